namespace Bot.Simulator.Directory.Accounts;

/// <summary>The domain's password and lockout policy, as the domain object tells it.</summary>
internal sealed record DomainPolicy
{
    /// <summary>The value of a duration that never ends (MS-ADTS 3.1.1.3.1.5: 0x8000000000000000).</summary>
    public const long Never = long.MinValue;

    /// <summary>minPwdLength, in UTF-16 units.</summary>
    public int MinLength { get; init; } = 12;

    /// <summary>pwdProperties, bit DOMAIN_PASSWORD_COMPLEX.</summary>
    public bool IsComplex { get; init; } = true;

    /// <summary>pwdHistoryLength: how many passwords back may not be taken again.</summary>
    public int HistoryLength { get; init; } = 24;

    /// <summary>maxPwdAge; null for never.</summary>
    public TimeSpan? MaxAge { get; init; } = TimeSpan.FromDays(90);

    /// <summary>lockoutThreshold; 0 for never.</summary>
    public int LockoutThreshold { get; init; } = 5;

    /// <summary>lockoutDuration; null until somebody unlocks, which is what makes people ring a service desk.</summary>
    public TimeSpan? LockoutDuration { get; init; }

    /// <summary>lockOutObservationWindow: after this time a wrong password is forgotten.</summary>
    public TimeSpan ObservationWindow { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A duration as Active Directory stores it: negative, in units of 100 ns, which are .NET's ticks.</summary>
    public static long Interval(TimeSpan? duration) => duration is { } time ? -time.Ticks : Never;
}
