using System.Collections.Immutable;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>A place the dialog can be at within a turn.</summary>
internal abstract record Step
{
    /// <summary>The next required slot without a value; then confirmation; then fulfillment.</summary>
    public sealed record Next : Step;

    public sealed record StartIntent(Intent Intent, ImmutableDictionary<string, SlotMatch> Slots, bool SuppressMessage) : Step;

    public sealed record ElicitSlot(Slot Slot) : Step;

    /// <summary>The caller has answered a slot's prompt, and the slot is filled or not.</summary>
    public sealed record SlotAnswered(Slot Slot) : Step;

    public sealed record AskConfirmation : Step;

    /// <summary>The caller has answered the confirmation prompt, and the confirmation state says how.</summary>
    public sealed record ConfirmationAnswered : Step;

    public sealed record Fulfil : Step;

    public sealed record CloseIntent : Step;

    public sealed record AwaitIntent : Step;

    public sealed record End : Step;

    /// <summary>Goes on as a continuation says, or to <paramref name="Otherwise"/> where it says nothing.</summary>
    public sealed record GoOn(Continuation? Continuation, CodeHook? CodeHook, Step Otherwise) : Step;
}
