using System.Net;
using System.Net.Sockets;

namespace Bot.Runtime.Tests.Lambda;

/// <summary>A Runtime API on loopback that does exactly what a test scripts, one script a connection; a further connection is a failure.</summary>
public sealed class ScriptedRuntimeApi : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public ScriptedRuntimeApi(params Action<ScriptedConnection>[] scripts)
    {
        _listener.Start();
        _serving = Task.Factory.StartNew(() => Serve(scripts), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public string Address => _listener.LocalEndpoint.ToString()!;

    public CancellationTokenSource Stop { get; } = new();

    /// <summary>Waits until every script is played, and fails as a script failed.</summary>
    public Task PlayedAsync() => _serving.WaitAsync(TimeSpan.FromSeconds(30));

    public void Dispose()
    {
        _listener.Dispose();
        Stop.Dispose();
    }

    private void Serve(Action<ScriptedConnection>[] scripts)
    {
        foreach (var script in scripts)
        {
            using var socket = _listener.AcceptSocket();
            socket.ReceiveTimeout = 30_000;
            script(new ScriptedConnection(socket, Stop));
        }
    }
}
