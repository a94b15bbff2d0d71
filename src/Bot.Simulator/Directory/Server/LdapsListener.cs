using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Bot.Simulator.Directory.Server;

/// <summary>Accepts connections on 127.0.0.1 and speaks TLS on them. It can be stopped and started again on the same port.</summary>
internal sealed class LdapsListener(
    IReadOnlyDictionary<CertificateFault, SslStreamCertificateContext> certificates, DirectoryFaults faults, Func<Stream, CancellationToken, Task> serve) : IAsyncDisposable
{
    private static readonly TimeSpan HandshakeTime = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan AcceptPause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<int, Task> _connections = new();
    private TcpListener? _listener;
    private CancellationTokenSource _dropping = new();
    private CancellationTokenSource? _stopping;
    private Task _accepting = Task.CompletedTask;
    private int _nextConnection;

    /// <summary>The port, the same through every stop and start; 0 before the first start.</summary>
    public int Port { get; private set; }

    public bool IsListening => _listener is not null;

    public void Start()
    {
        if (_listener is not null)
            return;
        var listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _listener = listener;
        _stopping = new CancellationTokenSource();
        _accepting = AcceptAsync(listener, _stopping.Token);
    }

    /// <summary>Ends every connection there is, and goes on listening.</summary>
    public void DropConnections()
    {
        // Not disposed of: a connection that is just being made may still look at it.
        Interlocked.Exchange(ref _dropping, new CancellationTokenSource()).Cancel();
    }

    /// <summary>Ends the listening and every connection, as when the machine goes down.</summary>
    public async Task StopAsync()
    {
        if (_listener is null)
            return;
        await _stopping!.CancelAsync();
        _listener.Dispose();
        _listener = null;
        await _accepting;
        await Task.WhenAll(_connections.Values);
        _stopping.Dispose();
    }

    // A connection that failed for a reason other than its client's shows it here.
    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task AcceptAsync(TcpListener listener, CancellationToken stopping)
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await listener.AcceptSocketAsync(stopping);
            }
            catch (Exception e) when (stopping.IsCancellationRequested && IsEnd(e))
            {
                return;
            }
            catch (SocketException)
            {
                // One client gave up while it was accepted, or the process is out of handles for the moment.
                await Task.Delay(AcceptPause, CancellationToken.None);
                continue;
            }

            var number = Interlocked.Increment(ref _nextConnection);
            var connection = Task.Run(() => ConnectAsync(socket, stopping), CancellationToken.None);
            _connections[number] = connection;
            _ = connection.ContinueWith(
                _ => _connections.TryRemove(number, out var _),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default);
        }
    }

    private static bool IsEnd(Exception e) => e is OperationCanceledException or ObjectDisposedException or SocketException;

    private async Task ConnectAsync(Socket socket, CancellationToken listening)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(listening, Volatile.Read(ref _dropping).Token);
        var stopping = ending.Token;
        try
        {
            socket.NoDelay = true;
            await using var tls = new SslStream(new NetworkStream(socket, ownsSocket: true));
            await faults.BeforeAnswerAsync(stopping);
            using (var handshake = CancellationTokenSource.CreateLinkedTokenSource(stopping))
            {
                handshake.CancelAfter(HandshakeTime);
                var options = new SslServerAuthenticationOptions { ServerCertificateContext = certificates[faults.Certificate] };
                await tls.AuthenticateAsServerAsync(options, handshake.Token);
            }

            await serve(tls, stopping);
            await tls.ShutdownAsync();
        }
        catch (Exception e) when (e is IOException or SocketException or AuthenticationException or OperationCanceledException)
        {
            // The client went away, spoke no TLS, or does not trust the certificate; the server is none the worse for it.
        }
    }
}
