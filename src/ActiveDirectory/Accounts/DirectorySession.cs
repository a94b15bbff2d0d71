using System.Security.Cryptography;
using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts;

/// <summary>
/// The one connection that is kept between calls: opened and bound when first needed, replaced when found dead. It knows the difference
/// between a question, which may be asked again, and a change, which may not.
/// </summary>
internal sealed class DirectorySession(DirectoryOptions options, IServicePassword password, IDirectoryLog log, TimeProvider time) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly BindPause _pause = new(time);
    private LdapConnection? _connection;
    private int _current;
    private bool _isDisposed;

    public DirectoryServer Server => options.Servers[_current];

    /// <summary>Opens and binds, if that has not happened yet.</summary>
    public async ValueTask ConnectAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await ConnectedAsync(cancel).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Asks. If the connection breaks, the question is asked once more on a new one; if the server is busy, once more of the next server.</summary>
    public async ValueTask<LdapSearchResult> AskAsync(string what, LdapSearchRequest request, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            // A firewall that forgot an idle connection answers nothing at all, so that on a kept one a time-out means dead, too.
            var isKept = _connection is { IsUsable: true };
            var connection = await ConnectedAsync(cancel).ConfigureAwait(false);
            try
            {
                return await connection.SearchAsync(request, cancel).ConfigureAwait(false);
            }
            catch (LdapException e) when (DirectoryMessages.IsBusy(e))
            {
                log.ServerFailed(Server, e);
                await DropAsync(preferNext: true).ConfigureAwait(false);
            }
            catch (LdapException e) when (e.Failure == LdapFailure.ConnectionLost || (e.Failure == LdapFailure.TimedOut && isKept))
            {
                log.ConnectionLost(Server, e);
                await DropAsync(preferNext: false).ConfigureAwait(false);
            }

            connection = await ConnectedAsync(cancel).ConfigureAwait(false);
            return await connection.SearchAsync(request, cancel).ConfigureAwait(false);
        }
        catch (LdapException e)
        {
            throw DirectoryMessages.Question(e, Server, what, request.Scope);
        }
        finally
        {
            await DropIfBrokenAsync().ConfigureAwait(false);
            _turn.Release();
        }
    }

    /// <summary>
    /// Changes an entry, once. A refusal comes through as an <see cref="LdapException"/>; if no whole answer comes after the request was
    /// handed to the connection, the outcome is unknown, whatever broke, the caller's own cancellation included.
    /// </summary>
    public async ValueTask ChangeAsync(string what, string dn, IReadOnlyList<LdapModification> changes, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var connection = await ConnectedAsync(cancel).ConfigureAwait(false);
            cancel.ThrowIfCancellationRequested();
            try
            {
                await connection.ModifyAsync(dn, changes, [], cancel).ConfigureAwait(false);
            }
            catch (LdapException e) when (DirectoryMessages.IsBusy(e) && e.ConnectionIsGood)
            {
                log.ServerFailed(Server, e);
                await DropAsync(preferNext: true).ConfigureAwait(false);
                throw;
            }
            catch (Exception e) when (e is not LdapException { Failure: LdapFailure.Refused })
            {
                throw DirectoryMessages.Unknown(e, Server, what);
            }
        }
        finally
        {
            await DropIfBrokenAsync().ConfigureAwait(false);
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        _isDisposed = true;
        await DropAsync(preferNext: false).ConfigureAwait(false);
        _turn.Release();
    }

    private async ValueTask<LdapConnection> ConnectedAsync(CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_connection is { IsUsable: true } connection)
            return connection;
        _pause.ThrowIfActive();
        var failures = new List<DirectoryException>();
        for (var tried = 0; tried < options.Servers.Count; tried++)
        {
            try
            {
                return _connection = await OpenAsync(cancel).ConfigureAwait(false);
            }
            catch (LdapException e)
            {
                log.ServerFailed(Server, e);
                failures.Add(DirectoryMessages.NotConnected(e, Server));
                _current = (_current + 1) % options.Servers.Count;
            }
            catch (DirectoryException e) when (e.Failure is DirectoryFailure.ServicePasswordUnavailable or DirectoryFailure.CertificateRejected)
            {
                log.ServerFailed(Server, e);
                throw;
            }
        }

        throw DirectoryMessages.NoServer(failures);
    }

    /// <summary>Opens and binds at the current server. An LdapException means: try the next one. Anything else ends the matter.</summary>
    private async ValueTask<LdapConnection> OpenAsync(CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        var connection = await LdapConnection.ConnectAsync(ConnectionOptions(), time, cancel).ConfigureAwait(false);
        try
        {
            await BindAsync(connection, cancel).ConfigureAwait(false);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        log.Connected(Server, time.GetElapsedTime(started));
        return connection;
    }

    private async ValueTask BindAsync(LdapConnection connection, CancellationToken cancel)
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
            var refusal = DirectoryMessages.BindRefused(e, Server, options.User, pause);
            log.BindRefused(Server, refusal.Reason, pause);
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

        return secret.Reveal().Length > 0
            ? secret
            : throw new DirectoryException(
                DirectoryFailure.ServicePasswordUnavailable,
                $"The password of the service account '{options.User}' is empty: encrypt it anew. Nothing was sent, because a server answers "
                + "'success' to an empty password and logs nobody on (RFC 4513 §5.1.2).");
    }

    private LdapConnectionOptions ConnectionOptions()
    {
        try
        {
            return new LdapConnectionOptions
            {
                Host = Server.Host,
                Port = Server.Port,
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

    private ValueTask DropIfBrokenAsync() => _connection is { IsUsable: false } ? DropAsync(preferNext: false) : ValueTask.CompletedTask;

    private async ValueTask DropAsync(bool preferNext)
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync().ConfigureAwait(false);
        }

        if (preferNext)
            _current = (_current + 1) % options.Servers.Count;
    }
}
