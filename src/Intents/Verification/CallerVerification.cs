using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Intents.Delivery;

namespace Intents.Verification;

/// <summary>Finds out who is calling before an intent is fulfilled: checks each answer as it comes, reads the user ID back, and compares the facts with the directory.</summary>
/// <param name="accounts">The directory.</param>
/// <param name="callerNumber">What the number of the caller counts for.</param>
/// <param name="clock">What says which dates are past.</param>
public sealed class CallerVerification(IAccounts accounts, CallerNumberRule callerNumber, TimeProvider clock) : IntentFilter<IIdentitySlots>
{
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    /// <summary>The caller's account; no handler that this filter wraps is reached without it.</summary>
    public static TurnKey<Account> Caller { get; } = new("the verified caller");

    /// <summary>Looks at the answers so far, and asks for the next; fulfills the intent when the caller has confirmed by pressing 1, which Lex takes for nothing.</summary>
    /// <inheritdoc />
    protected override ValueTask<Reply> OnDialogAsync(Turn turn, IIdentitySlots slots, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var keyedAnswer = TakeKeyedAnswer(turn);
        if (CheckAnswers(turn, keyedAnswer ? Slots(turn, next) : slots, keyedAnswer) is { } reply)
            return new(reply);
        turn.Confirm();
        return OnFulfillmentAsync(turn, Slots(turn, next), next, cancel);
    }

    /// <summary>Finds the caller's account and compares the facts; a caller who cannot be verified goes to a person, and hears the same whatever the cause.</summary>
    /// <inheritdoc />
    protected override async ValueTask<Reply> OnFulfillmentAsync(Turn turn, IIdentitySlots slots, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(next);
        // A bot may call the fulfillment hook without having asked.
        if (FirstMissing(turn) is { } missing)
            return turn.ElicitSlot(missing);
        if (await IdentifyAsync(turn, slots, cancel).ConfigureAwait(false) is not { } account)
            return turn.TransferToPerson(TransferReasons.NotVerified, VerificationMessages.CouldNotVerify);
        turn.Set(Caller, account);
        return await next.AnswerAsync(turn, cancel).ConfigureAwait(false);
    }

    private Reply? CheckAnswers(Turn turn, IIdentitySlots slots, bool keyedAnswer)
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

    private async ValueTask<Account?> IdentifyAsync(Turn turn, IIdentitySlots slots, CancellationToken cancel)
    {
        var account = slots.UserID is { } userId ? await accounts.FindAsync(userId, cancel).ConfigureAwait(false) : null;
        var factsMatch = new CallerFacts(slots.DOB, slots.MonthStarted).Match(account);
        var numberMatches = PhoneNumber.Parse(turn.Session.CallerNumber) is { } calling && calling.Equals(PhoneNumber.Parse(account?.PhoneNumber?.Reveal()));
        var refusal = account is null ? "unknownUser"
            : account.BirthDate is null || account.MonthStarted is null ? "factsMissingInDirectory"
            : BirthDate.Parse(account.BirthDate.Reveal()) is null || MonthNames.Parse(account.MonthStarted.Reveal()) is null ? "factsUnreadableInDirectory"
            : !factsMatch ? "wrongFacts"
            : account.IsDisabled ? "disabled"
            : account.HasExpired ? "expired"
            : callerNumber is CallerNumberRule.Require && !numberMatches ? "callerNumber"
            : null;
        turn.Log.Info(
            refusal is null ? "caller.verified" : "caller.refused",
            refusal is null ? "The caller's facts are those of the account." : "The caller could not be verified; 'reason' is for operators, the caller heard none.",
            ("reason", refusal),
            ("account", account?.ObjectSid),
            ("callerNumberMatches", callerNumber is CallerNumberRule.Ignore ? null : numberMatches ? "yes" : "no"));
        return refusal is null ? account : null;
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

    private static SlotReference? FirstMissing(Turn turn)
    {
        foreach (var slot in IIdentitySlots.Slot.InOrder)
        {
            if (turn.Values.Text(slot) is null)
                return slot;
        }
        return null;
    }

    /// <summary>Takes digits for what the question asked for: a date of birth, the number of a month.</summary>
    private static bool TakeKeyedAnswer(Turn turn)
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

    // Digits that became the user ID are nothing else, even where they could be a date; but somebody's user ID may be their date of birth.
    private static bool IsUserId(Turn turn, string keyed) =>
        Asked(turn) is { } asked ? asked == IIdentitySlots.Slot.UserID : keyed == turn.Values.Original(IIdentitySlots.Slot.UserID);

    private static SlotReference? Asked(Turn turn) => turn.Paused is { } paused && paused.IntentName == turn.IntentName ? paused.Slot : null;

    // Asked for just now and not filled: everything before it is filled, as the slots are asked for in order.
    private static bool IsOpen(Turn turn, SlotReference slot) => FirstMissing(turn) == slot;

    private bool IsPast(DateOnly? date) =>
        date is { } day && day >= EarliestBirth && day < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
