using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Bot.Simulator.Directory;

namespace Bot.Simulator.Tests.Directory;

/// <summary>A TLS connection for bytes that no client would send.</summary>
internal sealed class RawLdap : IAsyncDisposable
{
    private readonly SslStream _tls;

    private RawLdap(SslStream tls) => _tls = tls;

    public static async Task<RawLdap> ConnectAsync(DemoDirectory directory, CancellationToken cancel, string host = "localhost")
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", new Uri(directory.Url).Port, cancel);
        var tls = new SslStream(new NetworkStream(socket, ownsSocket: true));
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(directory.CaPem));
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = host, CertificateChainPolicy = policy }, cancel);
            return new RawLdap(tls);
        }
        catch
        {
            await tls.DisposeAsync();
            throw;
        }
    }

    public Task SendAsync(string hex, CancellationToken cancel) => SendAsync(Convert.FromHexString(hex), cancel);

    public Task SendAsync(byte[] bytes, CancellationToken cancel) => _tls.WriteAsync(bytes, cancel).AsTask();

    /// <summary>The next bytes as text; empty when the server ended the connection.</summary>
    public async Task<string> ReadTextAsync(CancellationToken cancel)
    {
        var buffer = new byte[16 * 1024];
        return Encoding.Latin1.GetString(buffer, 0, await _tls.ReadAsync(buffer, cancel));
    }

    /// <summary>Everything until the server ends the connection.</summary>
    public async Task<string> ReadToEndAsync(CancellationToken cancel)
    {
        var text = new StringBuilder();
        while (await ReadTextAsync(cancel) is { Length: > 0 } part)
            text.Append(part);
        return text.ToString();
    }

    public ValueTask DisposeAsync() => _tls.DisposeAsync();
}
