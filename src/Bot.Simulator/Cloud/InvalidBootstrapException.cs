namespace Bot.Simulator.Cloud;

/// <summary>A file that cannot be run as a Lambda function's <c>bootstrap</c> on this machine. The message says why and what to do.</summary>
public sealed class InvalidBootstrapException : Exception
{
    /// <summary>Says what is wrong with which file, and the way out.</summary>
    public InvalidBootstrapException(string message)
        : base(message)
    {
    }

    /// <summary>The same, with the operating system's own complaint.</summary>
    public InvalidBootstrapException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
