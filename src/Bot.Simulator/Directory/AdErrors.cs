using System.Globalization;
using Bot.Simulator.Directory.Protocol;
using Bot.Simulator.Directory.Server;

namespace Bot.Simulator.Directory;

/// <summary>Active Directory's answers in its own words: eight hexadecimal digits of a Win32 error first, and a NUL at the end, as it sends them
/// (MS-ADTS 3.1.1.1.9; the DSIDs are places in its source and mean nothing to a client).</summary>
internal static class AdErrors
{
    public static LdapResult BindFailed(BindVerdict verdict) => new(ResultCode.InvalidCredentials, string.Create(CultureInfo.InvariantCulture,
        $"80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data {(int)verdict:x}, v4563\0"));

    public static LdapResult SaslNotSupported { get; } = new(ResultCode.AuthMethodNotSupported,
        "00002027: LdapErr: DSID-0C0905D1, comment: Invalid Authentication method, data 0, v4563\0");

    public static LdapResult VersionNotSupported { get; } = new(ResultCode.ProtocolError,
        "00002085: LdapErr: DSID-0C09062C, comment: The server does not support the LDAP version, data 0, v4563\0");

    public static LdapResult NotBound { get; } = new(ResultCode.OperationsError,
        "000004DC: LdapErr: DSID-0C090A5C, comment: In order to perform this operation a successful bind must be completed on the connection., data 0, v4563\0");

    public static LdapResult UnknownCriticalControl { get; } = new(ResultCode.UnavailableCriticalExtension,
        "00002040: SvcErr: DSID-031401E7, problem 5010 (UNAVAIL_EXTENSION), data 0\n\0");

    public static LdapResult MalformedControl { get; } = new(ResultCode.ProtocolError,
        "00000057: LdapErr: DSID-0C090F78, comment: Error processing control, data 0, v4563\0");

    public static LdapResult UnknownExtendedRequest { get; } = new(ResultCode.ProtocolError,
        "0000203D: LdapErr: DSID-0C0911A9, comment: Unknown extended request OID, data 0, v4563\0");

    public static LdapResult BadName(string dn) => new(ResultCode.InvalidDnSyntax,
        $"0000208F: NameErr: DSID-03100225, problem 2006 (BAD_NAME), data 8350, best match of:\n\t'{dn}'\n\0");

    public static LdapResult NoObject(string matchedDn) => new(ResultCode.NoSuchObject,
        $"0000208D: NameErr: DSID-0310028B, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'{matchedDn}'\n\0", matchedDn);

    public static LdapResult Elsewhere(string host, string dn) => new(ResultCode.Referral,
        $"0000202B: RefErr: DSID-0310082F, data 0, 1 access points\n\tref 1: '{host}'\n\0", Referral: $"ldap://{host}/{dn}");

    public static LdapResult SizeLimitExceeded { get; } = new(ResultCode.SizeLimitExceeded);

    public static LdapResult NoRight { get; } = new(ResultCode.InsufficientAccessRights,
        "00000005: SecErr: DSID-031A11EF, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0\n\0");

    public static LdapResult UnknownAttribute { get; } = new(ResultCode.NoSuchAttribute,
        "00000057: LdapErr: DSID-0C090FC8, comment: Error in attribute conversion operation, data 0, v4563\0");

    /// <summary>A password that is not in quotes and UTF-16LE, or that was written in another way than reset or change.</summary>
    public static LdapResult MalformedPassword { get; } = new(ResultCode.UnwillingToPerform,
        "0000001F: SvcErr: DSID-031A1262, problem 5003 (WILL_NOT_PERFORM), data 0\n\0");

    /// <summary>A value that the attribute does not take.</summary>
    public static LdapResult BadValue { get; } = new(ResultCode.UnwillingToPerform,
        "00000057: SvcErr: DSID-031A1254, problem 5003 (WILL_NOT_PERFORM), data 0\n\0");

    /// <summary>A reset to a password that the policy does not allow.</summary>
    public static LdapResult ResetAgainstPolicy { get; } = new(ResultCode.UnwillingToPerform,
        "0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0\n\0");

    /// <summary>A change to a password that the policy does not allow.</summary>
    public static LdapResult ChangeAgainstPolicy { get; } = Constraint("0000052D");

    /// <summary>A change whose old password is wrong.</summary>
    public static LdapResult WrongOldPassword { get; } = Constraint("00000056");

    /// <summary>A server that cannot serve; null when it can.</summary>
    public static LdapResult? Of(DirectoryTrouble trouble) => trouble switch
    {
        DirectoryTrouble.Busy => new(ResultCode.Busy, "0000200E: SvcErr: DSID-0C090B2A, problem 5001 (BUSY), data 0\n\0"),
        DirectoryTrouble.Unavailable => new(ResultCode.Unavailable, "0000200F: SvcErr: DSID-0C090B38, problem 5002 (UNAVAILABLE), data 0\n\0"),
        _ => null,
    };

    private static LdapResult Constraint(string error) => new(ResultCode.ConstraintViolation,
        $"{error}: AtrErr: DSID-03191083, #1:\n\t0: {error}: DSID-03191083, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 9005a (unicodePwd)\n\0");
}
