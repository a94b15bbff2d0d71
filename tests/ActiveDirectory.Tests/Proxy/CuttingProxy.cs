using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using ActiveDirectory.Accounts;

namespace ActiveDirectory.Tests.Proxy;

/// <summary>
/// Stands between a client and a domain controller, on another port of the controller's own address, so that its certificate fits. It cannot see
/// into TLS and counts its records (RFC 8446 §5.1): the first connection ends after so many of them, both directions counted together.
/// A message of LDAP is one record or several.
/// </summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private const int LdapsPort = 636;
    private const int HeaderLength = 5;

    private readonly TcpListener _listener;
    private readonly IPAddress _address;
    private readonly int _records;
    private readonly CutKind _kind;
    private readonly bool _isBackLater;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _running = [];
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Task _accepting;
    private int _connections;
    private int _forwarded;

    /// <summary>Listens.</summary>
    /// <param name="address">The controller's.</param>
    /// <param name="records">How many records the first connection lives.</param>
    /// <param name="kind">How it ends.</param>
    /// <param name="isBackLater">Whether further connections are served; otherwise they are closed at once.</param>
    public CuttingProxy(string address, int records, CutKind kind, bool isBackLater)
    {
        (_address, _records, _kind, _isBackLater) = (IPAddress.Parse(address), records, kind, isBackLater);
        _listener = new TcpListener(_address, 0);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public DirectoryServer Address => new(_address.ToString(), ((IPEndPoint)_listener.LocalEndpoint).Port);

    /// <summary>Whether the first connection lived long enough to be ended.</summary>
    public bool HasCut { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_running);
        _gate.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _running.Add(ServeAsync(client, isFirst: Interlocked.Increment(ref _connections) == 1));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client, bool isFirst)
    {
        using var server = new TcpClient { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            if (!isFirst && !_isBackLater)
                return;
            try
            {
                await server.ConnectAsync(_address, LdapsPort, _end.Token);
                var (near, far) = (client.GetStream(), server.GetStream());
                await Task.WhenAny(PumpAsync(near, far, isFirst), PumpAsync(far, near, isFirst));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One of the two ends is gone, which is what the proxy is for.
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool isCounted)
    {
        try
        {
            var header = new byte[HeaderLength];
            while (true)
            {
                await from.ReadExactlyAsync(header, _end.Token);
                var body = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(3))];
                await from.ReadExactlyAsync(body, _end.Token);
                if (!isCounted)
                {
                    await to.WriteAsync((byte[])[.. header, .. body], _end.Token);
                    continue;
                }

                if (!await ForwardAsync(to, [.. header, .. body]))
                    return;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The same.
        }
    }

    /// <summary>Forwards a record of the first connection; false when that connection ends here.</summary>
    private async Task<bool> ForwardAsync(NetworkStream to, byte[] record)
    {
        await _gate.WaitAsync(_end.Token);
        try
        {
            if (_forwarded == _records)
            {
                HasCut = true;
                if (_kind != CutKind.Silence)
                    return false;
            }
            else
            {
                await to.WriteAsync(record, _end.Token);
                HasCut |= ++_forwarded == _records && _kind == CutKind.AfterLast;
                return !HasCut;
            }
        }
        finally
        {
            _gate.Release();
        }

        await Task.Delay(Timeout.Infinite, _end.Token);
        return false;
    }
}
