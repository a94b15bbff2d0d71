using System.Globalization;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>How often the caller has tried to answer what, by intent: "ResetPassword:UserID=2 FallbackIntent:*=1" in one session attribute.</summary>
/// <remarks>A client can change the attribute, and so ask more or less often; nothing is allowed by it.</remarks>
internal sealed class Tries(Session session)
{
    /// <summary>Stands for the confirmation; no slot's name has this character.</summary>
    public const string Confirmation = "?";

    /// <summary>Stands for what was said outside of any question; no slot's name has this character.</summary>
    public const string Utterance = "*";

    private readonly Dictionary<(string Intent, string Question), int> _counts = Parse(session.Get(WellKnownAttributes.Tries));

    /// <summary>Counts one more.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="question">A slot, <see cref="Confirmation"/> or <see cref="Utterance"/>.</param>
    /// <returns>The new count, from 1.</returns>
    public int Count(string intent, string question)
    {
        var count = _counts.GetValueOrDefault((intent, question)) + 1;
        _counts[(intent, question)] = count;
        Write();
        return count;
    }

    /// <summary>Begins anew.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="question">A slot, <see cref="Confirmation"/> or <see cref="Utterance"/>.</param>
    public void Forget(string intent, string question)
    {
        if (_counts.Remove((intent, question)))
            Write();
    }

    /// <summary>Forgets what has been answered well, or is over.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="reply">Its reply.</param>
    /// <param name="next">The slot that Lex asks for next when the reply delegates; null when it asks for none.</param>
    public static void Settle(Turn turn, Reply reply, SlotReference? next)
    {
        if (turn.Session.Get(WellKnownAttributes.Tries) is null)
            return;
        var tries = new Tries(turn.Session);
        var isOwn = reply.Intent?.Name == turn.IntentName;
        var goesOnToSlot = reply.Action is DialogActionType.ElicitSlot || (reply.Action is DialogActionType.Delegate && next is not null);
        foreach (var (intent, question) in tries._counts.Keys.ToList())
        {
            var isOver = intent != turn.IntentName ? question is Utterance
                : !isOwn || question is Utterance ? false
                : reply.Action is DialogActionType.Close ? true
                : question is Confirmation ? reply.Action is not DialogActionType.ConfirmIntent
                : goesOnToSlot && turn.Values.IsFilled(new(question));
            if (isOver)
                tries._counts.Remove((intent, question));
        }
        tries.Write();
    }

    private static Dictionary<(string Intent, string Question), int> Parse(string? text)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (var entry in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.Split(':', '=') is [var intent, var question, var count] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue)
                counts[(intent, question)] = number;
        }
        return counts;
    }

    private void Write() => session.Set(
        WellKnownAttributes.Tries,
        string.Join(' ', _counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key.Intent}:{count.Key.Question}={count.Value}"))));
}
