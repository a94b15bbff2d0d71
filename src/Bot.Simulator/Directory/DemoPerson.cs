using System.Globalization;

namespace Bot.Simulator.Directory;

/// <summary>An invented person of the demo directory.</summary>
/// <param name="UserId">sAMAccountName.</param>
/// <param name="GivenName">givenName.</param>
/// <param name="Surname">sn.</param>
/// <param name="BirthDate">birthDate, which the directory stores as <c>1990-01-15</c>.</param>
/// <param name="MonthStarted">monthStarted, the English name of a month.</param>
/// <param name="Mobile">mobile in E.164, from the range that is reserved for fiction
/// (<see href="https://www.acma.gov.au/phone-numbers-use-tv-shows-films-and-creative-works"/>); null without one.</param>
/// <param name="IsLockedOut">Locked by wrong passwords when the directory starts.</param>
/// <param name="IsDisabled">Disabled.</param>
/// <param name="HasExpired">The account's last day was the day before the directory starts.</param>
/// <param name="IsPrivileged">Member of a group that is a member of Domain Admins, with adminCount 1 and out of the service desk's reach.</param>
/// <param name="HasNewMobile">The mobile was changed the day before the directory starts; everybody else's is years old.</param>
/// <param name="IsService">A service's account: it has a service principal name.</param>
public sealed record DemoPerson(
    string UserId,
    string GivenName,
    string Surname,
    DateOnly BirthDate,
    string MonthStarted,
    string? Mobile,
    bool IsLockedOut = false,
    bool IsDisabled = false,
    bool HasExpired = false,
    bool IsPrivileged = false,
    bool HasNewMobile = false,
    bool IsService = false)
{
    /// <summary>The name as displayName has it: given name, then surname.</summary>
    public string DisplayName => $"{GivenName} {Surname}";

    /// <summary>The value of the attribute birthDate.</summary>
    public string BirthDateText => BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The user ID alone: the facts that verify a caller do not belong in a log, not even invented ones.</summary>
    public override string ToString() => UserId;
}
