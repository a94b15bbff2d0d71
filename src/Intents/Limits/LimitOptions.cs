namespace Intents.Limits;

/// <summary>How many tries and texts there may be.</summary>
public sealed record LimitOptions
{
    /// <summary>LIMIT_ACCOUNT: tries for one user ID. Who uses them up waits for the window's length, then twice as long, up to a day.</summary>
    public Limit Account { get; init; } = new(5, TimeSpan.FromHours(1));

    /// <summary>LIMIT_CALLER: tries from one number. Who uses them up waits for the window's length, then twice as long, up to a day.</summary>
    public Limit Caller { get; init; } = new(10, TimeSpan.FromHours(1));

    /// <summary>LIMIT_WITHHELD: tries from all numbers that are withheld or none. They slide and never grow: one caller's guesses are not all others' fault.</summary>
    public Limit Withheld { get; init; } = new(30, TimeSpan.FromHours(1));

    /// <summary>LIMIT_OVERALL: tries of all callers. They slide and never grow: otherwise an attacker could close the desk for a day.</summary>
    public Limit Overall { get; init; } = new(300, TimeSpan.FromHours(1));

    /// <summary>SMS_LIMIT_NUMBER: texts to one number.</summary>
    public Limit TextsToNumber { get; init; } = new(6, TimeSpan.FromDays(1));

    /// <summary>SMS_LIMIT_PREFIX: texts to the numbers of one country calling code.</summary>
    public Limit TextsToPrefix { get; init; } = new(500, TimeSpan.FromDays(1));

    /// <summary>SMS_LIMIT_DAY: texts of all.</summary>
    public Limit TextsOverall { get; init; } = new(1000, TimeSpan.FromDays(1));

    /// <summary>SMS_COUNTRIES: the country calling codes that are texted to, without their '+'; null for all.</summary>
    public IReadOnlySet<string>? TextCountries { get; init; }
}
