using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Intents.Delivery;

namespace Intents.Verification;

/// <summary>Finds out who is calling: checks each answer as it comes, reads the user ID back, and compares the facts with the directory.</summary>
/// <param name="accounts">The directory.</param>
/// <param name="callerNumber">What the number of the caller counts for.</param>
/// <param name="clock">What says which dates are past.</param>
public sealed class CallerVerification(IAccounts accounts, CallerNumberRule callerNumber, TimeProvider clock)
{
    /// <summary>How often a caller is asked the same thing before a person takes over.</summary>
    public const int MaximumTries = 3;

    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    private static readonly SessionKey<int> ConfirmationTries = SessionKey.Counter("TriesConfirmation");

    /// <summary>The dialog hook: looks at the answers so far, and asks for the next.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>The reply; null when everything is known and the caller has confirmed it by pressing 1, which Lex takes for nothing.</returns>
    public Reply? CheckAnswers(Turn<IdentitySlots> turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var keyedAnswer = TakeKeyedAnswer(turn);
        var slots = keyedAnswer ? IdentitySlots.Read(turn.Values) : turn.Slots;

        if (slots.UserId is { } userId && !UserId.IsPossible(userId))
            return AskAgain(turn, IdentitySlots.UserIdSlot, Messages.UserIdNotPossible);
        if (turn.Values.Text(IdentitySlots.DateOfBirthSlot) is not null && !IsPast(slots.DateOfBirth))
            return AskAgain(turn, IdentitySlots.DateOfBirthSlot, Messages.DateOfBirthNotPast);
        if (turn.Values.Text(IdentitySlots.MonthStartedSlot) is not null && slots.MonthStarted is null)
            return AskAgain(turn, IdentitySlots.MonthStartedSlot, Messages.MonthNotUnderstood);
        if (FirstMissing(turn) is { } missing)
        {
            // Lex asks by itself, except for what follows an answer that it did not understand and we did.
            return keyedAnswer ? turn.ElicitSlot(missing) : turn.Delegate();
        }
        return CheckConfirmation(turn, slots.UserId!);
    }

    /// <summary>Asks for what is missing before an intent can be fulfilled: a bot may call the fulfillment hook without having asked.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>The question; null when nothing is missing.</returns>
    public static Reply? AskForMissing(Turn<IdentitySlots> turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return FirstMissing(turn) is { } missing ? turn.ElicitSlot(missing) : null;
    }

    /// <summary>Finds the caller's account and compares the facts.</summary>
    /// <param name="turn">The turn, its slots filled.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <returns>The account; null when there is none, when a fact is wrong or missing, when it is disabled, or when the caller's number is required to match and does not: the caller hears the same each time.</returns>
    /// <exception cref="DirectoryException">The directory could not be asked.</exception>
    public async ValueTask<Account?> IdentifyAsync(Turn<IdentitySlots> turn, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var slots = turn.Slots;
        var account = slots.UserId is { } userId ? await accounts.FindAsync(userId, cancel).ConfigureAwait(false) : null;
        var factsMatch = new CallerFacts(slots.DateOfBirth, slots.MonthStarted ?? MonthName.None).Match(account);
        var numberMatches = PhoneNumber.Parse(turn.Session.CallerNumber) is { } calling && calling.Equals(PhoneNumber.Parse(account?.PhoneNumber));
        var refusal = account is null ? "unknownUser"
            : account.BirthDate is null || account.MonthStarted is null ? "factsMissingInDirectory"
            : BirthDate.Parse(account.BirthDate) is null || MonthNames.Parse(account.MonthStarted) is null ? "factsUnreadableInDirectory"
            : !factsMatch ? "wrongFacts"
            : account.IsDisabled ? "disabled"
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

    private static Reply? CheckConfirmation(Turn<IdentitySlots> turn, string userId)
    {
        // Not from a counter in the session: one that is left over from a confirmation that was cancelled would take the 1 of January for a yes.
        var atConfirmation = turn.Paused is { Slot: null } asked && asked.IntentName == turn.IntentName;
        if (!atConfirmation)
            turn.Session.Remove(ConfirmationTries);
        // On the keypad, 1 is yes and 2 is no; Lex knows only the words.
        if (atConfirmation && turn.KeyedDigits is "1")
            return null;
        if (turn.Confirmation is Bot.Runtime.Lex.ConfirmationState.Confirmed)
            return turn.Delegate();
        if (turn.Confirmation is Bot.Runtime.Lex.ConfirmationState.Denied || (atConfirmation && turn.KeyedDigits is "2"))
            return AskAgain(turn, IdentitySlots.UserIdSlot, Messages.UserIdAgain);
        return turn.Session.Count(ConfirmationTries) switch
        {
            1 => turn.ElicitConfirmation(Messages.ConfirmUserId(userId)),
            2 => turn.ElicitConfirmation(Messages.ConfirmUserIdAgain(userId)),
            MaximumTries => turn.ElicitConfirmation(Messages.ConfirmUserIdByKey(userId)),
            _ => turn.TransferToPerson(TransferReasons.NotUnderstood, Messages.NotUnderstood),
        };
    }

    private static Reply AskAgain(Turn turn, SlotReference slot, Speech reason) =>
        turn.Session.Count(SessionKey.Counter("Tries" + slot.Name)) < MaximumTries
            ? turn.ElicitSlot(slot, reason)
            : turn.TransferToPerson(TransferReasons.NotUnderstood, Messages.NotUnderstood);

    private static SlotReference? FirstMissing(Turn turn)
    {
        foreach (var slot in IdentitySlots.InOrder)
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
        var isDate = IsOpen(turn, IdentitySlots.DateOfBirthSlot) || keyed == turn.Values.Original(IdentitySlots.DateOfBirthSlot);
        if (isDate && KeyedDate.Parse(keyed, turn.Event.Bot?.LocaleId) is { } date)
        {
            turn.Values.Fill(IdentitySlots.DateOfBirthSlot, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), keyed);
            return true;
        }
        if (IsOpen(turn, IdentitySlots.MonthStartedSlot) && keyed.Length <= 2 && MonthNames.Parse(keyed) is { } month)
        {
            turn.Values.Fill(IdentitySlots.MonthStartedSlot, month.ToString(), keyed);
            return true;
        }
        return false;
    }

    // Digits that became the user ID are nothing else, even where they could be a date; but somebody's user ID may be their date of birth.
    private static bool IsUserId(Turn turn, string keyed) =>
        Asked(turn) is { } asked ? asked == IdentitySlots.UserIdSlot : keyed == turn.Values.Original(IdentitySlots.UserIdSlot);

    private static SlotReference? Asked(Turn turn) => turn.Paused is { } paused && paused.IntentName == turn.IntentName ? paused.Slot : null;

    // Asked for just now and not filled: everything before it is filled, as the slots are asked for in order.
    private static bool IsOpen(Turn turn, SlotReference slot) => FirstMissing(turn) == slot;

    private bool IsPast(DateOnly? date) =>
        date is { } day && day >= EarliestBirth && day < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
