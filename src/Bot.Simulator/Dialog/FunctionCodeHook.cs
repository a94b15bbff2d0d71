using System.Buffers;
using Bot.Runtime.Lex;
using Bot.Simulator.Cloud;

namespace Bot.Simulator.Dialog;

/// <summary>A Lambda behind a bot: events go to it as bytes, and its answers are read as Lex reads them.</summary>
/// <param name="function">The function, in this process or another.</param>
public sealed class FunctionCodeHook(ISimulatedFunction function) : ILexCodeHook
{
    /// <inheritdoc />
    public async Task<LexCodeHookResult> InvokeAsync(LexV2Event lexEvent, CancellationToken cancellationToken)
    {
        var json = new ArrayBufferWriter<byte>();
        LexJson.WriteEvent(lexEvent, json);
        var result = await function.InvokeAsync(json.WrittenMemory, cancellationToken);
        if (result.Outcome is FunctionOutcome.TimedOut)
            return LexCodeHookResult.TimedOut(result.ToString());
        if (!result.IsSuccess)
            return LexCodeHookResult.Failed(result.ToString());
        var payload = result.Payload.Span;
        if (payload.IsEmpty || payload.Trim(" \t\r\n"u8).SequenceEqual("null"u8))
            return LexCodeHookResult.Invalid("Received null response from Lambda. Return an object with a sessionState.");
        if (payload.Length > ResponseRules.LargestResponse)
            return LexCodeHookResult.Invalid(ResponseRules.TooLarge(payload.Length));
        try
        {
            return LexCodeHookResult.Answered(LexJson.ReadResponse(payload));
        }
        catch (InvalidLexEventException exception)
        {
            return LexCodeHookResult.Invalid($"Received invalid response from Lambda: {exception.Message}");
        }
    }
}
