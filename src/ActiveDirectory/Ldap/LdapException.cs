namespace ActiveDirectory.Ldap;

/// <summary>An LDAP operation failed; the message says at which server, with which code, and in the server's own words.</summary>
public sealed class LdapException : Exception
{
    /// <summary>A failure with a result of the server.</summary>
    /// <param name="message">What was asked, of whom.</param>
    /// <param name="result">The server's answer; its code and words are put behind the message.</param>
    public LdapException(string message, LdapResult result)
        : base(Compose(message, result ?? throw new ArgumentNullException(nameof(result))))
    {
        Failure = LdapFailure.Refused;
        ResultCode = result.Code;
        MatchedDn = result.MatchedDn;
        ServerMessage = result.ServerMessage;
    }

    /// <summary>A failure without a result of the server, or one that ended the connection.</summary>
    /// <param name="failure">What stopped the operation.</param>
    /// <param name="message">What is wrong, with which value.</param>
    /// <param name="inner">The cause underneath.</param>
    public LdapException(LdapFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    /// <summary>What stopped the operation.</summary>
    public LdapFailure Failure { get; }

    /// <summary>The server's code, null if it gave none.</summary>
    public LdapResultCode? ResultCode { get; init; }

    /// <summary>The part of the name that the server did find (RFC 4511 §4.1.9), empty if it said none.</summary>
    public string MatchedDn { get; init; } = "";

    /// <summary>The server's own words, without control characters and cut at 500 characters; empty if it said none.</summary>
    public string ServerMessage { get; init; } = "";

    /// <summary>
    /// Whether the request may have reached the server before the failure. A write with this mark and without a
    /// <see cref="LdapFailure.Refused"/> has an unknown outcome and must not be repeated blindly.
    /// </summary>
    public bool RequestMayHaveBeenSent { get; init; }

    /// <summary>Whether the connection can go on being used: only after an answer that was whole.</summary>
    public bool ConnectionIsGood => Failure == LdapFailure.Refused;

    private static string Compose(string message, LdapResult result) =>
        result.ServerMessage.Length == 0
            ? $"{message} The server answered {(int)result.Code} ({result.Code})."
            : $"{message} The server answered {(int)result.Code} ({result.Code}): {result.ServerMessage}";
}
