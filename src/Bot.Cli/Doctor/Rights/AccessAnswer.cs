namespace Bot.Cli.Doctor.Rights;

/// <summary>What an access control list says to one right.</summary>
public enum AccessAnswer
{
    /// <summary>No entry is about it, which is a no.</summary>
    NotGranted,

    /// <summary>An entry denies it.</summary>
    Denied,

    /// <summary>An entry allows it, or there is no list.</summary>
    Granted,
}
