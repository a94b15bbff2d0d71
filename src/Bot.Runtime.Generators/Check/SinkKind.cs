namespace Bot.Runtime.Generators.Check;

/// <summary>Where a value ends that others read.</summary>
internal enum SinkKind
{
    /// <summary>None that is known.</summary>
    None,

    /// <summary>A text that goes on, nobody knows where.</summary>
    Text,

    /// <summary>A line of the log.</summary>
    Log,

    /// <summary>A session attribute.</summary>
    Session,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>The message of an exception.</summary>
    Exception,
}
