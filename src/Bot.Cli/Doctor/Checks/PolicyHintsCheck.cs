namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether the domain controller can hold a reset to the password history.</summary>
internal sealed class PolicyHintsCheck : IDoctorCheck
{
    // LDAP_SERVER_POLICY_HINTS_OID and its predecessor (MS-ADTS §3.1.1.3.4.1.27).
    private const string PolicyHints = "1.2.840.113556.1.4.2239";
    private const string DeprecatedPolicyHints = "1.2.840.113556.1.4.2066";

    public string Name => "policy-hints";

    public string Why => "Without this control a reset need not respect the password history; the passwords that are made are random, so that one of somebody's old ones hardly comes again.";

    public IReadOnlyList<string> Needs => ["bind"];

    public ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel) =>
        new([Judge(context.Directory.Server, context.Directory.Root.GetStrings("supportedControl"), context.Directory.Root.GetString("vendorName"))]);

    /// <summary>Judges the root DSE.</summary>
    /// <param name="server">Whose it is.</param>
    /// <param name="controls">Its supportedControl.</param>
    /// <param name="vendor">Its vendorName, which Samba has and Windows Server has not; null if there is none.</param>
    public static Judgement Judge(string server, IReadOnlyCollection<string> controls, string? vendor) =>
        controls.Contains(PolicyHints) ? Judgement.Ok($"{server} names the control {PolicyHints}")
        : controls.Contains(DeprecatedPolicyHints) ? Judgement.Ok($"{server} names the older control {DeprecatedPolicyHints}")
        : vendor?.StartsWith("Samba", StringComparison.Ordinal) is true ? Judgement.Ok($"{server} is Samba, which has no such control: the history is left to chance, and nothing can be done")
        : Judgement.Warn($"{server} does not name the control {PolicyHints}", "Windows Server 2012 and later have it; put such a domain controller first in AD_URL.");
}
