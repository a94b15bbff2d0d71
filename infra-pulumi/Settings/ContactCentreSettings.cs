using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Infrastructure.Settings;

/// <summary>The Connect instance, its number, and when people are there.</summary>
internal sealed partial record ContactCentreSettings
{
    private static readonly string[] Days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

    /// <summary>An existing instance; null for a new one.</summary>
    public required string? InstanceId { get; init; }

    /// <summary>A new instance's name in its URL, which is nobody else's in all of AWS.</summary>
    public required string? InstanceAlias { get; init; }

    /// <summary>A number that has been claimed; null to claim one.</summary>
    public required string? PhoneNumberId { get; init; }

    /// <summary>The country of the number to claim, ISO 3166-1 alpha-2.</summary>
    public required string PhoneCountry { get; init; }

    /// <summary>DID or TOLL_FREE.</summary>
    public required string PhoneType { get; init; }

    /// <summary>An IANA time zone.</summary>
    public required string TimeZone { get; init; }

    public required ImmutableArray<string> OpenDays { get; init; }

    public required TimeOnly OpenFrom { get; init; }

    public required TimeOnly OpenTo { get; init; }

    /// <summary>How many callers wait for a person at most.</summary>
    public required int QueueLimit { get; init; }

    public static ContactCentreSettings Read(ConfigReader reader)
    {
        var instance = reader.Matching("connectInstanceId", ConfigReader.Uuid(), "id of a Connect instance", "11111111-2222-3333-4444-555555555555");
        var alias = reader.Matching("connectAlias", Alias(), "alias of a Connect instance", "example-service-desk");
        if (instance is null && alias is null && reader.HasStack)
            reader.Problem("connectAlias", "is not set. It is the new instance's name in its URL, which is nobody else's in all of AWS: pulumi config set connectAlias example-service-desk (or name an existing one: connectInstanceId)");
        if (instance is not null && alias is not null)
            reader.Problem("connectAlias", "and connectInstanceId are a new instance and an existing one. Set one of them.");
        return new()
        {
            InstanceId = instance,
            InstanceAlias = alias ?? (instance is null ? "example-service-desk" : null),
            PhoneNumberId = reader.Matching("phoneNumberId", ConfigReader.Uuid(), "id of a claimed number", "11111111-2222-3333-4444-555555555555"),
            PhoneCountry = reader.Matching("phoneCountry", Country(), "country", "AU") ?? "US",
            PhoneType = reader.OneOf("phoneType", "DID", "DID", "TOLL_FREE"),
            TimeZone = Zone(reader),
            OpenDays = OpenOn(reader),
            OpenFrom = Time(reader, "openFrom", new(8, 0)),
            OpenTo = Time(reader, "openTo", new(18, 0)),
            QueueLimit = reader.WholeNumber("queueLimit", 20, 1, 1000, "callers who wait for a person at most"),
        };
    }

    private static string Zone(ConfigReader reader)
    {
        var zone = reader.Text("timeZone") ?? "UTC";
        if (zone != "UTC" && (!zone.Contains('/', StringComparison.Ordinal) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)))
            reader.Problem("timeZone", $"'{zone}' is no time zone. Write it like Australia/Sydney.");
        return zone;
    }

    private static ImmutableArray<string> OpenOn(ConfigReader reader)
    {
        var days = reader.List("openDays", Day(), "day", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY");
        return days.IsEmpty ? [.. Days.Take(5)] : [.. Days.Where(days.Contains)];
    }

    private static TimeOnly Time(ConfigReader reader, string key, TimeOnly fallback)
    {
        if (reader.Text(key) is not { } text)
            return fallback;
        if (TimeOnly.TryParseExact(text, "HH:mm", out var time))
            return time;
        reader.Problem(key, $"'{text}' is no time of the day. Write it like {fallback:HH:mm}.");
        return fallback;
    }

    [GeneratedRegex("^[A-Za-z0-9](?!.*--)[A-Za-z0-9-]{0,60}[A-Za-z0-9]$")]
    private static partial Regex Alias();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex Country();

    [GeneratedRegex("^(MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)$")]
    private static partial Regex Day();
}
