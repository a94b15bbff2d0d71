namespace Lab.Samba;

/// <summary>The rights of a service desk on an organizational unit, as access control entries in SDDL for <see cref="SambaDomainController.GrantAsync"/>.</summary>
public static class Delegation
{
    /// <summary>The schemaIDGUID of class user: the rights are inherited by users only.</summary>
    private const string UserClass = "bf967aba-0de6-11d0-a285-00aa003049e2";

    /// <summary>The extended right to reset passwords.</summary>
    public static string ResetPassword(string sid) => $"(OA;CI;CR;00299570-246d-11d0-a768-00aa006e0529;{UserClass};{sid})";

    /// <summary>Reading and writing pwdLastSet.</summary>
    public static string WritePwdLastSet(string sid) => $"(OA;CI;RPWP;bf967a0a-0de6-11d0-a285-00aa003049e2;{UserClass};{sid})";

    /// <summary>Reading and writing lockoutTime.</summary>
    public static string WriteLockoutTime(string sid) => $"(OA;CI;RPWP;28630ebf-41d5-11d1-a9c1-0000f80367c1;{UserClass};{sid})";

    /// <summary>All three.</summary>
    public static string All(string sid) => ResetPassword(sid) + WritePwdLastSet(sid) + WriteLockoutTime(sid);
}
