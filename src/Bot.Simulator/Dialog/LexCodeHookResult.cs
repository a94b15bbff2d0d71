using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>What came of calling the Lambda: an answer, an error, or nothing in time.</summary>
public sealed record LexCodeHookResult
{
    private LexCodeHookResult(LexV2Response? response, string? reason, bool timedOut)
    {
        Response = response;
        Reason = reason;
        IsTimeout = timedOut;
    }

    /// <summary>The answer; null if there is none.</summary>
    public LexV2Response? Response { get; }

    /// <summary>Why there is no answer; null if there is one.</summary>
    public string? Reason { get; }

    /// <summary>Whether the Lambda did not answer in time.</summary>
    public bool IsTimeout { get; }

    /// <summary>The Lambda answered.</summary>
    /// <param name="response">Its response.</param>
    public static LexCodeHookResult Answered(LexV2Response response) => new(response, null, timedOut: false);

    /// <summary>The Lambda threw, or what it returned is no response at all.</summary>
    /// <param name="reason">The error in words, without anything secret.</param>
    public static LexCodeHookResult Failed(string reason) => new(null, reason, timedOut: false);

    /// <summary>The Lambda did not answer in time.</summary>
    /// <param name="reason">How long was waited, in words.</param>
    public static LexCodeHookResult TimedOut(string reason) => new(null, reason, timedOut: true);
}
