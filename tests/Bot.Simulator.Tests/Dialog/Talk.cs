using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>A session with a bot of a test's, written down line by line.</summary>
internal sealed class Talk
{
    public Talk(BotFolder folder, Func<LexV2Event, LexCodeHookResult?>? answer = null, LexBehaviour? behaviour = null, Dictionary<string, string>? attributes = null)
    {
        Hook = new ScriptedHook(answer);
        Session = new LexSession(folder.Load(), "en_US", Hook, new LexSessionOptions
        {
            Clock = Clock,
            Behaviour = behaviour ?? LexBehaviour.Default,
            SessionId = "talk",
            OriginatingRequestId = "request",
            SessionAttributes = (attributes ?? []).ToImmutableDictionary(),
        });
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2020, 11, 25, 12, 0, 0, TimeSpan.Zero));

    public ScriptedHook Hook { get; }

    public LexSession Session { get; }

    /// <summary>Says each of the lines in turn and returns the answer to the last.</summary>
    public async Task<LexTurn> SayAsync(params string[] lines)
    {
        LexTurn? turn = null;
        foreach (var line in lines)
            turn = await Session.RecognizeAsync(line.Length == 0 ? LexInput.Silence : LexInput.Text(line), TestContext.Current.CancellationToken);
        return turn!;
    }

    public static string[] Words(LexTurn turn) => [.. turn.Messages.Select(message => message.Content ?? message.ImageResponseCard?.Title ?? string.Empty)];

    /// <summary>What is open, for whom, in which state: "ElicitSlot BadgeCode OrderBadge InProgress None".</summary>
    public static string State(LexTurn turn) => string.Join(' ', new[]
    {
        turn.SessionState.DialogAction?.Type.ToString(), turn.SessionState.DialogAction?.SlotToElicit, turn.SessionState.Intent?.Name,
        turn.SessionState.Intent?.State?.ToString(), turn.SessionState.Intent?.ConfirmationState?.ToString(),
    }.OfType<string>());

    public static string? Slot(LexTurn turn, string name) => turn.SessionState.Intent?.Slots?.GetValueOrDefault(name)?.Value?.InterpretedValue;
}
