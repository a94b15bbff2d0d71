using ActiveDirectory;

namespace Bot.Cli.Doctor;

/// <summary>What the doctor was asked.</summary>
internal sealed record DoctorOptions
{
    /// <summary>The organizational unit on whose users the rights are looked at; AD_BASE_DN if null.</summary>
    public string? Unit { get; init; }

    /// <summary>The user ID of the user on whom the rights are looked at; any if null.</summary>
    public string? SampleUserId { get; init; }

    /// <summary>The service account's password, which then is not asked of KMS; null to ask KMS.</summary>
    public Secret? Password { get; init; }
}
