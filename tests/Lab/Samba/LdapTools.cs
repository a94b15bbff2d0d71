using System.Text;

namespace Lab.Samba;

/// <summary>
/// OpenLDAP's command-line clients against the controller: a second opinion that shares no code with the client under test.
/// </summary>
internal sealed class LdapTools(SambaSettings settings)
{
    private const int InvalidCredentials = 49;

    private readonly Dictionary<string, string> _environment = new() { ["LDAPTLS_CACERT"] = settings.CaFile, ["LDAPTLS_REQCERT"] = "demand" };

    /// <summary>Makes changes as the domain's administrator.</summary>
    public async Task ApplyAsync(Ldif ldif, CancellationToken cancel)
    {
        var file = Path.Combine(settings.Folder, $"change-{Guid.NewGuid():N}.ldif");
        await File.WriteAllTextAsync(file, ldif.ToString(), cancel).ConfigureAwait(false);
        var run = await RunAsync("ldapmodify", SambaSettings.Administrator, SambaSettings.AdministratorPassword, ["-f", file], cancel)
            .ConfigureAwait(false);
        File.Delete(file);
        run.OutputOrThrow("ldapmodify");
    }

    /// <summary>Reads one attribute of one entry as the administrator: its octets, or null if it has none.</summary>
    public async Task<byte[]?> ReadAsync(string dn, string attribute, CancellationToken cancel)
    {
        var run = await RunAsync(
            "ldapsearch", SambaSettings.Administrator, SambaSettings.AdministratorPassword,
            ["-LLL", "-o", "ldif-wrap=no", "-s", "base", "-b", dn, attribute], cancel).ConfigureAwait(false);
        foreach (var line in run.OutputOrThrow("ldapsearch").Split('\n'))
        {
            if (line.StartsWith($"{attribute}:: ", StringComparison.OrdinalIgnoreCase))
                return Convert.FromBase64String(line[(attribute.Length + 3)..]);
            if (line.StartsWith($"{attribute}: ", StringComparison.OrdinalIgnoreCase))
                return Encoding.UTF8.GetBytes(line[(attribute.Length + 2)..]);
        }

        return null;
    }

    /// <summary>Logs on as somebody and says what came of it.</summary>
    public async Task<BindAnswer> BindAsync(string user, string password, CancellationToken cancel)
    {
        var run = await RunAsync("ldapsearch", user, password, ["-LLL", "-s", "base", "-b", "", "1.1"], cancel).ConfigureAwait(false);
        return run.ExitCode switch
        {
            0 => BindAnswer.Bound,
            InvalidCredentials => new BindAnswer(false, SubCode(run.Error)),
            _ => throw new InvalidOperationException($"Logging on as {user} ended neither way: {run.Error}"),
        };
    }

    private Task<ToolRun> RunAsync(string tool, string user, string password, string[] arguments, CancellationToken cancel) =>
        ToolRun.RunAsync(
            tool, ["-x", "-H", settings.Url, "-D", user, "-y", "/dev/stdin", .. arguments], password, _environment, cancel);

    private static string SubCode(string words)
    {
        const string Label = ", data ";
        var at = words.IndexOf(Label, StringComparison.Ordinal);
        return at < 0 ? "" : words[(at + Label.Length)..].Split(',')[0];
    }
}
