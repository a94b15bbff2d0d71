using System.Security.Cryptography;
using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Connecting;

/// <summary>Opens a connection to a server and logs the service account on.</summary>
internal sealed class ConnectionOpener(DirectoryOptions options, IServicePassword password, IDirectoryLog log, TimeProvider time)
{
    private readonly BindPause _pause = new(time);

    /// <summary>Throws while the service account is not to be tried.</summary>
    public void ThrowIfPaused() => _pause.ThrowIfActive();

    /// <summary>Opens and binds. An LdapException means: try the next server. Anything else ends the matter.</summary>
    public async ValueTask<BoundConnection> OpenAsync(DirectoryServer server, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        var connection = await LdapConnection.ConnectAsync(ConnectionOptions(server), time, cancel).ConfigureAwait(false);
        try
        {
            await BindAsync(connection, server, cancel).ConfigureAwait(false);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        log.Connected(server, time.GetElapsedTime(started));
        return new BoundConnection(connection, server);
    }

    private async ValueTask BindAsync(LdapConnection connection, DirectoryServer server, CancellationToken cancel)
    {
        var secret = await ServicePasswordAsync(cancel).ConfigureAwait(false);
        try
        {
            await connection.BindAsync(options.User, secret, cancel).ConfigureAwait(false);
            _pause.End();
        }
        catch (LdapException e) when (e is { Failure: LdapFailure.Refused, ResultCode: LdapResultCode.InvalidCredentials })
        {
            var pause = _pause.Next;
            var refusal = DirectoryMessages.BindRefused(e, server, options.User, pause);
            log.BindRefused(server, refusal.Reason, pause);
            _pause.Begin(refusal);
            throw refusal;
        }
    }

    private async ValueTask<Secret> ServicePasswordAsync(CancellationToken cancel)
    {
        Secret secret;
        try
        {
            secret = await password.GetAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            throw new DirectoryException(
                DirectoryFailure.ServicePasswordUnavailable, $"The password of the service account '{options.User}' could not be had: {e.Message}", e);
        }

        return secret.Use(static text => text.Length) > 0
            ? secret
            : throw new DirectoryException(
                DirectoryFailure.ServicePasswordUnavailable,
                $"The password of the service account '{options.User}' is empty: encrypt it anew. Nothing was sent, because a server answers "
                + "'success' to an empty password and logs nobody on (RFC 4513 §5.1.2).");
    }

    private LdapConnectionOptions ConnectionOptions(DirectoryServer server)
    {
        try
        {
            return new LdapConnectionOptions
            {
                Host = server.Host,
                Port = server.Port,
                TrustedRoots = options.CaCertificates?.Invoke(),
                ConnectTimeout = options.ConnectTimeout,
                OperationTimeout = options.OperationTimeout,
            };
        }
        catch (CryptographicException e)
        {
            throw new DirectoryException(
                DirectoryFailure.CertificateRejected, $"The configured CA certificates cannot be read ({e.Message}): give them as PEM.", e);
        }
    }
}
