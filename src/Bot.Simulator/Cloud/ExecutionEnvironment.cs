using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bot.Simulator.Cloud;

/// <summary>One started <c>bootstrap</c> process and its side of the Runtime API, from start to death.</summary>
internal sealed class ExecutionEnvironment : IAsyncDisposable
{
    private const int SigTerm = 15;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly RuntimeSession _session;
    private readonly Task _output;

    private ExecutionEnvironment(Process process, RuntimeSession session, LogLines logs)
    {
        _process = process;
        _session = session;
        _output = Task.WhenAll(logs.ReadAsync(process.StandardOutput), logs.ReadAsync(process.StandardError));
        Exited = process.WaitForExitAsync();
    }

    /// <summary>The end of the process, whatever its children do with its pipes.</summary>
    public Task Exited { get; }

    public RuntimeSession Session => _session;

    public int ProcessId => _process.Id;

    public int ExitCode => _process.ExitCode;

    public static ExecutionEnvironment Start(string path, IReadOnlyDictionary<string, string> variables, RuntimeSession session, LogLines logs)
    {
        var start = new ProcessStartInfo(path)
        {
            WorkingDirectory = Path.GetDirectoryName(path),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        try
        {
            var process = Process.Start(start) ?? throw new InvalidBootstrapException($"{path} did not start.");
            process.StandardInput.Close();
            return new ExecutionEnvironment(process, session, logs);
        }
        catch (Win32Exception e)
        {
            throw new InvalidBootstrapException(
                $"{path} cannot be run: {e.Message}. If it is a script, the interpreter after its #! must exist; " +
                "if it is a program, its loader and its architecture must be this machine's.", e);
        }
    }

    /// <summary>Kills the process at once, as Lambda does when time is up, and everything it started.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await Exited;
        await DrainAsync();
    }

    /// <summary>Reads what the ended process left in its pipes; a child that holds them open is not waited for.</summary>
    public Task DrainAsync() => Task.WhenAny(_output, Task.Delay(DrainTime));

    /// <summary>Asks the process to end (SIGTERM), then kills it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited && !OperatingSystem.IsWindows())
        {
            _ = Kill(_process.Id, SigTerm);
            await Task.WhenAny(Exited, Task.Delay(Grace));
        }

        if (_process.HasExited)
            await DrainAsync();
        else
            await KillAsync();
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
