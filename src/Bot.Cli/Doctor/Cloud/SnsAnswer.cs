namespace Bot.Cli.Doctor.Cloud;

/// <summary>What SNS answered to a question.</summary>
/// <param name="ErrorCode">Why it did not answer, such as <c>AuthorizationError</c>; null when it did.</param>
/// <param name="Values">The texts of the answer's elements, by name; those of a map by their keys.</param>
internal sealed record SnsAnswer(string? ErrorCode, IReadOnlyDictionary<string, string> Values);
