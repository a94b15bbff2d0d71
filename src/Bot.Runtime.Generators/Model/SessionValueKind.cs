namespace Bot.Runtime.Generators.Model;

/// <summary>What a session attribute holds. Each is written so that it is read back the same, whatever the culture.</summary>
internal enum SessionValueKind
{
    /// <summary>The text as it is.</summary>
    Text,

    /// <summary>"true" or "false".</summary>
    Flag,

    /// <summary>int or long: "-15".</summary>
    WholeNumber,

    /// <summary>decimal: "-15.245".</summary>
    Number,

    /// <summary>DateOnly: "2026-11-22".</summary>
    Date,

    /// <summary>TimeOnly: "07:30:00".</summary>
    Time,

    /// <summary>TimeSpan: "00:05:00".</summary>
    Duration,

    /// <summary>DateTimeOffset: "2026-11-22T07:30:00.0000000+00:00".</summary>
    Moment,

    /// <summary>The name of a member of an enum.</summary>
    Member,
}
