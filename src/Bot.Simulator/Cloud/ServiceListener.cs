using Microsoft.AspNetCore.Http;

namespace Bot.Simulator.Cloud;

/// <summary>A service's own port on 127.0.0.1. It can be stopped, so that connections are refused, and started again on the same port.</summary>
internal sealed class ServiceListener(RequestDelegate handle) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private LoopbackServer? _server;
    private Uri? _url;

    /// <summary>Where it is, listening or not.</summary>
    /// <exception cref="InvalidOperationException">It was never started.</exception>
    public Uri Url => _url ?? throw new InvalidOperationException("The service was not started: it has no address yet.");

    public async Task StartAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            _server ??= await LoopbackServer.StartAsync(handle, cancel, _url?.Port ?? 0);
            _url = _server.Url;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task StopAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_server is { } server)
            {
                _server = null;
                await server.DisposeAsync();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _gate.Dispose();
    }
}
