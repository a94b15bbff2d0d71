using System.Diagnostics;
using System.Net.Sockets;

namespace Lab.Samba;

/// <summary>
/// The running samba. Its standard input is a pipe from this process, and samba ends when that pipe does: even a test run that is
/// killed leaves no controller behind.
/// </summary>
internal sealed class SambaProcess : IDisposable
{
    private const int LdapsPort = 636;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private SambaProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts samba and waits until it accepts connections.</summary>
    public static async Task<SambaProcess> StartAsync(SambaSettings settings, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(
            "/usr/sbin/samba", ["-s", settings.ConfigurationFile, "--interactive", "-M", "single", "--no-process-group"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var samba = new SambaProcess(Process.Start(start) ?? throw new InvalidOperationException("samba did not start."));
        try
        {
            await samba.WaitUntilReadyAsync(settings.Address, cancel).ConfigureAwait(false);
            return samba;
        }
        catch
        {
            await samba.KillAsync().ConfigureAwait(false);
            samba.Dispose();
            throw;
        }
    }

    /// <summary>Ends samba at once, as a crash does: connections break and nothing is answered.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().ConfigureAwait(false);
    }

    public void Dispose() => _process.Dispose();

    private async Task WaitUntilReadyAsync(string address, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(StartLimit);
        while (true)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException(
                    $"samba ended with exit code {_process.ExitCode} instead of serving {address}: "
                    + $"{await _error.ConfigureAwait(false)} {await _output.ConfigureAwait(false)}".TrimEnd());
            }

            if (await AcceptsAsync(address, limit.Token).ConfigureAwait(false))
                return;
            await Task.Delay(Pause, limit.Token).ConfigureAwait(false);
        }
    }

    private static async Task<bool> AcceptsAsync(string address, CancellationToken cancel)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address, LdapsPort, cancel).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
