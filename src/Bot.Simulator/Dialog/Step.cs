using System.Collections.Immutable;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>A place the dialog can be at within a turn.</summary>
internal abstract record Step
{
    /// <summary>The next required slot without a value; then confirmation; then fulfillment.</summary>
    public sealed record Next : Step;

    public sealed record StartIntent(Intent Intent, ImmutableDictionary<string, SlotMatch> Slots, bool SuppressMessage) : Step
    {
        /// <summary>What the step that leads here sets.</summary>
        public IReadOnlyList<SetValue>? Values { get; init; }
    }

    public sealed record ElicitSlot(Slot Slot) : Step;

    /// <summary>The caller has answered a slot's prompt, and the slot is filled or not.</summary>
    public sealed record SlotAnswered(Slot Slot) : Step;

    public sealed record AskConfirmation : Step;

    /// <summary>The caller has answered the confirmation prompt, and the confirmation state says how.</summary>
    public sealed record ConfirmationAnswered(bool IsCorrected) : Step;

    /// <summary>The capture hook was called before the elicitation hook, and has answered well.</summary>
    public sealed record CaptureHooked(Slot Slot) : Step;

    /// <summary>The caller asks for time to find the answer.</summary>
    public sealed record Wait(Slot Slot) : Step;

    /// <summary>The caller who asked for time has said nothing yet.</summary>
    public sealed record StillWaiting(Slot Slot) : Step;

    /// <summary>The caller who asked for time is ready.</summary>
    public sealed record Continue(Slot Slot) : Step;

    public sealed record Fulfil : Step;

    public sealed record CloseIntent : Step;

    public sealed record AwaitIntent : Step;

    public sealed record End : Step;

    /// <summary>Goes on as a continuation says, or to <paramref name="Otherwise"/> where it says nothing.</summary>
    public sealed record GoOn(Continuation? Continuation, CodeHook? CodeHook, Step Otherwise) : Step;
}
