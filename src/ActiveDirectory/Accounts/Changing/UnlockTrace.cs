using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Changing;

/// <summary>
/// An unlocking leaves lockoutTime at 0. Only the controller that was asked can show it: another one may not have heard of the lockout yet. An
/// account that is not locked out is one on which nothing is left to do, whoever unlocked it.
/// </summary>
internal sealed class UnlockTrace : IChangeTrace
{
    private const string LockoutTime = "lockoutTime";
    private const string ControlComputed = "msDS-User-Account-Control-Computed";

    public IReadOnlyList<string> Attributes { get; } = [LockoutTime, ControlComputed];

    public bool? WasMade(LdapEntry before, LdapEntry after, bool isSameController)
    {
        // An attribute that does not come is either not there, which means not locked, or not to be read: the computed flags tell which, because they
        // come for every account that may be read.
        if (!isSameController || after.GetInteger(ControlComputed) is null)
            return null;
        return (after.GetInteger(LockoutTime) ?? 0) == 0;
    }
}
