using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>What came of calling the Lambda: an answer, an error, or nothing in time.</summary>
public sealed record LexCodeHookResult
{
    private LexCodeHookResult(LexV2Response? response, string? reason)
    {
        Response = response;
        Reason = reason;
    }

    /// <summary>The answer; null if there is none.</summary>
    public LexV2Response? Response { get; }

    /// <summary>Why there is no answer; null if there is one.</summary>
    public string? Reason { get; }

    /// <summary>Whether the Lambda did not answer in time.</summary>
    public bool IsTimeout { get; private init; }

    /// <summary>Whether the Lambda returned something that Lex cannot take for a response.</summary>
    public bool IsInvalid { get; private init; }

    /// <summary>The Lambda answered.</summary>
    /// <param name="response">Its response.</param>
    public static LexCodeHookResult Answered(LexV2Response response) => new(response, null);

    /// <summary>The Lambda threw.</summary>
    /// <param name="reason">The error in words, without anything secret.</param>
    public static LexCodeHookResult Failed(string reason) => new(null, reason);

    /// <summary>The Lambda returned, and what it returned is no response.</summary>
    /// <param name="reason">What is wrong with it, in words, without anything secret.</param>
    public static LexCodeHookResult Invalid(string reason) => new(null, reason) { IsInvalid = true };

    /// <summary>The Lambda did not answer in time.</summary>
    /// <param name="reason">How long was waited, in words.</param>
    public static LexCodeHookResult TimedOut(string reason) => new(null, reason) { IsTimeout = true };
}
