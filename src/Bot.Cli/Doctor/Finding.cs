namespace Bot.Cli.Doctor;

/// <summary>One line of the report.</summary>
/// <param name="Check">The check's name, such as <c>certificate</c>; a check that looks at several things has a line for each.</param>
/// <param name="Status">ok, warn, fail or skipped.</param>
/// <param name="Detail">What is so.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Fix">What mends it; null when there is nothing to mend.</param>
internal sealed record Finding(string Check, CheckStatus Status, string Detail, string Why, string? Fix);
