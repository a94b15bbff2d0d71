using ActiveDirectory;
using Bot.Runtime.Conversation;
using Intents.Auditing;
using Intents.Delivery;
using Intents.Limits;
using Intents.SharedState;

namespace Intents.Verification.Codes;

/// <summary>
/// Texts a one-time code to the number on record, and asks for it. Who is refused is asked for it just the same: no code was sent, and none will be right.
/// </summary>
/// <param name="texts">What sends it.</param>
/// <param name="limits">How many may be sent.</param>
/// <param name="records">Where the tries are counted.</param>
/// <param name="hash">What binds a code to its call.</param>
/// <param name="floor">The even pace of the answers.</param>
/// <param name="clock">What says how long a code is good.</param>
internal sealed class CodeVerification(ITextMessages texts, IAttemptLimits limits, ISharedRecords records, KeyedHash hash, TimeSpan floor, TimeProvider clock)
{
    /// <summary>How long a code is good. NIST SP 800-63B-4 allows ten minutes.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>The session attribute with the code that was asked for, sealed.</summary>
    public static readonly SessionKey<string> Attribute = SessionKey.Text("CodeChallenge");

    // The text takes its time, and so does finding the phone. The flow sets a shorter time for every slot; one slot's own counts before that.
    private static readonly TimeSpan TimeToLookForThePhone = TimeSpan.FromSeconds(15);

    // A caller who waits longer has lost faith; what SNS took after all is good all the same.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private readonly CodeTries _tries = new(records, hash);
    private readonly EvenPace _pace = new(floor, clock);

    /// <summary>The code that was asked for on these answers, in this session; null if there is none. It may be over.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="answers">The caller's answers.</param>
    public CodeChallenge? Open(Turn turn, string answers) =>
        turn.Recall(Attribute) is { } bytes && CodeChallenge.Read(bytes) is { } challenge && challenge.IsFor(answers, hash) ? challenge : null;

    /// <summary>Whether a code is no longer good.</summary>
    /// <param name="challenge">The code that was asked for.</param>
    public bool IsOver(CodeChallenge challenge) => challenge.Expires <= clock.GetUtcNow();

    /// <summary>Whether the code was sent to the owner of this account.</summary>
    /// <param name="challenge">The code that was asked for.</param>
    /// <param name="accountSid">The account's SID.</param>
    public bool IsOf(CodeChallenge challenge, string accountSid) => challenge.IsOf(accountSid, hash);

    /// <summary>Takes a try.</summary>
    /// <inheritdoc cref="CodeTries.TakeAsync" />
    public ValueTask<CodeVerdict> TakeAsync(CodeChallenge challenge, OneTimeCode code, string sessionId, string answers, CancellationToken cancel) =>
        _tries.TakeAsync(challenge, code, sessionId, answers, cancel);

    /// <summary>Sends a code, unless the caller is refused, and remembers that one is asked for, either way. Comes back at an even time.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="who">Who calls.</param>
    /// <param name="answers">The caller's answers.</param>
    /// <param name="started">When the work on this answer began.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask SendAsync(Turn turn, Identification who, string answers, long started, CancellationToken cancel)
    {
        var expires = clock.GetUtcNow() + Lifetime;
        var refusal = who.Refusal ?? (await limits.TakeTextAsync(who.Phone!, cancel).ConfigureAwait(false)).RefusedBy;
        var code = OneTimeCode.Draw();
        var challenge = refusal is null
            ? CodeChallenge.For(code, turn.Session.Id, answers, who.Account!.ObjectSid, expires, hash)
            : CodeChallenge.Decoy(answers, expires, hash);
        turn.Remember(Attribute, challenge.ToBytes());
        turn.Session.Set(Listening.At(IIdentitySlots.Slot.Code).AudioStartTimeout, TimeToLookForThePhone);
        if (refusal is null)
            await SendAsync(turn, who, code, cancel).ConfigureAwait(false);
        else
            AuditEntry.Of(turn).Decide(AuditDecisions.Refused, refusal);
        await _pace.HoldAsync(started, cancel).ConfigureAwait(false);
    }

    private async ValueTask SendAsync(Turn turn, Identification who, OneTimeCode code, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        var body = new Secret(VerificationMessages.CodeText(code.Reveal()).In(turn.LocaleId).ToString());
        try
        {
            var messageId = await texts.SendAsync(who.Phone!, body, either.Token).ConfigureAwait(false);
            AuditEntry.Of(turn).MessageId = messageId;
            AuditEntry.Of(turn).Decide(AuditDecisions.CodeSent);
        }
        catch (Exception exception) when (exception is TextMessageException || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // To say so would tell that the facts are right. Without a text the caller asks for a person, as they were told to.
            turn.Log.Error("code.notTexted", "The facts are right, but the code's text message was not accepted. The caller was told to ask for a person if no text arrives.", exception, ("account", who.Account!.ObjectSid));
            AuditEntry.Of(turn).Decide(AuditDecisions.Failed, "codeNotTexted");
        }
        finally
        {
            body.Clear();
        }
    }
}
