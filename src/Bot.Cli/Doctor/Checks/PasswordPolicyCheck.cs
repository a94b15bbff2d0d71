using System.Globalization;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether the domain's password policy can be read.</summary>
internal sealed class PasswordPolicyCheck : IDoctorCheck
{
    private const int Complex = 0x1;

    public string Name => "password-policy";

    public string Why => "New passwords are made to fit it; one that cannot be read is assumed to be strict, and callers key longer passwords than they need.";

    public IReadOnlyList<string> Needs => ["service-account"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var directory = context.Directory;
        var head = await directory.ReadAsync(directory.DomainDn, ["minPwdLength", "pwdProperties", "pwdHistoryLength", "lockoutThreshold"], cancel).ConfigureAwait(false);
        return [Judge(head?.GetInteger("minPwdLength"), head?.GetInteger("pwdProperties"), head?.GetInteger("pwdHistoryLength"), head?.GetInteger("lockoutThreshold"), directory.DomainDn, context.Account.Name)];
    }

    /// <summary>Judges the attributes of the domain's head; null is one that did not come.</summary>
    public static Judgement Judge(long? length, long? properties, long? history, long? lockout, string domainDn, string account) =>
        length is null || properties is null
            ? Judgement.Warn($"The policy of {domainDn} cannot be read", Rights.Dsacls.OnEntry(domainDn, account, "RP"))
            : Judgement.Ok(string.Create(
                CultureInfo.InvariantCulture,
                $"{length} characters or more{((properties & Complex) == 0 ? "" : ", of three kinds")}; {history ?? 0} old ones are remembered; {(lockout is > 0 ? $"{lockout} wrong ones lock the account" : "wrong ones never lock an account")}"));
}
