namespace Bot.Cli.Doctor.Rights;

/// <summary>The commands that delegate, as docs/settings.md has them: ready to paste where an administrator works.</summary>
internal static class Dsacls
{
    /// <summary>Grants a permission on the users below an organizational unit.</summary>
    /// <param name="unit">The unit's distinguished name.</param>
    /// <param name="account">The service account, <c>CORP\svc-resetbot</c>.</param>
    /// <param name="permission">Such as <c>RPWP;lockoutTime</c>.</param>
    public static string OnUsers(string unit, string account, string permission) => $"dsacls \"{unit}\" /I:S /G \"{account}:{permission};user\"";

    /// <summary>Grants reading of an entry and of all below it.</summary>
    public static string ReadTree(string dn, string account) => $"dsacls \"{dn}\" /I:T /G \"{account}:GR\"";

    /// <summary>Grants a permission on one entry.</summary>
    public static string OnEntry(string dn, string account, string permission) => $"dsacls \"{dn}\" /G \"{account}:{permission}\"";

    /// <summary>Takes everything away that was granted on an organizational unit.</summary>
    public static string Revoke(string unit, string account) => $"dsacls \"{unit}\" /R \"{account}\"";
}
