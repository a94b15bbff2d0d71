using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Changing;

/// <summary>Unlocks: lockoutTime is set to 0, the only number that can be written there.</summary>
internal sealed class LockoutEnder(ChangeMaker maker)
{
    private const string What = "The unlocking";

    private static readonly UnlockTrace Trace = new();

    public async ValueTask<ChangeReceipt> UnlockAsync(Account account, CancellationToken cancel)
    {
        var before = await maker.ReadAsync(account, Trace.Attributes, cancel).ConfigureAwait(false);
        var change = new PlannedChange
        {
            What = What,
            Account = account,
            Modifications = [LdapModification.Replace("lockoutTime", "0")],
            Trace = Trace,
        };
        try
        {
            return await maker.MakeAsync(change, before, cancel).ConfigureAwait(false);
        }
        catch (LdapException e)
        {
            throw DirectoryMessages.Change(e, What);
        }
    }
}
