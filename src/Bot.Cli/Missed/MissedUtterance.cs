namespace Bot.Cli.Missed;

/// <summary>Words that nobody understood, as the function logged them: what may tell who the caller is, is "…" by then.</summary>
/// <param name="Words">The words.</param>
/// <param name="Locale">The language, such as en_US; null in lines that do not say.</param>
/// <param name="InIntent">The intent that was being talked about; null if none was.</param>
internal sealed record MissedUtterance(string Words, string? Locale, string? InIntent);
