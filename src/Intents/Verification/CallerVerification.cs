using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Intents.Auditing;
using Intents.Delivery;
using Intents.Limits;
using Intents.Recovery;
using Intents.SharedState;
using Intents.Verification.Codes;

namespace Intents.Verification;

/// <summary>
/// Finds out who is calling before an intent is fulfilled: asks for the facts and compares them with the directory, and has the caller say a code that is texted to the number
/// on record, as the <see cref="VerificationPolicy"/> wants it. What it wraps is reached by a caller who is verified, and once for each request.
/// </summary>
/// <remarks>The caller is never told what was wrong: until a code is proved, an account that does not exist sounds like one that does.</remarks>
public sealed class CallerVerification : IntentFilter<IIdentitySlots>
{
    private readonly VerificationPolicy _policy;
    private readonly TimeProvider _clock;
    private readonly KeyedHash _hash;
    private readonly IAttemptLimits _limits;
    private readonly IdentityDialog _dialog;
    private readonly CallerIdentification _identification;
    private readonly CodeVerification _codes;
    private readonly OnceOnly _onceOnly;

    /// <summary>Puts it together.</summary>
    /// <param name="accounts">The directory.</param>
    /// <param name="texts">What sends a code.</param>
    /// <param name="limits">How often it may be tried.</param>
    /// <param name="records">What all instances of the function share.</param>
    /// <param name="hash">What binds a code to its call.</param>
    /// <param name="policy">What it takes to be believed.</param>
    /// <param name="clock">What says which dates are past, and how long a code is good.</param>
    public CallerVerification(
        IAccounts accounts, ITextMessages texts, IAttemptLimits limits, ISharedRecords records, KeyedHash hash, VerificationPolicy policy, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
        _clock = clock;
        _hash = hash;
        _limits = limits;
        _dialog = new(clock);
        _identification = new(accounts, limits, policy, clock);
        _codes = new(texts, limits, records, hash, policy.AnswerFloor, clock);
        _onceOnly = new(new(records, clock));
    }

    /// <summary>The caller's account; no handler that this filter wraps is reached without it.</summary>
    public static TurnKey<Account> Caller { get; } = new("the verified caller");

    /// <summary>Looks at the answers so far, and asks for the next; goes on when the caller has confirmed by pressing 1, which Lex takes for nothing, or has said a code.</summary>
    /// <inheritdoc />
    protected override ValueTask<Reply> OnDialogAsync(Turn turn, IIdentitySlots slots, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (PendingCode(turn, slots) is { } challenge && IsAtCode(turn))
            return OnCodeAsync(turn, challenge, slots, next, cancel);
        var keyedAnswer = IdentityDialog.TakeKeyedAnswer(turn);
        // Nobody asked for a code yet: one that stands here anyway proves nothing.
        turn.Values.Clear(IIdentitySlots.Slot.Code);
        if (_dialog.Check(turn, Slots(turn, next), keyedAnswer) is { } reply)
            return new(reply);
        turn.Confirm();
        return OnFulfillmentAsync(turn, Slots(turn, next), next, cancel);
    }

    /// <summary>Finds the caller's account and compares the facts; then asks for the code, or goes on.</summary>
    /// <inheritdoc />
    protected override ValueTask<Reply> OnFulfillmentAsync(Turn turn, IIdentitySlots slots, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(slots);
        // A bot may call the fulfillment hook without having asked.
        if (IdentityDialog.FirstMissing(turn) is { } missing)
            return new(turn.ElicitSlot(missing));
        if (!_policy.RequiresCode)
            return OnFactsAloneAsync(turn, slots, next, cancel);
        if (PendingCode(turn, slots) is not { } challenge || _codes.IsOver(challenge))
            return AskForCodeAsync(turn, slots, VerificationMessages.CodeSent, cancel);
        return turn.Values.Text(IIdentitySlots.Slot.Code) is null
            ? new(turn.ElicitSlot(IIdentitySlots.Slot.Code, VerificationMessages.CodeAgain))
            : OnCodeAsync(turn, challenge, slots, next, cancel);
    }

    private async ValueTask<Reply> OnFactsAloneAsync(Turn turn, IIdentitySlots slots, IntentHandler next, CancellationToken cancel)
    {
        var request = RequestOf(turn, slots);
        if (await _onceOnly.AgainAsync(turn, request, cancel).ConfigureAwait(false) is { } again)
            return again;
        var who = await IdentifyAsync(turn, slots, cancel).ConfigureAwait(false);
        if (who.Refusal is { } reason)
            return Refuse(turn, reason);
        await _limits.ForgiveAsync(slots.UserID!, turn.Session.CallerNumber, cancel).ConfigureAwait(false);
        return await ActAsync(turn, who.Account!, request, next, cancel).ConfigureAwait(false);
    }

    private async ValueTask<Reply> AskForCodeAsync(Turn turn, IIdentitySlots slots, Message question, CancellationToken cancel)
    {
        var started = _clock.GetTimestamp();
        var who = await IdentifyAsync(turn, slots, cancel).ConfigureAwait(false);
        await _codes.SendAsync(turn, who, Answers(turn, slots), started, cancel).ConfigureAwait(false);
        return turn.ElicitSlot(IIdentitySlots.Slot.Code, question);
    }

    private async ValueTask<Reply> OnCodeAsync(Turn turn, CodeChallenge challenge, IIdentitySlots slots, IntentHandler next, CancellationToken cancel)
    {
        var filled = turn.Values.Text(IIdentitySlots.Slot.Code);
        // Whatever it is, it goes no further than this.
        turn.Values.Clear(IIdentitySlots.Slot.Code);
        if (OneTimeCode.Parse(filled ?? turn.KeyedDigits) is not { } code)
        {
            // What Lex did not understand it asks for again, as often as the definition says.
            return filled is null ? turn.Delegate() : turn.AskAgain(IIdentitySlots.Slot.Code, VerificationMessages.CodeNotPossible);
        }
        if (_codes.IsOver(challenge))
            return await AskForCodeAsync(turn, slots, VerificationMessages.CodeSentAgain, cancel).ConfigureAwait(false);
        var verdict = await _codes.TakeAsync(challenge, code, turn.Session.Id, Answers(turn, slots), cancel).ConfigureAwait(false);
        if (verdict is CodeVerdict.Repeated && await _onceOnly.AgainAsync(turn, challenge.Id, cancel).ConfigureAwait(false) is { } again)
            return again;
        return verdict switch
        {
            CodeVerdict.Right or CodeVerdict.Repeated => await OnProvedAsync(turn, challenge, slots, next, cancel).ConfigureAwait(false),
            CodeVerdict.Wrong => turn.ElicitSlot(IIdentitySlots.Slot.Code, VerificationMessages.CodeWrong),
            _ => Refuse(turn, RefusalReasons.WrongCode),
        };
    }

    private async ValueTask<Reply> OnProvedAsync(Turn turn, CodeChallenge challenge, IIdentitySlots slots, IntentHandler next, CancellationToken cancel)
    {
        // Minutes have passed: somebody may have disabled the account since, or given its name to another.
        var account = await _identification.FindAgainAsync(slots.UserID!, turn.Log, cancel).ConfigureAwait(false);
        if (account is null || !_codes.IsOf(challenge, account.ObjectSid))
            return Refuse(turn, RefusalReasons.AccountChanged);
        await _limits.ForgiveAsync(slots.UserID!, turn.Session.CallerNumber, cancel).ConfigureAwait(false);
        turn.Session.Remove(CodeVerification.Attribute);
        turn.Confirm();
        return await ActAsync(turn, account, challenge.Id, next, cancel).ConfigureAwait(false);
    }

    private async ValueTask<Reply> ActAsync(Turn turn, Account account, string? request, IntentHandler next, CancellationToken cancel)
    {
        AuditEntry.Of(turn).Account = account.ObjectSid;
        turn.Set(Caller, account);
        return await _onceOnly.RunAsync(turn, request, next, cancel).ConfigureAwait(false);
    }

    private async ValueTask<Identification> IdentifyAsync(Turn turn, IIdentitySlots slots, CancellationToken cancel)
    {
        var facts = new CallerFacts(slots.DOB, slots.MonthStarted);
        var who = await _identification.IdentifyAsync(slots.UserID!, facts, turn.Session.CallerNumber, turn.Log, cancel).ConfigureAwait(false);
        var entry = AuditEntry.Of(turn);
        entry.Account = who.Account?.ObjectSid;
        entry.CallerNumberMatches = who.CallerNumberMatches;
        turn.Log.Info(
            who.Refusal is null ? "caller.identified" : "caller.refused",
            who.Refusal is null ? "The caller's facts are those of the account." : "The caller is refused; 'reason' is for operators, the caller heard none.",
            ("reason", who.Refusal),
            ("account", who.Account?.ObjectSid),
            ("callerNumberMatches", who.CallerNumberMatches is { } matches ? (matches ? "yes" : "no") : null));
        return who;
    }

    private static Reply Refuse(Turn turn, string reason)
    {
        AuditEntry.Of(turn).Decide(AuditDecisions.Refused, reason);
        turn.Session.Remove(CodeVerification.Attribute);
        return turn.TransferToPerson(TransferReasons.NotVerified, VerificationMessages.CouldNotVerify);
    }

    private CodeChallenge? PendingCode(Turn turn, IIdentitySlots slots) =>
        _policy.RequiresCode && IdentityDialog.FirstMissing(turn) is null ? _codes.Open(turn, Answers(turn, slots)) : null;

    // A caller who corrects an answer instead is at that answer.
    private static bool IsAtCode(Turn turn) =>
        turn.Values.Text(IIdentitySlots.Slot.Code) is not null
        || turn.ProposedSlot == IIdentitySlots.Slot.Code
        || (turn.Paused is { } paused && paused.IntentName == turn.IntentName && paused.Slot == IIdentitySlots.Slot.Code);

    // What the caller was verified by, in one form; only a keyed hash of it goes anywhere.
    private static string Answers(Turn turn, IIdentitySlots slots) =>
        string.Join('\n', turn.IntentName, slots.UserID!.Trim().ToUpperInvariant(), slots.DOB?.DayNumber, slots.MonthStarted);

    // Lex's own name for what the caller said last; the same when it asks again. Without it no two requests can be told apart, and each counts.
    private string? RequestOf(Turn turn, IIdentitySlots slots) =>
        turn.Event.SessionState?.OriginatingRequestId is { Length: > 0 } id
            ? _hash.Of("request", string.Join('\n', turn.Session.Id, id, Answers(turn, slots)))
            : null;
}
