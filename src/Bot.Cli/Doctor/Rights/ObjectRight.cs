namespace Bot.Cli.Doctor.Rights;

/// <summary>One of the rights that the service account needs on users.</summary>
/// <param name="Name">As an administrator knows it.</param>
/// <param name="Permission">As <c>dsacls</c> takes it, behind the account's name and a colon.</param>
/// <param name="Right">The bit of the access mask.</param>
/// <param name="ObjectTypes">What an access control entry may name to be about it: the extended right or attribute, a property set that it is
/// in, the class user.</param>
internal sealed record ObjectRight(string Name, string Permission, AccessRights Right, params Guid[] ObjectTypes)
{
    /// <summary>The schemaIDGUID of class user.</summary>
    public static readonly Guid UserClass = new("bf967aba-0de6-11d0-a285-00aa003049e2");

    // pwdLastSet is in this set (MS-ADTS §3.1.1.2.3.3).
    private static readonly Guid AccountRestrictions = new("4c164200-20c0-11d0-a768-00aa006e0529");

    /// <summary>The extended right User-Force-Change-Password (MS-ADTS §5.1.3.2.1).</summary>
    public static ObjectRight ResetPassword { get; } =
        new("Reset Password", "CA;Reset Password", AccessRights.ControlAccess, new("00299570-246d-11d0-a768-00aa006e0529"), UserClass);

    /// <summary>Writing pwdLastSet: the password must be changed at the next logon.</summary>
    public static ObjectRight WritePwdLastSet { get; } =
        new("Write pwdLastSet", "RPWP;pwdLastSet", AccessRights.WriteProperty, new("bf967a0a-0de6-11d0-a285-00aa003049e2"), AccountRestrictions, UserClass);

    /// <summary>Writing lockoutTime: the account is unlocked.</summary>
    public static ObjectRight WriteLockoutTime { get; } =
        new("Write lockoutTime", "RPWP;lockoutTime", AccessRights.WriteProperty, new("28630ebf-41d5-11d1-a9c1-0000f80367c1"), UserClass);
}
