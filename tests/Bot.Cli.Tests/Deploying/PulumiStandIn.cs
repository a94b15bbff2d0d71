using Bot.Cli.Tests.Commands;
using Bot.Cli.Tests.Script;

namespace Bot.Cli.Tests.Deploying;

/// <summary>A program named pulumi that notes what it is asked: the real one needs AWS.</summary>
internal sealed class PulumiStandIn : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PulumiStandIn(string selected = "dev")
    {
        _folder.WriteProgram("pulumi", $"""
            #!/bin/sh
            case "$1" in
              version) echo v3.999.0 ;;
              stack) {(selected.Length > 0 ? $"echo {selected}" : "echo 'error: no stack selected' >&2; exit 255")} ;;
              *) echo "$(basename "$PWD"): $*" >> "$(dirname "$0")/asked"; exit 7 ;;
            esac
            """);
    }

    /// <summary>What it was asked to do, with the folder it was asked in.</summary>
    public string Asked => File.Exists(_folder.PathTo("asked")) ? File.ReadAllText(_folder.PathTo("asked")) : "";

    public Dictionary<string, string> Variables => new()
    {
        ["PATH"] = $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}",
        ["AWS_ACCESS_KEY_ID"] = "DUMMY",
        ["AWS_SECRET_ACCESS_KEY"] = "dummy",
    };

    public Task<Run> RunAsync(params string[] arguments) => CommandLine.RunAsync(Variables, arguments);

    public void Dispose() => _folder.Dispose();
}
