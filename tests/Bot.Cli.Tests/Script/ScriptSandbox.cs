
namespace Bot.Cli.Tests.Script;

/// <summary>
/// A checkout with the real script and nothing else in it, and a PATH that holds only what is put there: what stands in for dotnet and the
/// package tools writes down how it was called, and answers as the test says.
/// </summary>
internal sealed class ScriptSandbox : IDisposable
{
    private static readonly string[] Tools =
        ["bash", "env", "dirname", "basename", "readlink", "sed", "mkdir", "cat", "find", "sort", "xargs", "cksum", "flock", "tail", "rm", "chmod", "touch", "mktemp"];

    private const string Dotnet =
        """
        echo "dotnet $*" >>"$CALLS"
        [ "$1" != --version ] || exit "${SDK_EXIT:-0}"
        case $1 in
          build)
            echo "stand-in: error CS0000 in a stand-in"
            mkdir -p "$CHECKOUT/artifacts/build/bin/Bot.Cli/release"
            touch "$CHECKOUT/artifacts/build/bin/Bot.Cli/release/resetbot.dll"
            exit "${BUILD_EXIT:-0}" ;;
          format) echo "stand-in: fix whitespace"; exit "${FORMAT_EXIT:-0}" ;;
          exec)
            shift 2
            for argument in "$@"; do printf '[%s]' "$argument"; done
            [ -z "${WRITES:-}" ] || echo changed >>"$CHECKOUT/$WRITES"
            [ -z "${WRITES_CALL:-}" ] || [ -z "${RESETBOT_CALL_TO_ACCEPT:-}" ] || printf '%s\n' "$WRITES_CALL" >"$RESETBOT_CALL_TO_ACCEPT"
            exit "${COMMAND_EXIT:-0}" ;;
          test)
            name=$(basename "$2" .csproj)
            while [ $# -gt 1 ] && [ "$1" != --results-directory ]; do shift; done
            echo "stand-in: words of $name"
            [ ! -f "$CHECKOUT/tests/$name/counters" ] || cat "$CHECKOUT/tests/$name/counters" >"$2/$name.trx"
            [ ! -f "$CHECKOUT/tests/$name/exit" ] || exit "$(cat "$CHECKOUT/tests/$name/exit")" ;;
        esac
        """;

    private readonly TemporaryFolder _folder = new();

    public ScriptSandbox()
    {
        Copy("resetbot");
        Copy("global.json");
        Copy(".editorconfig");
        Copy("Directory.Build.props");
        foreach (var script in Directory.GetFiles(Repository.PathTo("scripts")))
            Copy(Path.Combine("scripts", Path.GetFileName(script)));
        _folder.Write("checkout/src/Bot.Cli/Program.cs", "return 0;");
        _folder.Write("checkout/bot-definition/Bot.json", "{}");
        Directory.CreateDirectory(_folder.PathTo("bin"));
        Directory.CreateDirectory(_folder.PathTo("home"));
        foreach (var tool in Tools)
            File.CreateSymbolicLink(_folder.PathTo("bin", tool), Find(tool));
        StandIn("dotnet", Dotnet);
        StandIn("gcc", "cat >/dev/null");
        StandIn("dpkg-query", "printf installed");
        StandIn("node", "exit 1");
        StandIn("npm", "exit 1");
        StandIn("id", "echo 1000");
        Environment = new()
        {
            ["PATH"] = _folder.PathTo("bin"),
            ["HOME"] = _folder.PathTo("home"),
            ["CALLS"] = _folder.Write("calls", string.Empty),
            ["CHECKOUT"] = Checkout,
        };
    }

    public string Checkout => _folder.PathTo("checkout");

    public Dictionary<string, string> Environment { get; }

    /// <summary>How the stand-ins were called since the last look, a line each.</summary>
    public IReadOnlyList<string> TakeCalls()
    {
        var calls = File.ReadAllLines(Environment["CALLS"]);
        File.WriteAllText(Environment["CALLS"], string.Empty);
        return calls;
    }

    public string Write(string name, string content) => _folder.Write("checkout/" + name, content);

    public void Delete(string name) => File.Delete(Path.Combine(Checkout, name));

    /// <summary>Puts a program on the PATH.</summary>
    public void StandIn(string program, string body) =>
        _folder.WriteProgram("bin/" + program, "#!" + Find("bash") + "\n" + body.ReplaceLineEndings("\n") + "\n");

    public void TakeAway(string program) => File.Delete(_folder.PathTo("bin", program));

    /// <summary>Adds a test project with the results it will have.</summary>
    public void AddTests(string project, int total, int passed, int exitCode, int? executed = null)
    {
        Write($"tests/{project}/{project}.csproj", "<Project />");
        Write($"tests/{project}/exit", $"{exitCode}");
        Write($"tests/{project}/counters", $"<TestRun>\n  <Counters total=\"{total}\" executed=\"{executed ?? total}\" passed=\"{passed}\" failed=\"0\" passedButRunAborted=\"7\" />\n</TestRun>\n");
    }

    public string Link(string name)
    {
        var path = _folder.PathTo(name);
        File.CreateSymbolicLink(path, "checkout/resetbot");
        return path;
    }

    public Task<Run> RunAsync(params string[] arguments) => RunAsync(Path.Combine(Checkout, "resetbot"), arguments);

    public Task<Run> RunAsync(string script, string[] arguments) => Run.ToEndAsync(script, arguments, _folder.PathTo("home"), Environment);

    public void Dispose() => _folder.Dispose();

    private static string Find(string tool) =>
        System.Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"'{tool}' is not on the PATH; the script and its tests need it.");

    private void Copy(string file)
    {
        var target = _folder.PathTo("checkout", file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Repository.PathTo(file), target);
    }
}
