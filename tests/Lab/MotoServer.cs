using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Lab;

/// <summary>moto_server: somebody else's idea of KMS and SNS, on a free port of 127.0.0.1.</summary>
public sealed class MotoServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private MotoServer(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    /// <summary>Where every service answers.</summary>
    public Uri Url { get; }

    /// <summary>Whether this machine has it; it comes with Python's package moto, which Debian does not have.</summary>
    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "moto_server")));

    /// <summary>Starts it.</summary>
    /// <exception cref="InvalidOperationException">It ended, or does not answer.</exception>
    public static async Task<MotoServer> StartAsync(CancellationToken cancel)
    {
        var port = FreePort();
        var url = new Uri($"http://127.0.0.1:{port}/");
        var process = Process.Start(new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("moto_server did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new MotoServer(process, url);
        try
        {
            await server.WaitAsync(cancel).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().ConfigureAwait(false);
        }
        _process.Dispose();
    }

    private async Task WaitAsync(CancellationToken cancel)
    {
        using var http = new HttpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(StartLimit);
        while (!_process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Url, "moto-api/data.json"), limit.Token).ConfigureAwait(false);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, limit.Token).ConfigureAwait(false);
            }
        }
        throw new InvalidOperationException($"moto_server ended with exit code {_process.ExitCode} before it answered.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
