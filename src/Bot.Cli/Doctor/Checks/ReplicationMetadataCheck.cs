using Bot.Cli.Doctor.Rights;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether it can be read when an attribute of a user was changed last.</summary>
internal sealed class ReplicationMetadataCheck : IDoctorCheck
{
    // The one is made of the other; a directory may have the latter alone (MS-ADTS §3.1.1.4.5.14).
    private static readonly string[] Attributes = ["msDS-ReplAttributeMetaData", "replPropertyMetaData"];

    public string Name => "replication-metadata";

    public string Why => "It tells when a phone number was changed: who can change a number can have a password texted to theirs.";

    public IReadOnlyList<string> Needs => ["sample-user"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        if (context.Sample is not { } sample)
            return [Judgement.Skipped("There is no user to look at.")];
        var entry = await context.Directory.ReadAsync(sample.Entry.DistinguishedName, Attributes, cancel).ConfigureAwait(false);
        return [Judge(sample.UserId, Attributes.FirstOrDefault(name => entry?.GetValues(name).Count > 0), context.Account.Name, context.Directory.DomainDn)];
    }

    /// <summary>Judges which of the two could be read; null for none.</summary>
    public static Judgement Judge(string userId, string? attribute, string account, string domainDn) => attribute is not null
        ? Judgement.Ok($"{attribute} of {userId} can be read")
        : Judgement.Warn(
            $"Neither {Attributes[0]} nor {Attributes[1]} of {userId} can be read", Dsacls.OnEntry(domainDn, account, "CA;Monitor Active Directory Replication"));
}
