namespace ActiveDirectory.Tests.Proxy;

/// <summary>How a connection through the proxy ends.</summary>
public enum CutKind
{
    /// <summary>Both sides are closed before the next record is forwarded: a request that never arrives, or an answer that never comes.</summary>
    BeforeNext,

    /// <summary>Both sides are closed as soon as the record was forwarded: a request whose sender is gone before it can be answered.</summary>
    AfterLast,

    /// <summary>Nothing more is forwarded in either direction, and nothing is closed.</summary>
    Silence,
}
