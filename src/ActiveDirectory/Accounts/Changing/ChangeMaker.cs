using ActiveDirectory.Accounts.Connecting;
using ActiveDirectory.Accounts.Finding;
using ActiveDirectory.Ldap;
using ActiveDirectory.Ldap.Wire;

namespace ActiveDirectory.Accounts.Changing;

/// <summary>
/// Makes a change. The entry is read before it, a change without an answer is looked for afterwards, and it is sent again only if the entry shows
/// that it was not made.
/// </summary>
internal sealed class ChangeMaker(DirectorySession session, IDirectoryLog log, TimeProvider time)
{
    /// <summary>
    /// How long looking for a change without an answer may take, connecting included. The caller's own limit does not count here: what happened to
    /// a password has to be known most when time is up. Whoever sets a limit leaves this much behind it.
    /// </summary>
    public static readonly TimeSpan ReadBackLimit = TimeSpan.FromSeconds(2);

    /// <summary>
    /// What lies between two looks at an entry that shows nothing. A controller that had the request may be at work on it still, while it answers
    /// others.
    /// </summary>
    public static readonly TimeSpan SecondLook = TimeSpan.FromMilliseconds(300);

    /// <summary>How long the reading of the USN may take. It is for the records and must not cost a caller's time.</summary>
    private static readonly TimeSpan ReceiptLimit = TimeSpan.FromSeconds(1);

    /// <summary>How often a change is begun: once more for a connection that was found dead, or broke without effect.</summary>
    private const int Beginnings = 2;

    private const string Usn = "uSNChanged";

    /// <summary>
    /// Reads the entry once more before it is changed. That proves that the name still belongs to the same account, and finds a
    /// connection that died in the meantime while there is still nothing to lose.
    /// </summary>
    public async ValueTask<EntryReading> ReadAsync(Account account, IEnumerable<string> attributes, CancellationToken cancel)
    {
        // First, because the controller's name has to be known when a change is in doubt, and because it is asked only once a connection.
        await session.FactsAsync(cancel).ConfigureAwait(false);
        var answer = await session.AskAsync($"Reading {account} before changing it", Question(account, attributes), cancel).ConfigureAwait(false);
        return IsOf(account, answer.Entry)
            ? new EntryReading(answer.Entry!, answer.Connection)
            : throw new DirectoryException(
                DirectoryFailure.AccountGone, $"The entry of {account} now belongs to another account or is gone; nothing was changed. Find it anew.");
    }

    /// <summary>Makes the change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="before">The entry, with the attributes of the change's trace.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="LdapException">It was refused.</exception>
    /// <exception cref="DirectoryException">It was not made, or nobody knows.</exception>
    public async ValueTask<ChangeReceipt> MakeAsync(PlannedChange change, EntryReading before, CancellationToken cancel)
    {
        for (var beginnings = 1; ; beginnings++)
        {
            var attempt = await session.ChangeAsync(change, before.Connection, cancel).ConfigureAwait(false);
            switch (attempt.State)
            {
                case ChangeState.Made:
                    var entry = await session.AskOnceAsync(before.Connection, Question(change.Account, [Usn]), ReceiptLimit).ConfigureAwait(false);
                    return new ChangeReceipt(before.Connection.Controller, entry?.GetInteger(Usn));
                case ChangeState.NotSent when beginnings == Beginnings:
                    throw new DirectoryException(
                        DirectoryFailure.ConnectionLost, $"{change.What} was not sent: the connection broke twice before it. Nothing was changed; it may be tried again.");
                case ChangeState.NotSent:
                    break;
                default:
                    if (await LookForAsync(change, before, attempt.Cause!).ConfigureAwait(false) is { } receipt)
                        return receipt;
                    if (beginnings == Beginnings || cancel.IsCancellationRequested || attempt.Cause is not LdapException { Failure: LdapFailure.ConnectionLost })
                        throw DirectoryMessages.NotChanged(attempt.Cause!, before.Connection.Server, change.What);
                    break;
            }

            before = await ReadAsync(change.Account, change.Trace.Attributes, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Finds out what became of a change that no answer came to.
    /// </summary>
    /// <returns>The receipt if it was made; null if it was not.</returns>
    /// <exception cref="DirectoryException">Nobody knows.</exception>
    private async ValueTask<ChangeReceipt?> LookForAsync(PlannedChange change, EntryReading before, Exception cause)
    {
        using var deadline = new Deadline(time, ReadBackLimit, CancellationToken.None);
        var question = Question(change.Account, [.. change.Trace.Attributes, Usn]);
        var answer = await session.AskAnewAsync("Looking for a change without an answer", before.Connection.Server, question, deadline.Token).ConfigureAwait(false);
        var after = IsOf(change.Account, answer?.Entry) ? answer!.Entry : null;
        var wasMade = Judge(change, before, answer, after);
        if (wasMade == false)
        {
            after = await LookAgainAsync(answer!.Connection, question, deadline.Token).ConfigureAwait(false);
            wasMade = Judge(change, before, answer, IsOf(change.Account, after) ? after : null);
        }

        log.OutcomeReadBack(before.Connection.Server, change.What, wasMade, cause);
        return wasMade switch
        {
            true => new ChangeReceipt(answer!.Connection.Controller, after!.GetInteger(Usn), WasReadBack: true),
            false => null,
            null => throw DirectoryMessages.Unknown(cause, before.Connection.Server, change.What),
        };
    }

    private async ValueTask<LdapEntry?> LookAgainAsync(BoundConnection connection, LdapSearchRequest question, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(SecondLook, time, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        return await session.AskOnceAsync(connection, question, ReceiptLimit).ConfigureAwait(false);
    }

    private static bool? Judge(PlannedChange change, EntryReading before, DirectoryAnswer? answer, LdapEntry? after) =>
        answer is null || after is null
            ? null
            : change.Trace.WasMade(before.Entry, after, before.Connection.IsSameController(answer.Connection));

    private static bool IsOf(Account account, LdapEntry? entry) => entry is not null && AccountReader.SidOf(entry) == account.ObjectSid;

    private static LdapSearchRequest Question(Account account, IEnumerable<string> attributes) => new()
    {
        BaseDn = account.DistinguishedName,
        Scope = LdapSearchScope.BaseObject,
        Attributes = [.. attributes.Append("objectSid").Distinct(StringComparer.OrdinalIgnoreCase)],
    };
}
