using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>
/// Decides what an input is: the value of the slot that was asked for, a yes or no, another intent, or nothing Lex understands. What it finds
/// is written into the conversation; the step says where the dialog goes on.
/// </summary>
internal sealed class Listener(BotLocale locale, SlotResolver resolver, IntentRecognizer recognizer, LexBehaviour behaviour)
{
    private const string IntentSwitch = "x-amz-lex:intent-switch";
    private const string FreeFormInput = "AMAZON.FreeFormInput";

    private static readonly ImmutableDictionary<string, SlotMatch> NoSlots = ImmutableDictionary<string, SlotMatch>.Empty;

    public (Hearing Hearing, Step Step) Hear(LexInput input, Conversation conversation)
    {
        Question? asked = conversation is { Expects: Expectation.Slot, ExpectedSlot: { } slot } ? new Question(slot, conversation.ExpectedSubSlot) : null;
        var (hearing, step) = HearBest(input, conversation);
        var captured = step is Step.StartIntent start ? start.Slots : hearing.Captured;
        hearing = hearing with
        {
            Asked = asked,
            Intent = step is Step.StartIntent { Intent: var intent } ? intent : conversation.Intent,
            Captured = captured,
            Alternates = Alternates(input, conversation, step),
            IsMissed = IsMissed(step, captured, conversation),
        };
        return (hearing, step);
    }

    private static bool IsMissed(Step step, ImmutableDictionary<string, SlotMatch> captured, Conversation conversation) => step switch
    {
        Step.StartIntent start => start.Intent.IsFallback,
        Step.SlotAnswered => captured.IsEmpty,
        Step.ConfirmationAnswered answered => !answered.IsCorrected && conversation.Confirmation is ConfirmationState.None,
        Step.End => true,
        _ => false,
    };

    private (Hearing Hearing, Step Step) HearBest(LexInput input, Conversation conversation)
    {
        if (conversation is { Expects: Expectation.Slot, ExpectedSlot: { SlotTypeName: FreeFormInput } freeForm })
            return FreeForm(freeForm, input, conversation);
        if (Waiting(input, conversation) is { } waiting)
            return (new Hearing(input, []), waiting);
        var recognition = conversation is { Expects: Expectation.Slot, ExpectedSubSlot.SlotTypeName: FreeFormInput }
            ? null
            : recognizer.Explain(input.Transcript, input.Mode, ActiveContexts(conversation));
        var candidates = recognition?.Candidates ?? [];
        var (hearing, step) = conversation.Expects switch
        {
            Expectation.Slot => HearSlot(input, conversation, conversation.ExpectedSlot!, candidates),
            Expectation.Confirmation => HearConfirmation(input, conversation, candidates),
            _ => (new Hearing(input, candidates), Start(candidates)),
        };
        return (hearing with { Recognition = recognition }, step);
    }

    private static Step Start(ImmutableArray<IntentCandidate> candidates) =>
        candidates is [var best, ..] ? new Step.StartIntent(best.Intent, best.Slots, SuppressMessage: false) : new Step.End();

    // Free-form input takes everything: no other intent, no fallback. Only silence leaves it empty.
    private static (Hearing Hearing, Step Step) FreeForm(Slot slot, LexInput input, Conversation conversation)
    {
        var words = input.Transcript.Trim();
        var match = words.Length == 0 ? null : new SlotMatch(words, words, []);
        conversation.Slots[slot.Name] = match is null ? null : SlotValues.Scalar(match);
        return (new Hearing(input, []) { Captured = match is null ? NoSlots : NoSlots.Add(slot.Name, match) }, new Step.SlotAnswered(slot));
    }

    // Someone who asks for time, or who has asked for it.
    private static Step? Waiting(LexInput input, Conversation conversation)
    {
        if (conversation is not { Expects: Expectation.Slot, ExpectedSlot: { WaitAndContinue.IsActive: true } slot } || input.Mode is InputMode.DTMF)
            return null;
        if (WaitPhrases.AsksForTime(input.Transcript))
            return new Step.Wait(slot);
        if (conversation.State is not IntentState.Waiting)
            return null;
        return WaitPhrases.IsReady(input.Transcript) ? new Step.Continue(slot) : input.Transcript.Length == 0 ? new Step.StillWaiting(slot) : null;
    }

    private ImmutableArray<AlternateHearing> Alternates(LexInput input, Conversation conversation, Step step)
    {
        if (input.Mode is not InputMode.Speech || input.Alternates.IsEmpty || locale.LocaleId is not ("en_US" or "en_GB"))
            return [];
        var top = step is Step.StartIntent start ? start.Intent : conversation.Intent;
        return [.. input.Alternates.Take(Hearing.MostTranscriptions - 1).Select(alternate => Alternate(alternate, conversation, top))];
    }

    private AlternateHearing Alternate(LexTranscription alternate, Conversation conversation, Intent? top)
    {
        if (conversation is { Expects: Expectation.Slot, ExpectedSlot: { IsComposite: false } slot } && resolver.Resolve(slot, alternate.Text, InputMode.Speech, conversation.ElicitationStyle) is { } match)
            return new AlternateHearing(alternate, conversation.Intent!.Name, NoSlots.Add(slot.Name, match));
        return recognizer.Recognize(alternate.Text, InputMode.Speech, ActiveContexts(conversation)) is [{ Score: not null } best, ..]
            && (best.Intent == top || best.Intent == conversation.Intent)
                ? new AlternateHearing(alternate, best.Intent.Name, best.Slots)
                : new AlternateHearing(alternate, null, NoSlots);
    }

    private static ImmutableHashSet<string> ActiveContexts(Conversation conversation) =>
        conversation.Contexts.Select(context => context.Name!).ToImmutableHashSet(StringComparer.Ordinal);

    private (Hearing Hearing, Step Step) HearSlot(LexInput input, Conversation conversation, Slot slot, ImmutableArray<IntentCandidate> candidates)
    {
        var other = Other(input, conversation, candidates);
        if (other?.Score >= 1 && input.Mode is not InputMode.DTMF)
            return (new Hearing(input, candidates), Start(candidates));
        conversation.State = IntentState.InProgress;
        if (Capture(input, conversation, slot, candidates) is { } captured)
        {
            foreach (var (name, match) in captured)
                conversation.Slots[name] = SlotValues.From(conversation.Intent!.FindSlot(name)!, match, conversation.Slots.GetValueOrDefault(name));
            return (new Hearing(input, []) { Captured = captured }, new Step.SlotAnswered(slot));
        }

        if (other is not null)
            return (new Hearing(input, candidates), Start(candidates));

        // What is known of a composite slot stays known; only the answer to this question is missing.
        if (!slot.IsComposite)
            conversation.Slots[slot.Name] = null;
        return (new Hearing(input, candidates), new Step.SlotAnswered(slot));
    }

    private ImmutableDictionary<string, SlotMatch>? Capture(LexInput input, Conversation conversation, Slot slot, ImmutableArray<IntentCandidate> candidates)
    {
        var intent = conversation.Intent!;
        var subSlot = conversation.ExpectedSubSlot;
        if (subSlot is not null && recognizer.MatchSubSlotUtterance(slot, subSlot, input.Transcript, input.Mode) is { } part)
            return NoSlots.Add(slot.Name, part);
        if (recognizer.MatchSlotUtterance(intent, slot, input.Transcript, input.Mode) is { } said)
            return said;

        // Someone who repeats what they want has not answered the question, unless the answer is part of it.
        if (input.Mode is not InputMode.DTMF && candidates is [{ Score: >= 1 } same, ..] && same.Intent == intent)
            return same.Slots.ContainsKey(slot.Name) ? same.Slots : null;
        var match = slot.IsComposite
            ? resolver.ResolveSubSlots(slot, subSlot, OpenSubSlots(slot, subSlot, conversation), input.Transcript, input.Mode, conversation.ElicitationStyle)
            : resolver.Resolve(slot, input.Transcript, input.Mode, conversation.ElicitationStyle);
        return match is null ? null : NoSlots.Add(slot.Name, match);
    }

    private static IEnumerable<Slot> OpenSubSlots(Slot slot, Slot? asked, Conversation conversation)
    {
        var value = conversation.Slots.GetValueOrDefault(slot.Name);
        return slot.SubSlots.Where(subSlot => subSlot == asked || !SubSlots.IsFilled(value, subSlot.Name));
    }

    private (Hearing Hearing, Step Step) HearConfirmation(LexInput input, Conversation conversation, ImmutableArray<IntentCandidate> candidates)
    {
        var other = Other(input, conversation, candidates);
        var answer = input.Mode is InputMode.DTMF ? null : resolver.Confirmation(input.Transcript);
        var decided = answer is ConfirmationAnswer.Yes or ConfirmationAnswer.No;
        if (other?.Score >= 1 || (other is not null && !decided))
            return (new Hearing(input, candidates), Start(candidates));
        var corrected = decided || !behaviour.CorrectsSlotsWhileConfirming ? null : Correction(input, conversation, candidates);
        foreach (var (name, match) in corrected ?? NoSlots)
            conversation.Slots[name] = SlotValues.From(conversation.Intent!.FindSlot(name)!, match, conversation.Slots.GetValueOrDefault(name));
        conversation.Confirmation = answer switch
        {
            _ when corrected is not null => ConfirmationState.None,
            ConfirmationAnswer.Yes => ConfirmationState.Confirmed,
            ConfirmationAnswer.No => ConfirmationState.Denied,
            _ => ConfirmationState.None,
        };
        return (
            new Hearing(input, decided ? [] : candidates) { Captured = corrected ?? NoSlots },
            new Step.ConfirmationAnswered(corrected is not null));
    }

    // "Make it the first floor" for an answer: an utterance of the intent, or of one of its slots, that names slots.
    private ImmutableDictionary<string, SlotMatch>? Correction(LexInput input, Conversation conversation, ImmutableArray<IntentCandidate> candidates)
    {
        if (input.Mode is InputMode.DTMF || input.Transcript.Length == 0)
            return null;
        if (candidates is [{ } best, ..] && best.Intent == conversation.Intent && best.Score >= behaviour.IntentSwitchScore && !best.Slots.IsEmpty)
            return best.Slots;
        return conversation.Intent!.Slots.Select(slot => recognizer.MatchSlotUtterance(conversation.Intent, slot, input.Transcript, input.Mode)).FirstOrDefault(found => found is not null);
    }

    // Another intent than the one that is going on, understood well enough to leave it.
    private IntentCandidate? Other(LexInput input, Conversation conversation, ImmutableArray<IntentCandidate> candidates) =>
        candidates is [{ } best, ..]
        && best.Score >= behaviour.IntentSwitchScore
        && best.Intent != conversation.Intent
        && !string.Equals(input.RequestAttributes.GetValueOrDefault(IntentSwitch), "DISABLE", StringComparison.OrdinalIgnoreCase)
            ? best
            : null;
}
