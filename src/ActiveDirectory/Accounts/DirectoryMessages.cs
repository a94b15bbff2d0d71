using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts;

/// <summary>Turns what LDAP says into what an operator does about it. Pure: the same failure always gives the same words.</summary>
internal static class DirectoryMessages
{
    /// <summary>A bind that the server answered with anything but success.</summary>
    public static DirectoryException BindRefused(LdapException e, DirectoryServer server, string user, TimeSpan pause)
    {
        var reason = AdError.Parse(e.ServerMessage);
        return new DirectoryException(
            DirectoryFailure.BindRefused,
            $"{server} does not let the service account '{user}' log on: {Number(e)}, {reason}. {BindAdvice(reason.Reason)} "
            + $"Nothing is sent for {Minutes(pause)}, because repeated wrong passwords lock the account.",
            e)
        { Reason = reason };
    }

    /// <summary>A bind that is not tried, because the last one was refused a short while ago.</summary>
    public static DirectoryException BindPaused(DirectoryException refusal, TimeSpan left) => new(
        DirectoryFailure.BindPaused,
        $"The service account was refused ({refusal.Reason}) and is not tried again for {Minutes(left)}; nothing was sent. "
        + "Put the cause right, and the next try or a new start of the function logs on.",
        refusal)
    { Reason = refusal.Reason };

    /// <summary>A connection or a bind that did not come about at a server.</summary>
    public static DirectoryException NotConnected(LdapException e, DirectoryServer server) => new(
        e.Failure switch
        {
            LdapFailure.CertificateRejected => DirectoryFailure.CertificateRejected,
            LdapFailure.Malformed or LdapFailure.LimitExceeded => DirectoryFailure.Protocol,
            LdapFailure.Refused when IsBusy(e) => DirectoryFailure.Busy,
            LdapFailure.Refused => DirectoryFailure.Refused,
            _ => DirectoryFailure.Unreachable,
        },
        $"{server} cannot be used: {e.Message}",
        e);

    /// <summary>No server of the list could be used.</summary>
    public static DirectoryException NoServer(IReadOnlyList<DirectoryException> failures)
    {
        // The failure that an operator can do most about gives the kind: a wrong certificate on one server says more than a dead one.
        var worst = failures.FirstOrDefault(f => f.Failure == DirectoryFailure.CertificateRejected)
            ?? failures.FirstOrDefault(f => f.Failure is not DirectoryFailure.Unreachable)
            ?? failures[^1];
        return failures.Count == 1
            ? worst
            : new DirectoryException(
                worst.Failure, $"None of the {failures.Count} servers can be used. {string.Join(" ", failures.Select(f => f.Message))}", worst);
    }

    /// <summary>A question that failed.</summary>
    public static DirectoryException Question(LdapException e, DirectoryServer server, string what, LdapSearchScope scope)
    {
        var reason = AdError.Parse(e.ServerMessage);
        return e.Failure switch
        {
            LdapFailure.TimedOut => new(DirectoryFailure.TimedOut, $"{what}: no answer in time. {e.Message}", e),
            LdapFailure.Malformed or LdapFailure.LimitExceeded => new(DirectoryFailure.Protocol, $"{what}: {server} answered wrongly. {e.Message}", e),
            LdapFailure.Refused => new(
                scope != LdapSearchScope.BaseObject && e.ResultCode == LdapResultCode.NoSuchObject ? DirectoryFailure.Refused : RefusalKind(e),
                $"{what}: {e.Message} {RefusalAdvice(e, reason.Reason)}".TrimEnd(),
                e)
            { Reason = reason },
            _ => new(DirectoryFailure.ConnectionLost, $"{what}: the connection broke, and again when it was asked anew. {e.Message}", e),
        };
    }

    /// <summary>A change that the server refused: it was not made.</summary>
    public static DirectoryException Change(LdapException e, string what)
    {
        var reason = AdError.Parse(e.ServerMessage);
        return new DirectoryException(
            RefusalKind(e), $"{what} was not done: {e.Message} {RefusalAdvice(e, reason.Reason)}".TrimEnd(), e)
        { Reason = reason };
    }

    /// <summary>A change whose answer never came, and of which nobody can say what became.</summary>
    public static DirectoryException Unknown(Exception e, DirectoryServer server, string what) => new(
        DirectoryFailure.OutcomeUnknown,
        $"{what} was sent to {server} and no answer came back, and reading the entry afterwards does not show whether it was done; it is not repeated. "
        + $"Look at the account's pwdLastSet and lockoutTime. {e.Message}",
        e);

    /// <summary>A change whose answer never came, and which the entry shows not to have been made.</summary>
    public static DirectoryException NotChanged(Exception e, DirectoryServer server, string what) => new(
        e is OperationCanceledException or LdapException { Failure: LdapFailure.TimedOut } ? DirectoryFailure.TimedOut : DirectoryFailure.ConnectionLost,
        $"{what} was sent to {server} and no answer came back; the entry, read again there, shows that nothing was changed. It may be tried again. {e.Message}",
        e);

    /// <summary>Whether the server did nothing because it has too much to do (RFC 4511 appendix A.2), so that another may be asked.</summary>
    public static bool IsBusy(LdapException e) => e.ResultCode is LdapResultCode.Busy or LdapResultCode.Unavailable;

    /// <summary>Whether a password, and not the right to set it, was refused.</summary>
    public static bool IsPolicyRefusal(LdapException e) =>
        e.ResultCode is LdapResultCode.UnwillingToPerform or LdapResultCode.ConstraintViolation
        && AdError.Parse(e.ServerMessage).Reason
            is AdReason.PasswordRestriction or AdReason.PasswordPolicyOfOldForm or AdReason.IllFormedPassword;

    private static DirectoryFailure RefusalKind(LdapException e) => e.ResultCode switch
    {
        LdapResultCode.InsufficientAccessRights => DirectoryFailure.AccessDenied,
        LdapResultCode.NoSuchObject => DirectoryFailure.AccountGone,
        LdapResultCode.Busy or LdapResultCode.Unavailable => DirectoryFailure.Busy,
        LdapResultCode.TimeLimitExceeded => DirectoryFailure.TimedOut,
        _ when IsPolicyRefusal(e) => DirectoryFailure.PasswordRefusedByPolicy,
        _ => DirectoryFailure.Refused,
    };

    private static string RefusalAdvice(LdapException e, AdReason reason) => (e.ResultCode, reason) switch
    {
        (LdapResultCode.InsufficientAccessRights, _) =>
            "Delegate 'Reset password', and writing pwdLastSet and lockoutTime, on the OU to the service account; accounts in protected groups "
            + "(AdminSDHolder) lose the delegation within the hour, on purpose.",
        (LdapResultCode.NoSuchObject, _) => "The entry is not there, or the service account may not see it: check the base DN and whether it was moved.",
        (LdapResultCode.Referral, _) or (_, AdReason.OtherDomain) => "Another domain holds the entry: set the base DN and the servers of that domain.",
        (LdapResultCode.InvalidDnSyntax, _) => "The base DN is not written as a distinguished name, such as OU=Staff,DC=corp,DC=example,DC=com.",
        (_, AdReason.NotEncrypted) => "Active Directory sets passwords only on an encrypted connection: use the LDAPS port.",
        (_, AdReason.PasswordRestriction or AdReason.PasswordPolicyOfOldForm or AdReason.IllFormedPassword) =>
            "A password filter, or a password settings object that the service account may not read, asks for more than the policy that was read.",
        _ => "",
    };

    private static string BindAdvice(AdReason reason) => reason switch
    {
        AdReason.BadCredentials or AdReason.NoSuchUser or AdReason.WrongPassword => "Its name or password is wrong: check the name, and encrypt the right password anew.",
        AdReason.AccountLockedOut => "It is locked out: unlock it, and look who sends wrong passwords.",
        AdReason.PasswordExpired => "Its password has expired: set a new one and let it never expire.",
        AdReason.PasswordMustChange => "Its password must be changed first: set one without 'must change at next logon'.",
        AdReason.AccountDisabled => "It is disabled: enable it.",
        AdReason.AccountExpired => "It has expired: move its last day.",
        AdReason.LogonHours => "It may not log on at this hour: allow all hours.",
        AdReason.Workstation => "It may not log on from here: allow it to log on to the domain controllers.",
        _ => "Check the account in Active Directory.",
    };

    private static string Number(LdapException e) => $"{(int?)e.ResultCode} ({e.ResultCode})";

    private static string Minutes(TimeSpan span) =>
        span.TotalSeconds < 90 ? $"{Math.Ceiling(span.TotalSeconds):0} s" : $"{Math.Ceiling(span.TotalMinutes):0} min";
}
