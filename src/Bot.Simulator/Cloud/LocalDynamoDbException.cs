namespace Bot.Simulator.Cloud;

/// <summary>There is no DynamoDB on this machine. The message says why and what to install.</summary>
public sealed class LocalDynamoDbException : Exception
{
    /// <summary>Says what is wrong, and the way out.</summary>
    public LocalDynamoDbException(string message)
        : base(message)
    {
    }

    /// <summary>The same, with the operating system's own complaint.</summary>
    public LocalDynamoDbException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
