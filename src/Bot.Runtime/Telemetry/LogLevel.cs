namespace Bot.Runtime.Telemetry;

/// <summary>How much an operator should care.</summary>
public enum LogLevel
{
    /// <summary>For somebody who is looking for a fault.</summary>
    Debug,

    /// <summary>Something happened as it should.</summary>
    Info,

    /// <summary>Something is odd, and was dealt with.</summary>
    Warning,

    /// <summary>A caller was not served; somebody should look.</summary>
    Error,
}
