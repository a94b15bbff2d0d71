using System.Diagnostics;
using System.Runtime.CompilerServices;
using Bot.Simulator.Directory;

namespace Bot.Simulator.Tests.Directory;

/// <summary>OpenLDAP's clients against a demo directory, with certificates checked.</summary>
internal sealed class LdapTools : IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("resetbot-ldap-");
    private readonly DemoDirectory _directory;
    private readonly string _caFile;

    public LdapTools(DemoDirectory directory)
    {
        _directory = directory;
        _caFile = Path.Combine(_folder.FullName, "ca.pem");
        File.WriteAllText(_caFile, directory.CaPem);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>ldapsearch as the service account from the base DN, unless the arguments say otherwise.</summary>
    public Task<ToolResult> SearchAsync(params string[] arguments) => AsServiceAsync("ldapsearch", arguments, null);

    public Task<ToolResult> ModifyAsync(string ldif, params string[] arguments) => AsServiceAsync("ldapmodify", arguments, ldif);

    public Task<ToolResult> WhoAmIAsync(string user, string password) => RunAsync("ldapwhoami", user, password, [], null);

    public Task<ToolResult> AsAsync(string tool, string user, string password, string[] arguments, string? input = null) =>
        RunAsync(tool, user, password, arguments, input);

    public Task<ToolResult> AnonymouslyAsync(string tool, params string[] arguments) => RunAsync(tool, null, null, arguments, null);

    private Task<ToolResult> AsServiceAsync(string tool, string[] arguments, string? input) =>
        RunAsync(tool, _directory.ServiceUser, _directory.ServicePassword, arguments, input);

    private async Task<ToolResult> RunAsync(string tool, string? user, string? password, string[] arguments, string? input)
    {
        List<string> all = ["-x"];
        // OpenLDAP compares the machine's own name with the certificate when it is asked for "localhost".
        if (!arguments.Contains("-H"))
            all.AddRange(["-H", $"ldaps://127.0.0.1:{new Uri(_directory.Url).Port}"]);
        if (user is not null)
        {
            var passwordFile = Path.Combine(_folder.FullName, Guid.NewGuid().ToString());
            WriteSecret(passwordFile, password!);
            all.AddRange(["-D", user, "-y", passwordFile]);
        }

        if (tool == "ldapsearch")
            all.AddRange(["-o", "ldif-wrap=no"]);
        if (tool == "ldapsearch" && !arguments.Contains("-b"))
            all.AddRange(["-b", _directory.BaseDn]);
        all.AddRange(arguments);
        var environment = new Dictionary<string, string> { ["LDAPTLS_CACERT"] = _caFile, ["LDAPTLS_REQCERT"] = "demand" };
        return await ToolAsync(LdapUtils.PathOf(tool), all, input, environment);
    }

    private static async Task FeedAsync(Process process, string? input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code says why.
        }
    }

    // The tools warn of a password file that others may read.
    private static void WriteSecret(string path, string secret)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(secret);
    }

    private static async Task<ToolResult> ToolAsync(string path, List<string> arguments, string? input, Dictionary<string, string> environment)
    {
        var cancel = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var error = process.StandardError.ReadToEndAsync(cancel);
            await FeedAsync(process, input);
            await process.WaitForExitAsync(cancel);
            return new ToolResult(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}

/// <summary>What a tool answered; OpenLDAP's exit with the LDAP result code.</summary>
internal sealed record ToolResult(int Code, string Output, string Error)
{
    /// <summary>The names of the entries that were found, in order.</summary>
    public string[] Found => [.. Lines("dn: ").Concat(Lines("dn:: ")).Select(Decode)];

    /// <summary>The values of an attribute in the output, in order.</summary>
    public string[] Values(string attribute) => [.. Lines(attribute + ": ")];

    /// <summary>Fails with the tool's own words when the code is another.</summary>
    public ToolResult Expect(int code, [CallerArgumentExpression(nameof(code))] string? expression = null)
    {
        Assert.True(Code == code, $"Expected {expression}, got {Code}: {Error}{Output}");
        return this;
    }

    private IEnumerable<string> Lines(string prefix) =>
        Output.Split('\n').Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..]);

    private static string Decode(string value) =>
        value.Contains('=', StringComparison.Ordinal) && value.Contains(',', StringComparison.Ordinal)
            ? value
            : System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(value));
}
