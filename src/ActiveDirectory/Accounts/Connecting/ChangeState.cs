namespace ActiveDirectory.Accounts.Connecting;

/// <summary>How sending a change ended.</summary>
internal enum ChangeState
{
    /// <summary>The server said that it was made.</summary>
    Made,

    /// <summary>Nothing was sent: the connection on which the entry was read is gone.</summary>
    NotSent,

    /// <summary>It was handed to the connection, and no whole answer came.</summary>
    InDoubt,
}
