namespace ActiveDirectory.Accounts;

/// <summary>Something went wrong at the directory; the message tells an operator where, with which code, and what to do.</summary>
/// <param name="failure">What kind of failure it is.</param>
/// <param name="message">Which server, which code, what to do; no password and no fact about a person.</param>
/// <param name="inner">The cause underneath.</param>
public sealed class DirectoryException(DirectoryFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What kind of failure it is.</summary>
    public DirectoryFailure Failure { get; } = failure;

    /// <summary>Active Directory's own number and meaning, if it gave one.</summary>
    public AdError Reason { get; init; }

    /// <summary>Whether a server that works said no to a question: to ask another one, or again, would bring the same.</summary>
    internal bool IsPlainRefusal() =>
        Failure is DirectoryFailure.Refused or DirectoryFailure.AccountGone or DirectoryFailure.AccessDenied;
}
