namespace ActiveDirectory.Ldap;

/// <summary>What stopped an LDAP operation.</summary>
public enum LdapFailure
{
    /// <summary>The server answered with a result code that is not success: see <see cref="LdapException.ResultCode"/>. The connection is still good.</summary>
    Refused,

    /// <summary>No TCP connection came about: name not found, nobody listens, no route.</summary>
    ConnectFailed,

    /// <summary>TCP came about and TLS did not: the other side does not speak it, or no common version.</summary>
    TlsFailed,

    /// <summary>The certificate's chain does not end in a trusted root, is out of date, or does not name the host.</summary>
    CertificateRejected,

    /// <summary>The connection ended, or the server announced its end, before the answer was whole.</summary>
    ConnectionLost,

    /// <summary>The time allowed for the step was over.</summary>
    TimedOut,

    /// <summary>The server sent what is not an LDAP answer to the request.</summary>
    Malformed,

    /// <summary>The server sent more than <see cref="LdapLimits"/> allow.</summary>
    LimitExceeded,
}
