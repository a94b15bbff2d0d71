using Intents.Limits;
using Intents.SharedState;

namespace Intents;

/// <summary>Reads the settings of the limits: LIMIT_*, SMS_LIMIT_*, SMS_COUNTRIES and ATTEMPTS_TABLE.</summary>
internal static class LimitSettings
{
    private const int ShortestTableName = 3;
    private const int LongestTableName = 255;

    public static LimitOptions Read(SettingsReader reader)
    {
        var defaults = new LimitOptions();
        return new()
        {
            Account = Limit(reader, "LIMIT_ACCOUNT", defaults.Account),
            Caller = Limit(reader, "LIMIT_CALLER", defaults.Caller),
            Withheld = Limit(reader, "LIMIT_WITHHELD", defaults.Withheld),
            Overall = Limit(reader, "LIMIT_OVERALL", defaults.Overall),
            TextsToNumber = Limit(reader, "SMS_LIMIT_NUMBER", defaults.TextsToNumber),
            TextsToPrefix = Limit(reader, "SMS_LIMIT_PREFIX", defaults.TextsToPrefix),
            TextsOverall = Limit(reader, "SMS_LIMIT_DAY", defaults.TextsOverall),
            TextCountries = Countries(reader),
        };
    }

    /// <summary>The table; null where the counts are kept in memory.</summary>
    public static DynamoOptions? Table(SettingsReader reader, string region, Uri? endpoint)
    {
        if (reader.Optional("ATTEMPTS_TABLE") is not { } name)
            return null;
        if (name.Length is < ShortestTableName or > LongestTableName || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.'))
            reader.Problem($"ATTEMPTS_TABLE is '{name}', which is no name of a DynamoDB table: 3 to 255 of letters, digits, '_', '-' and '.'. Set it to the table's name, not its ARN, or leave it out.");
        return new(name, region, endpoint);
    }

    private static Limit Limit(SettingsReader reader, string name, Limit fallback)
    {
        if (reader.Optional(name) is not { } value)
            return fallback;
        if (Limits.Limit.TryParse(value, out var limit))
            return limit;
        reader.Problem($"{name} is '{value}'. Set it to how many there may be and in how long, like {fallback}: 1 to 1000000, in 1s to 7d (s, m, h or d); or leave it out.");
        return fallback;
    }

    private static HashSet<string>? Countries(SettingsReader reader)
    {
        if (reader.Optional("SMS_COUNTRIES") is not { } value)
            return null;
        var codes = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (codes.Length == 0 || !codes.All(code => code.StartsWith('+') && CallingCode.IsOne(code.AsSpan(1))))
            reader.Problem($"SMS_COUNTRIES is '{value}'. Set it to country calling codes with commas between them, like +61,+64, or leave it out to text to all countries.");
        return [.. codes.Select(code => code.TrimStart('+'))];
    }
}
