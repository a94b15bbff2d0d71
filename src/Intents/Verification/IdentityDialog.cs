using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;

namespace Intents.Verification;

/// <summary>Looks at the answers by which a caller says who they are, as they come: asks again for what cannot be right, takes what was keyed, and reads the user ID back.</summary>
/// <param name="clock">What says which dates are past.</param>
internal sealed class IdentityDialog(TimeProvider clock)
{
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    /// <summary>The slots that every caller is asked for, in this order; the code is asked for after them, by the function alone.</summary>
    private static readonly SlotReference[] Asked = [IIdentitySlots.Slot.UserID, IIdentitySlots.Slot.DOB, IIdentitySlots.Slot.MonthStarted];

    /// <summary>The first slot that has no answer yet; null if all have.</summary>
    public static SlotReference? FirstMissing(Turn turn)
    {
        foreach (var slot in Asked)
        {
            if (turn.Values.Text(slot) is null)
                return slot;
        }
        return null;
    }

    /// <summary>Takes digits for what the question asked for: a date of birth, the number of a month.</summary>
    /// <returns>Whether they were one, and the slot is filled now.</returns>
    public static bool TakeKeyedAnswer(Turn turn)
    {
        if (turn.KeyedDigits is not { Length: > 0 } keyed || IsUserId(turn, keyed))
            return false;
        // Also where Lex made another date of them: what the digits mean is what the question said they mean.
        var isDate = IsOpen(turn, IIdentitySlots.Slot.DOB) || keyed == turn.Values.Original(IIdentitySlots.Slot.DOB);
        if (isDate && KeyedDate.Parse(keyed, turn.LocaleId) is { } date)
        {
            turn.Values.Set(IIdentitySlots.Slot.DOB, date, keyed);
            return true;
        }
        if (IsOpen(turn, IIdentitySlots.Slot.MonthStarted) && keyed.Length <= 2 && MonthNames.Parse(keyed) is { } month)
        {
            turn.Values.Set(IIdentitySlots.Slot.MonthStarted, month, keyed);
            return true;
        }
        return false;
    }

    /// <summary>The next question, or the same again; null when the caller has confirmed by a key, which Lex takes for nothing.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="slots">The slots as they are now.</param>
    /// <param name="keyedAnswer">Whether one was filled by <see cref="TakeKeyedAnswer"/>.</param>
    public Reply? Check(Turn turn, IIdentitySlots slots, bool keyedAnswer)
    {
        if (slots.UserID is { } userId && !UserId.IsPossible(userId))
            return turn.AskAgain(IIdentitySlots.Slot.UserID, VerificationMessages.UserIdNotPossible);
        if (turn.Values.Text(IIdentitySlots.Slot.DOB) is not null && !IsPast(slots.DOB))
            return turn.AskAgain(IIdentitySlots.Slot.DOB, VerificationMessages.DateOfBirthNotPast);
        if (turn.Values.Text(IIdentitySlots.Slot.MonthStarted) is not null && slots.MonthStarted is null)
            return turn.AskAgain(IIdentitySlots.Slot.MonthStarted, VerificationMessages.MonthNotUnderstood);
        if (FirstMissing(turn) is { } missing)
        {
            // Lex asks by itself, except for what follows an answer that it did not understand and we did.
            return keyedAnswer ? turn.ElicitSlot(missing) : turn.Delegate();
        }
        return CheckConfirmation(turn, slots.UserID!);
    }

    // On the keypad, 1 is yes and 2 is no; Lex knows only the words.
    private static Reply? CheckConfirmation(Turn turn, string userId) =>
        turn.KeyedConfirmation is ConfirmationState.Confirmed ? null
        : turn.Confirmation is ConfirmationState.Confirmed ? turn.Delegate()
        : turn.Confirmation is ConfirmationState.Denied || turn.KeyedConfirmation is ConfirmationState.Denied
            ? turn.AskAgain(IIdentitySlots.Slot.UserID, VerificationMessages.UserIdAgain)
            : turn.AskConfirmation(
                VerificationMessages.ConfirmUserId(userId),
                VerificationMessages.ConfirmUserIdAgain(userId),
                VerificationMessages.ConfirmUserIdByKey(userId));

    // Digits that became the user ID are nothing else, even where they could be a date; but somebody's user ID may be their date of birth.
    private static bool IsUserId(Turn turn, string keyed) =>
        AskedFor(turn) is { } asked ? asked == IIdentitySlots.Slot.UserID : keyed == turn.Values.Original(IIdentitySlots.Slot.UserID);

    private static SlotReference? AskedFor(Turn turn) => turn.Paused is { } paused && paused.IntentName == turn.IntentName ? paused.Slot : null;

    // Asked for just now and not filled: everything before it is filled, as the slots are asked for in order.
    private static bool IsOpen(Turn turn, SlotReference slot) => FirstMissing(turn) == slot;

    private bool IsPast(DateOnly? date) =>
        date is { } day && day >= EarliestBirth && day < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
