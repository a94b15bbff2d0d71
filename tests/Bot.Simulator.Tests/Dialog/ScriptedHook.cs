using System.Text;
using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>A Lambda that answers as the test says, and delegates where the test says nothing. It keeps the events.</summary>
internal sealed class ScriptedHook(Func<LexV2Event, LexCodeHookResult?>? answer = null) : ILexCodeHook
{
    public List<LexV2Event> Events { get; } = [];

    public IEnumerable<string> Labels => Events.Select(sent => sent.InvocationLabel ?? sent.InvocationSource.ToString());

    public Task<LexCodeHookResult> InvokeAsync(LexV2Event lexEvent, CancellationToken cancellationToken)
    {
        // Kept as it was sent: the answers of these tests change the intent of the event and give it back.
        Events.Add(LexJson.ReadEvent(Encoding.UTF8.GetBytes(LexJson.Format(lexEvent))));
        return Task.FromResult(answer?.Invoke(lexEvent) ?? Respond(lexEvent, DialogActionType.Delegate));
    }

    /// <summary>An answer that gives the event's intent and attributes back, changed as the test wants.</summary>
    public static LexCodeHookResult Respond(LexV2Event sent, DialogActionType type, string? slot = null, string? says = null, Action<LexV2Response>? change = null)
    {
        var response = new LexV2Response
        {
            SessionState = new LexV2SessionState
            {
                SessionAttributes = sent.SessionState!.SessionAttributes,
                Intent = sent.SessionState.Intent,
                DialogAction = new LexV2DialogAction { Type = type, SlotToElicit = slot },
            },
            Messages = says is null ? null : [new LexV2Message { ContentType = MessageContentType.PlainText, Content = says }],
        };
        change?.Invoke(response);
        return LexCodeHookResult.Answered(response);
    }

    public static LexCodeHookResult Close(LexV2Event sent, IntentState state, string? says = null) =>
        Respond(sent, DialogActionType.Close, says: says, change: response => response.SessionState!.Intent!.State = state);
}
