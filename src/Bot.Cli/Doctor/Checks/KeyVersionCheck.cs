using System.Globalization;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether the number of a user's password changes can be read.</summary>
internal sealed class KeyVersionCheck : IDoctorCheck
{
    private const string Attribute = "msDS-KeyVersionNumber";

    public string Name => "key-version";

    public string Why => "It counts password changes: when the answer to a reset is lost, it tells whether the password was set.";

    public IReadOnlyList<string> Needs => ["sample-user"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        if (context.Sample is not { } sample)
            return [Judgement.Skipped("There is no user to look at.")];
        var entry = await context.Directory.ReadAsync(sample.Entry.DistinguishedName, [Attribute], cancel).ConfigureAwait(false);
        return [Judge(sample.UserId, entry?.GetInteger(Attribute), context.Account.Name, context.Unit)];
    }

    /// <summary>Judges the number; null when it did not come.</summary>
    public static Judgement Judge(string userId, long? version, string account, string unit) => version is { } number
        ? Judgement.Ok(string.Create(CultureInfo.InvariantCulture, $"{Attribute} of {userId} is {number}"))
        : Judgement.Warn($"{Attribute} of {userId} cannot be read", Rights.Dsacls.OnUsers(unit, account, $"RP;{Attribute}"));
}
