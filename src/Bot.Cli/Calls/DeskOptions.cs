namespace Bot.Cli.Calls;

/// <summary>Which bot answers, what runs behind it, and which directory it asks.</summary>
public sealed record DeskOptions
{
    /// <summary>A Lex V2 export, folder or zip; null for our own bot.</summary>
    public string? Definition { get; init; }

    /// <summary>A bootstrap binary to run over the Runtime API; null runs the function in this process.</summary>
    public string? Lambda { get; init; }

    /// <summary>ldaps:// URLs of real domain controllers; null for the demo directory.</summary>
    public string? Directory { get; init; }

    /// <summary>Gives the service account's password in clear, for a real directory; asked for only then.</summary>
    public Func<string>? ServicePassword { get; init; }

    /// <summary>Environment variables of the function that are otherwise than the desk has them.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>What time it is for the function in this process; a binary has the machine's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long the function in this process may take for an event; 30 s, what Lex waits for, unless set.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The name of a table in which tries are counted, made in a DynamoDB on this machine; null counts them in memory, or, with a real directory,
    /// where <c>ATTEMPTS_TABLE</c> says.</summary>
    public string? AttemptsTable { get; init; }

    /// <summary>Told of every line the function logs; null when nobody listens.</summary>
    public Action<string>? OnLog { get; init; }
}
