using System.ComponentModel;
using System.Diagnostics;

namespace Bot.Simulator.Cloud;

/// <summary>One started <c>bootstrap</c> process and its side of the Runtime API, from start to death.</summary>
internal sealed class ExecutionEnvironment : IAsyncDisposable
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly RuntimeSession _session;
    private readonly TimeSpan _shutdownTime;
    private readonly Task _output;
    private bool _isFrozen;
    private long? _peakMemory;

    private ExecutionEnvironment(Process process, RuntimeSession session, LogLines logs, TimeSpan shutdownTime)
    {
        _process = process;
        _session = session;
        _shutdownTime = shutdownTime;
        _output = Task.WhenAll(logs.ReadAsync(process.StandardOutput), logs.ReadAsync(process.StandardError));
        Exited = process.WaitForExitAsync();
    }

    /// <summary>The end of the process, whatever its children do with its pipes.</summary>
    public Task Exited { get; }

    public RuntimeSession Session => _session;

    public int ProcessId => _process.Id;

    public int ExitCode => _process.ExitCode;

    public static ExecutionEnvironment Start(
        string path, IReadOnlyDictionary<string, string> variables, RuntimeSession session, LogLines logs, TimeSpan shutdownTime)
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
            return new ExecutionEnvironment(process, session, logs, shutdownTime);
        }
        catch (Win32Exception e)
        {
            throw new InvalidBootstrapException(
                $"{path} cannot be run: {e.Message}. If it is a script, the interpreter after its #! must exist; " +
                "if it is a program, its loader and its architecture must be this machine's.", e);
        }
    }

    /// <summary>The most memory it has held until now, in bytes; of a process that has ended, what was last seen. Null when never seen.</summary>
    public long? MeasureMemory()
    {
        if (!Exited.IsCompleted && ProcessMemory.PeakOf(_process.Id) is { } peak)
            _peakMemory = Math.Max(peak, _peakMemory ?? 0);
        return _peakMemory;
    }

    /// <summary>Stops the process where it is; it waits for an event.</summary>
    public void Freeze()
    {
        _isFrozen = true;
        ProcessSignal.Stop(_process.Id);
    }

    /// <summary>Lets it go on; does nothing when it was not frozen.</summary>
    public void Thaw()
    {
        if (!_isFrozen)
            return;
        _isFrozen = false;
        ProcessSignal.Continue(_process.Id);
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
        if (!_process.HasExited && _shutdownTime > TimeSpan.Zero)
        {
            // A stopped process would not see the signal.
            Thaw();
            ProcessSignal.Send(_process.Id, ProcessSignal.Terminate);
            await Task.WhenAny(Exited, Task.Delay(_shutdownTime));
        }

        if (_process.HasExited)
            await DrainAsync();
        else
            await KillAsync();
        _process.Dispose();
    }
}
