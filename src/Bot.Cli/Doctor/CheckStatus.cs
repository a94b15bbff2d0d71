using System.Text.Json.Serialization;

namespace Bot.Cli.Doctor;

/// <summary>What came of a check.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckStatus>))]
public enum CheckStatus
{
    /// <summary>As it should be.</summary>
    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>The function works without, or it could not be found out.</summary>
    [JsonStringEnumMemberName("warn")]
    Warn,

    /// <summary>Callers will suffer from it.</summary>
    [JsonStringEnumMemberName("fail")]
    Fail,

    /// <summary>Not looked at, because of what failed before.</summary>
    [JsonStringEnumMemberName("skipped")]
    Skipped,
}
