using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Changing;

/// <summary>
/// A reset raises msDS-KeyVersionNumber, which counts the changes of unicodePwd (MS-ADTS §3.1.1.4.5.16), and leaves pwdLastSet at 0, since both are
/// written by one request. A higher number beside another pwdLastSet is somebody else's change. Without the number, a pwdLastSet that went to 0 tells.
/// </summary>
internal sealed class ResetTrace : IChangeTrace
{
    private const string KeyVersion = "msDS-KeyVersionNumber";
    private const string PasswordLastSet = "pwdLastSet";

    public IReadOnlyList<string> Attributes { get; } = [KeyVersion, PasswordLastSet];

    public bool? WasMade(LdapEntry before, LdapEntry after, bool isSameController)
    {
        var (age, newAge) = (before.GetInteger(PasswordLastSet), after.GetInteger(PasswordLastSet));
        if ((before.GetInteger(KeyVersion), after.GetInteger(KeyVersion)) is ({ } version, { } newVersion))
        {
            if (newVersion > version)
                return newAge == 0 ? true : null;
            return newVersion == version && isSameController ? false : null;
        }

        if (age is null or 0 || newAge is null)
            return null;
        if (newAge == 0)
            return true;
        return newAge == age && isSameController ? false : null;
    }
}
