using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using ActiveDirectory.Accounts;
using ActiveDirectory.Ldap;
using Lab;

namespace ActiveDirectory.Tests.Scripted;

/// <summary>
/// A server on loopback that does on each connection what its script says, however wrong: the first script on the first connection and
/// so on, the last one on all further ones. When a script ends, its connection is closed.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<Request> _requests = [];
    private readonly ConcurrentQueue<Exception> _faults = [];
    private readonly ConcurrentBag<Task> _served = [];
    private readonly Func<Stream, CancellationToken, Task<Stream>> _secure;
    private readonly Func<Peer, Task>[] _scripts;
    private readonly Task _accepting;
    private int _connections;

    private ScriptedServer(Func<Stream, CancellationToken, Task<Stream>> secure, Func<Peer, Task>[] scripts)
    {
        _secure = secure;
        _scripts = scripts;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The authority whose certificates the servers show unless told otherwise.</summary>
    public static CertificateAuthority Authority { get; } = new("Scripted CA");

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public DirectoryServer Address => new("localhost", Port);

    public int Connections => Volatile.Read(ref _connections);

    public IReadOnlyList<Request> Requests => [.. _requests];

    /// <summary>Fills when the first connection has been accepted, before TLS.</summary>
    public TaskCompletionSource Accepted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static ScriptedServer Start(params Func<Peer, Task>[] scripts) => StartWith(Authority.IssueServer("localhost"), scripts);

    public static ScriptedServer StartWith(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate, params Func<Peer, Task>[] scripts) =>
        new(
            async (stream, end) =>
            {
                var tls = new SslStream(stream);
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, end);
                return tls;
            },
            scripts);

    public static ScriptedServer StartWithoutTls(params Func<Peer, Task>[] scripts) => new((stream, _) => Task.FromResult(stream), scripts);

    /// <summary>Takes every bind and answers every other request as the function says, until the client goes.</summary>
    public static Func<Peer, Task> Answering(Func<Request, byte[][]> answer) => async peer =>
    {
        while (await peer.ReceiveAsync() is { } request)
            await peer.SendAsync(request.Kind == RequestKind.Bind ? [Answers.Bound(request.Id)] : answer(request));
    };

    public LdapConnectionOptions Options() => new() { Host = "localhost", Port = Port, TrustedRoots = Authority.Roots };

    public int Count(RequestKind kind) => _requests.Count(request => request.Kind == kind);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_served);
        _end.Dispose();
        if (!_faults.IsEmpty)
            throw new AggregateException("A script of the server failed.", _faults);
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                var script = _scripts[Math.Min(Interlocked.Increment(ref _connections), _scripts.Length) - 1];
                _served.Add(ServeAsync(client, script));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client, Func<Peer, Task> script)
    {
        using (client)
        {
            client.NoDelay = true;
            Accepted.TrySetResult();
            try
            {
                await using var stream = await _secure(client.GetStream(), _end.Token);
                await script(new Peer(stream, _requests.Enqueue, _end.Token));
            }
            catch (Exception e) when (e is IOException or AuthenticationException or OperationCanceledException)
            {
                // The client went away, or the test is over; both are what many of these tests are about.
            }
            catch (Exception e)
            {
                _faults.Enqueue(e);
            }
        }
    }
}
