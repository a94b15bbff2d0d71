using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Intents.Verification;

namespace Intents;

/// <summary>Says what can be done, or explains the question that the caller is at, and goes back to it.</summary>
[Intent("Help")]
public sealed class Help : ImmediateHandler
{
    /// <inheritdoc />
    protected override Reply Answer(Turn turn) => turn.Resume(Explanation(turn.Paused)) ?? turn.ElicitIntent(Messages.Help);

    private static Speech? Explanation(PausedConversation? paused) =>
        paused?.Slot == IdentitySlots.UserIdSlot ? Messages.HelpUserId
        : paused?.Slot == IdentitySlots.DateOfBirthSlot ? Messages.HelpDateOfBirth
        : paused?.Slot == IdentitySlots.MonthStartedSlot ? Messages.HelpMonthStarted
        : Messages.HelpConfirmation;
}
