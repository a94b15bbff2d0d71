using Bot.Runtime.Lex;
using Bot.Runtime.Telemetry;

namespace Bot.Runtime.Conversation;

/// <content>Questions that are asked again, counted, and end with a person.</content>
public partial class Turn
{
    /// <summary>How many answers a caller has to one question, unless a handler says otherwise, before a person takes over.</summary>
    public const int DefaultTries = 3;

    private static readonly string[][] MissedIn = [["inIntent"]];

    /// <summary>What the caller pressed where the confirmation was asked for: 1 is yes, 2 is no. None for anything else, as Lex knows only the words.</summary>
    /// <remarks>Say so in the question, and answer a yes with <see cref="Confirm"/>.</remarks>
    public ConfirmationState KeyedConfirmation => !IsAtConfirmation ? ConfirmationState.None : KeyedDigits switch
    {
        "1" => ConfirmationState.Confirmed,
        "2" => ConfirmationState.Denied,
        _ => ConfirmationState.None,
    };

    /// <summary>Asks for a slot once more, as its answer cannot be right; when the tries are used up, the bot's own words for that and a person.</summary>
    /// <remarks>
    /// Counted per intent and slot. Forgotten when the caller has answered well, which shows in the next slot being asked for, and when the intent ends. What Lex
    /// itself did not understand is not counted here: it has the retries of the definition.
    /// </remarks>
    /// <param name="slot">The slot; it is cleared.</param>
    /// <param name="reason">What was wrong with the answer, and the question again; null leaves it to the slot's own prompt.</param>
    /// <param name="tries">How many answers the caller has in all, the first included; at least 1.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="InvalidOperationException">No tries at all.</exception>
    public Reply AskAgain(SlotReference slot, Message? reason, int tries = DefaultTries)
    {
        Check(tries);
        var answers = new Tries(Session).Count(IntentName, slot.Name);
        return answers < tries ? ElicitSlot(slot, reason) : GiveUp(slot.Name, answers);
    }

    /// <summary>Asks for yes or no, in the same words each time; when the tries are used up, the bot's own words for that and a person.</summary>
    /// <inheritdoc cref="AskConfirmation(Message, Message, ReadOnlySpan{Message})" />
    /// <param name="question">What to say.</param>
    /// <param name="tries">How often to ask; at least 1.</param>
    /// <exception cref="InvalidOperationException">No tries at all.</exception>
    public Reply AskConfirmation(Message question, int tries = DefaultTries)
    {
        Check(tries);
        var times = CountConfirmation();
        return times <= tries ? ElicitConfirmation(question) : GiveUp("confirmation", times);
    }

    /// <summary>Asks for yes or no, in other words each time; when there are no more words, the bot's own words for that and a person.</summary>
    /// <remarks>
    /// Counted from the first time on, also through Help and Repeat. A yes or a no ends the count. The confirmation of the definition must be active; its own
    /// retries go on beside this count where they call the dialog hook each time, and whichever is used up first ends it.
    /// </remarks>
    /// <param name="first">What to say at first.</param>
    /// <param name="second">What to say when that had no answer.</param>
    /// <param name="others">What to say after that.</param>
    /// <returns>The reply.</returns>
    public Reply AskConfirmation(Message first, Message second, params ReadOnlySpan<Message> others)
    {
        var times = CountConfirmation();
        return times == 1 ? ElicitConfirmation(first)
            : times == 2 ? ElicitConfirmation(second)
            : times - 3 < others.Length ? ElicitConfirmation(others[times - 3])
            : GiveUp("confirmation", times);
    }

    /// <summary>For the handler of the fallback intent: asks what the caller wants, with a hint in other words each time; then the bot's own words for that and a person.</summary>
    /// <remarks>
    /// Counted in a row: an intent that is understood begins it anew. In the middle of an intent Lex comes to the fallback only after a question's own retries,
    /// so that there a person takes over at once.
    /// </remarks>
    /// <param name="hints">What to say the first time, the second, and so on; at least one.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="InvalidOperationException">No hints.</exception>
    public Reply NotUnderstood(params ReadOnlySpan<Message> hints)
    {
        if (hints.IsEmpty)
            throw new InvalidOperationException($"The handler of '{IntentName}' gives no hint to a caller who was not understood. Give turn.NotUnderstood(...) at least one message.");
        var times = new Tries(Session).Count(IntentName, Tries.Utterance);
        Log.Measure(
            "utterance.missed",
            "Nobody understood the caller. What may tell who they are is left out of their words.",
            new(MissedIn, Metric.Once("MissedUtterances")),
            ("words", MissedWords.Mask(Event.InputTranscript)),
            ("locale", LocaleId),
            ("times", times),
            ("inIntent", Paused?.IntentName ?? "none"));
        return Paused is null && times <= hints.Length ? ElicitIntent(hints[times - 1]) : GiveUp();
    }

    /// <summary>Ends the intent as after too many tries: the bot's own words for that, and a person.</summary>
    /// <returns>The reply of <see cref="Routing.IFailureAnswers.TriesUsedUp"/>.</returns>
    public Reply GiveUp() => _triesUsedUp(this);

    private Reply GiveUp(string question, int times)
    {
        Log.Info("tries.usedUp", "The caller has had as many tries as there are, and is told so. 'question' is a slot or 'confirmation'.", ("question", question), ("times", times));
        return GiveUp();
    }

    private void Check(int tries)
    {
        if (tries < 1)
            throw new InvalidOperationException($"The handler of '{IntentName}' allows {tries} tries, so that no answer could be right. Allow at least 1.");
    }

    private int CountConfirmation()
    {
        var tries = new Tries(Session);
        // One that is left over from a confirmation that was cancelled is not of this one.
        if (!IsAtConfirmation)
            tries.Forget(IntentName, Tries.Confirmation);
        return tries.Count(IntentName, Tries.Confirmation);
    }
}
