using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Intents.Verification;

namespace Intents;

/// <summary>Says what can be done, or explains the question that the caller is at, and goes back to it.</summary>
[Intent("Help")]
public sealed partial class Help : ImmediateHandler
{
    /// <inheritdoc />
    protected override Reply Answer(Turn turn) => turn.Resume(Explanation(turn.Paused)) ?? turn.ElicitIntent(Messages.General);

    private static Message Explanation(PausedConversation? paused) =>
        paused?.Slot == IIdentitySlots.Slot.UserID ? Messages.UserId
        : paused?.Slot == IIdentitySlots.Slot.DOB ? Messages.DateOfBirth
        : paused?.Slot == IIdentitySlots.Slot.MonthStarted ? Messages.MonthStarted
        : paused?.Slot == IIdentitySlots.Slot.Code ? Messages.Code
        : Messages.Confirmation;
}
