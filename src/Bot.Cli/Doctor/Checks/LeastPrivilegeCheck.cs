using Bot.Cli.Doctor.Rights;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether the service account may do more than it needs.</summary>
internal sealed class LeastPrivilegeCheck : IDoctorCheck
{
    public string Name => "least-privilege";

    public string Why => "Who gets hold of the service account's password can do everything that it may do.";

    public IReadOnlyList<string> Needs => ["sample-user"];

    public ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel) => new([Judge(
        ExcessRights.Of(context.Account.Token, context.UsersDescriptor, context.Sample?.Writable ?? [], context.Settings.Directory.PhoneAttributes),
        context.Account.Name,
        context.Unit)]);

    /// <summary>Judges what is too much.</summary>
    public static Judgement Judge(IReadOnlyList<string> excess, string account, string unit) => excess.Count == 0
        ? Judgement.Ok($"{account} has nothing on users beside what it needs")
        : Judgement.Warn(
            $"{account} {string.Join("; ", excess)}",
            $"Take it out of groups that it is not needed in, and its rights away: {Dsacls.Revoke(unit, account)}; then grant the three again: "
                + string.Join("; ", new[] { ObjectRight.ResetPassword, ObjectRight.WritePwdLastSet, ObjectRight.WriteLockoutTime }.Select(right => Dsacls.OnUsers(unit, account, right.Permission))));
}
