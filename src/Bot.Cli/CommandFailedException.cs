namespace Bot.Cli;

/// <summary>A command could not do what was asked: the message says what is wrong, with which value, and what to do. Exit code 1, no stack trace.</summary>
public sealed class CommandFailedException : Exception
{
    /// <summary>Ends the command.</summary>
    /// <param name="message">What is wrong, with which value, and what to do; printed as it stands.</param>
    public CommandFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Ends the command because of another error.</summary>
    /// <param name="message">What is wrong, with which value, and what to do; printed as it stands.</param>
    /// <param name="innerException">The cause, for a debugger; it is not printed.</param>
    public CommandFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
