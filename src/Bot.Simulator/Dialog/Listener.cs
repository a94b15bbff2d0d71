using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>
/// Decides what an input is: the value of the slot that was asked for, a yes or no, another intent, or nothing Lex understands. What it finds
/// is written into the conversation; the step says where the dialog goes on.
/// </summary>
internal sealed class Listener(SlotResolver resolver, IntentRecognizer recognizer, LexBehaviour behaviour)
{
    private const string IntentSwitch = "x-amz-lex:intent-switch";
    private const string FreeFormInput = "AMAZON.FreeFormInput";

    private static readonly ImmutableDictionary<string, SlotMatch> NoSlots = ImmutableDictionary<string, SlotMatch>.Empty;

    public (Hearing Hearing, Step Step) Hear(LexInput input, Conversation conversation)
    {
        if (conversation is { Expects: Expectation.Slot, ExpectedSlot: { SlotTypeName: FreeFormInput } freeForm })
            return (new Hearing(input, []), FreeForm(freeForm, input, conversation));
        var contexts = conversation.Contexts.Select(context => context.Name!).ToImmutableHashSet(StringComparer.Ordinal);
        ImmutableArray<IntentCandidate> candidates = conversation is { Expects: Expectation.Slot, ExpectedSubSlot.SlotTypeName: FreeFormInput }
            ? []
            : recognizer.Recognize(input.Transcript, input.Mode, contexts);
        return conversation.Expects switch
        {
            Expectation.Slot => HearSlot(input, conversation, conversation.ExpectedSlot!, candidates),
            Expectation.Confirmation => HearConfirmation(input, conversation, candidates),
            _ => (new Hearing(input, candidates), Start(candidates)),
        };
    }

    private static Step Start(ImmutableArray<IntentCandidate> candidates) =>
        candidates is [var best, ..] ? new Step.StartIntent(best.Intent, best.Slots, SuppressMessage: false) : new Step.End();

    // Free-form input takes everything: no other intent, no fallback. Only silence leaves it empty.
    private static Step.SlotAnswered FreeForm(Slot slot, LexInput input, Conversation conversation)
    {
        var words = input.Transcript.Trim();
        conversation.Slots[slot.Name] = words.Length == 0 ? null : SlotValues.Scalar(new SlotMatch(words, words, []));
        return new Step.SlotAnswered(slot);
    }

    private (Hearing Hearing, Step Step) HearSlot(LexInput input, Conversation conversation, Slot slot, ImmutableArray<IntentCandidate> candidates)
    {
        var other = Other(input, conversation, candidates);
        if (other?.Score >= 1 && input.Mode is not InputMode.DTMF)
            return (new Hearing(input, candidates), Start(candidates));
        if (Capture(input, conversation, slot, candidates) is { } captured)
        {
            foreach (var (name, match) in captured)
                conversation.Slots[name] = SlotValues.From(conversation.Intent!.FindSlot(name)!, match, conversation.Slots.GetValueOrDefault(name));
            return (new Hearing(input, []), new Step.SlotAnswered(slot));
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
            ? resolver.ResolveSubSlots(slot, subSlot, OpenSubSlots(slot, subSlot, conversation), input.Transcript, input.Mode)
            : resolver.Resolve(slot, input.Transcript, input.Mode);
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
        conversation.Confirmation = answer switch
        {
            ConfirmationAnswer.Yes => ConfirmationState.Confirmed,
            ConfirmationAnswer.No => ConfirmationState.Denied,
            _ => ConfirmationState.None,
        };
        return (new Hearing(input, decided ? [] : candidates), new Step.ConfirmationAnswered());
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
