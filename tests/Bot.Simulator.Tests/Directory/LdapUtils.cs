using System.Diagnostics;

namespace Bot.Simulator.Tests.Directory;

/// <summary>Debian's package ldap-utils, installed when it is missing and may be installed.</summary>
internal static class LdapUtils
{
    private static readonly Lazy<string> Folder = new(Find);

    public static string PathOf(string tool) => Path.Combine(Folder.Value, tool);

    private static string Find()
    {
        if (Search() is { } found)
            return found;
        if (Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            using var apt = Process.Start("/usr/bin/apt-get", ["install", "-y", "-qq", "--no-install-recommends", "ldap-utils"]);
            apt.WaitForExit();
        }

        return Search() ?? throw new InvalidOperationException(
            "These tests need ldapsearch, and it is not installed. Run: apt-get install ldap-utils (as root).");
    }

    private static string? Search() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/bin")
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "ldapsearch")));
}
