using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace ActiveDirectory.Ldap.Wire;

/// <summary>Opens TCP and TLS to a server; every way in which that fails becomes an <see cref="LdapException"/> with its own kind.</summary>
internal static class TlsConnector
{
    public static async Task<SslStream> ConnectAsync(LdapConnectionOptions options, TimeProvider time, CancellationToken cancel)
    {
        var server = $"{options.Host}:{options.Port}";
        using var deadline = new Deadline(time, options.ConnectTimeout, cancel);
        try
        {
            var socket = await ConnectSocketAsync(options, server, deadline.Token).ConfigureAwait(false);
            return await AuthenticateAsync(socket, options, server, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (deadline.IsOver)
        {
            throw new LdapException(
                LdapFailure.TimedOut,
                $"Connecting to {server} took longer than {deadline.Allowed.TotalSeconds:0.#} s: look whether the network lets this machine reach that port.",
                e);
        }
    }

    private static async Task<Socket> ConnectSocketAsync(LdapConnectionOptions options, string server, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, cancel).ConfigureAwait(false);
            return socket;
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new LdapException(LdapFailure.ConnectFailed, $"No connection to {server}: {e.Message} ({e.SocketErrorCode}).", e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<SslStream> AuthenticateAsync(
        Socket socket, LdapConnectionOptions options, string server, CancellationToken cancel)
    {
        var check = new CertificateCheck(options);
        var tls = new SslStream(new NetworkStream(socket, ownsSocket: true));
        try
        {
            await tls.AuthenticateAsClientAsync(check.CreateTlsOptions(), cancel).ConfigureAwait(false);
            return tls;
        }
        catch (Exception e) when (check.Rejection is not null && e is AuthenticationException or IOException)
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw new LdapException(
                LdapFailure.CertificateRejected, $"The certificate of {server} is rejected: {check.Rejection}.", e);
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw new LdapException(
                LdapFailure.TlsFailed,
                $"{server} accepts connections and does not complete TLS ({e.Message.TrimEnd('.')}): look whether LDAPS is enabled there, which needs a certificate.",
                e);
        }
        catch
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
