namespace Lab.Samba;

/// <summary>The Debian packages that a domain controller needs, and how they get here.</summary>
internal static class SambaPackages
{
    private static readonly string[] Names =
        ["samba", "samba-ad-provision", "samba-dsdb-modules", "samba-vfs-modules", "winbind", "python3-samba", "ldap-utils"];

    /// <summary>A file of each package without which nothing works.</summary>
    private static readonly string[] Files =
        ["/usr/sbin/samba", "/usr/bin/samba-tool", "/usr/bin/ldapmodify", "/usr/share/samba/setup/provision.ldif"];

    private static readonly Dictionary<string, string> Quietly = new() { ["DEBIAN_FRONTEND"] = "noninteractive" };

    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Installs what is missing when running as root with apt; else throws with the names.</summary>
    public static async Task EnsureAsync(CancellationToken cancel)
    {
        await Turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (AreThere())
                return;
            if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
                throw Missing("this is not root on a system with apt");
            await AptAsync(["update"], cancel).ConfigureAwait(false);
            await AptAsync(["install", "--yes", "--no-install-recommends", .. Names], cancel).ConfigureAwait(false);
            if (!AreThere())
                throw Missing("apt installed them and they are still not there");
        }
        finally
        {
            Turn.Release();
        }
    }

    private static bool AreThere() =>
        Files.All(File.Exists)
        && Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu").Any(folder => File.Exists($"{folder}/samba/ldb/samba_dsdb.so"));

    private static async Task AptAsync(string[] arguments, CancellationToken cancel)
    {
        var run = await ToolRun.RunAsync("apt-get", arguments, "", Quietly, cancel).ConfigureAwait(false);
        if (run.ExitCode != 0)
            throw Missing($"apt-get {arguments[0]} failed: {run.Error.Trim()}");
    }

    private static InvalidOperationException Missing(string why) =>
        new($"A test needs a domain controller and these packages are not all installed: {string.Join(' ', Names)} ({why}). "
            + $"Install them: apt-get install --no-install-recommends {string.Join(' ', Names)}");
}
