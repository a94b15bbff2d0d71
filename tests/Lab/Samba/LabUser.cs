namespace Lab.Samba;

/// <summary>A person to put into the domain.</summary>
/// <param name="UserId">sAMAccountName, which is also the entry's common name: letters, digits, hyphens.</param>
public sealed record LabUser(string UserId)
{
    /// <summary>The password; the account is enabled and need not change it.</summary>
    public string Password { get; init; } = "Old-Passw0rd-77";

    /// <summary>displayName; none if null.</summary>
    public string? DisplayName { get; init; }

    /// <summary>birthDate; none if null.</summary>
    public string? BirthDate { get; init; } = "1984-02-29";

    /// <summary>monthStarted; none if null.</summary>
    public string? MonthStarted { get; init; } = "March";

    /// <summary>mobile; none if null.</summary>
    public string? Mobile { get; init; } = "+61400000001";

    /// <summary>telephoneNumber; none if null.</summary>
    public string? TelephoneNumber { get; init; }

    /// <summary>Whether the account is switched off.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>
    /// The container below the domain. The service account has its rights on OU=Staff alone; a user in CN=Users is one whom it may
    /// read and not change.
    /// </summary>
    public string Container { get; init; } = "OU=Staff";
}
