using System.Globalization;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Routing;

/// <summary>
/// Asks which intent is meant when Lex understood two or three nearly as well: <c>[Filters(typeof(Disambiguation))]</c> on the composition root, which provides <see cref="IDisambiguationMessages"/>.
/// </summary>
/// <remarks>
/// It asks where an intent begins, and not twice in a row. The caller chooses by the key (or the digit) of a choice, or by saying it so that Lex understands one. The chosen intent begins with the slots
/// that were heard for it. Where the answer is not understood, it goes on with the one that was understood best at first; where the caller wants something else by now, with that.
/// Source: Lex V2 developer guide, "interpretations".
/// </remarks>
/// <param name="messages">The words.</param>
public sealed class Disambiguation(IDisambiguationMessages messages) : IntentFilter
{
    private const int MaximumChoices = 3;

    /// <inheritdoc />
    public override ValueTask<Reply> AnswerAsync(Turn turn, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(next);
        if (turn.IsSwitched)
            return next.AnswerAsync(turn, cancel);
        if (turn.Session.Get(WellKnownAttributes.Choices) is { } text)
        {
            turn.Session.Remove(WellKnownAttributes.Choices);
            if (IntentList.Read(text, turn, WellKnownAttributes.Choices.Name) is { Count: > 0 } offered)
                return AfterQuestionAsync(turn, offered, text, next, cancel);
        }
        var choices = Choices(turn);
        return choices.Count > 1 ? new(Ask(turn, choices)) : next.AnswerAsync(turn, cancel);
    }

    private Reply Ask(Turn turn, List<LexV2Interpretation> choices)
    {
        turn.Session.Set(WellKnownAttributes.Choices, IntentList.Write([.. choices.Select(choice => LexV2Intent.AtItsBeginning(choice.Intent!.Name, choice.Intent.Slots))], turn, WellKnownAttributes.Choices.Name));
        turn.Log.Info("intent.ambiguous", "Lex understood several intents nearly as well; the caller is asked which one is meant.", ("intents", string.Join(", ", choices.Select(choice => choice.Intent!.Name))));
        return turn.ElicitIntent(messages.Question([.. choices.Select(choice => messages.Choice(new(choice.Intent!.Name!))!)]));
    }

    private static async ValueTask<Reply> AfterQuestionAsync(Turn turn, IReadOnlyList<LexV2Intent> offered, string text, IntentHandler next, CancellationToken cancel)
    {
        var said = (turn.KeyedDigits ?? turn.Event.InputTranscript)?.Trim();
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= offered.Count)
            return turn.SwitchTo(offered[number - 1], waits: false);
        if (offered.FirstOrDefault(intent => intent.Name == turn.IntentName) is { } meant)
            turn.Values.Complete(meant.Slots);
        else if (!IsUnderstood(turn))
            return turn.SwitchTo(offered[0], waits: false);
        var reply = await next.AnswerAsync(turn, cancel).ConfigureAwait(false);
        // The question was said again: it is still open.
        if (reply is { IsRepeat: true, Action: DialogActionType.ElicitIntent })
            turn.Session.Set(WellKnownAttributes.Choices, text);
        return reply;
    }

    private List<LexV2Interpretation> Choices(Turn turn)
    {
        var interpretations = turn.Event.Interpretations;
        // Where Lex went on in the intent that it was in, or was sent there, its readings are of an answer; a yes or a no is one, also where only the fulfillment hook is called.
        if (turn.Confirmation is not ConfirmationState.None)
            return [];
        if (interpretations is not [{ NluConfidence: { } best, Intent.Name: { } top }, _, ..] || top != turn.IntentName || turn.Paused?.IntentName == top || messages.Choice(new(top)) is null)
            return [];
        return [.. interpretations
            .Where(reading => reading is { NluConfidence: { } confidence, Intent.Name: { } name } && best - confidence <= messages.Margin && messages.Choice(new(name)) is not null)
            .Take(MaximumChoices)];
    }

    // Only what Lex made of the words has a confidence; the fallback, whatever its name, has none.
    private static bool IsUnderstood(Turn turn) =>
        turn.Event.Interpretations?.Any(reading => reading.Intent?.Name == turn.IntentName && reading.NluConfidence is not null) == true;
}
