using System.Globalization;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>The intents that switched to another one and wait for it: "CollectAddress" and a list of them, the last one first to go on, in a session attribute.</summary>
internal static class WaitingIntents
{
    /// <summary>How many may wait.</summary>
    public const int MaximumDepth = 3;

    // Half of what Lex takes for all session attributes together (12 KB).
    private const int MaximumCharacters = 6 * 1024;

    private const char EndOfName = ' ';

    /// <summary>Leaves this turn's intent waiting.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="called">The intent that it waits for.</param>
    /// <exception cref="InvalidOperationException">Too many wait, or they know too much.</exception>
    public static void Push(Turn turn, string called)
    {
        var waiting = IsFor(turn) ? [.. Read(turn) ?? []] : new List<LexV2Intent>();
        if (waiting.Count == MaximumDepth)
        {
            throw new InvalidOperationException(
                $"The intent '{turn.IntentName}' switches to '{called}' while {MaximumDepth} others wait for it ({string.Join(", ", waiting.Select(intent => intent.Name))}); no more can. "
                + "Let it end with Done or ComeBack first.");
        }
        waiting.Add(new()
        {
            Name = turn.IntentName,
            Slots = turn.Values.ToLex(),
            State = turn.Hook is InvocationSource.FulfillmentCodeHook ? IntentState.ReadyForFulfillment : IntentState.InProgress,
            ConfirmationState = turn.Confirmation,
        });
        Write(turn, called, waiting);
    }

    /// <summary>Takes the intent that waits for this turn's.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>The intent; null when none waits, or when another key sealed it.</returns>
    public static LexV2Intent? Pop(Turn turn)
    {
        if (!IsFor(turn))
            return null;
        if (Read(turn) is not [.., var last] waiting)
        {
            turn.Log.Warning("callback.lost", "The intent that waits cannot be read: another key sealed it, or a client changed the session attribute 'Waiting'. The conversation ends with this intent.");
            return null;
        }
        if (waiting.Count == 1)
            turn.Session.Remove(WellKnownAttributes.Waiting);
        else
            Write(turn, last.Name!, [.. waiting.SkipLast(1)]);
        return last;
    }

    /// <summary>Ends the wait when the caller has begun something else.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="reply">Its reply.</param>
    public static void Settle(Turn turn, Reply reply)
    {
        if (turn.Session.Get(WellKnownAttributes.Waiting) is not { } text || reply is { IsRepeat: true })
            return;
        if (reply.Action is DialogActionType.Close || Called(text) is not { } called || reply.Intent?.Name != called)
            turn.Session.Remove(WellKnownAttributes.Waiting);
    }

    // Also bound to the intent that they wait for, whose name can be read and changed.
    private static string PurposeOf(string called) => WellKnownAttributes.Waiting.Name + EndOfName + called;

    private static bool IsFor(Turn turn) => turn.Session.Get(WellKnownAttributes.Waiting) is { } text && Called(text) == turn.IntentName;

    private static string? Called(string text) => text.IndexOf(EndOfName, StringComparison.Ordinal) is > 0 and var end ? text[..end] : null;

    private static IReadOnlyList<LexV2Intent>? Read(Turn turn) =>
        turn.Session.Get(WellKnownAttributes.Waiting)!.Split(EndOfName) is [_, { Length: > 0 } list] ? IntentList.Read(list, turn, PurposeOf(turn.IntentName)) : null;

    private static void Write(Turn turn, string called, List<LexV2Intent> waiting)
    {
        var text = called + EndOfName + IntentList.Write(waiting, turn, PurposeOf(called));
        if (text.Length > MaximumCharacters)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The {waiting.Count} intents that wait for '{called}' take {text.Length} characters of the session; they may take {MaximumCharacters}. Empty the slots that are not needed after '{called}' before switching to it."));
        }
        turn.Session.Set(WellKnownAttributes.Waiting, text);
    }
}
