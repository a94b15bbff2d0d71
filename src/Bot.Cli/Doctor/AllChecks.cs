using Bot.Cli.Doctor.Checks;
using Bot.Cli.Doctor.Rights;

namespace Bot.Cli.Doctor;

/// <summary>The checks there are, in the order in which they are made: each behind what it needs.</summary>
internal static class AllChecks
{
    /// <summary>New ones; a check keeps nothing, what it finds is in the context.</summary>
    public static IReadOnlyList<IDoctorCheck> Create() =>
    [
        new SettingsCheck(),
        new ControllersCheck(),
        new NameResolutionCheck(),
        new PortCheck(),
        new TlsCheck(),
        new CertificateExpiryCheck(),
        new ClockCheck(),
        new CredentialsCheck(),
        new KmsCheck(),
        new BindCheck(),
        new BaseDnCheck(),
        new ServiceAccountCheck(),
        new SampleUserCheck(),
        new RightCheck("right-reset-password", ObjectRight.ResetPassword, null, "Without it no password is reset: every caller is put through to a person after all the questions."),
        new RightCheck("right-must-change", ObjectRight.WritePwdLastSet, "pwdLastSet", "Without it a reset fails as a whole: a texted password has to be changed at the next logon."),
        new RightCheck("right-unlock", ObjectRight.WriteLockoutTime, "lockoutTime", "Without it no account is unlocked."),
        new LeastPrivilegeCheck(),
        new FactsCheck(),
        new PhoneCheck(),
        new GroupsCheck(),
        new PrivilegedGroupsCheck(),
        new ReplicationMetadataCheck(),
        new KeyVersionCheck(),
        new PasswordPolicyCheck(),
        new PasswordSettingsCheck(),
        new PolicyHintsCheck(),
        new SmsSandboxCheck(),
        new SmsSpendCheck(),
        new NoticesCheck(),
        new AttemptsTableCheck(),
    ];
}
