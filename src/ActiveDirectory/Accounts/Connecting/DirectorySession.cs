using ActiveDirectory.Accounts.Changing;
using ActiveDirectory.Ldap;
using ActiveDirectory.Ldap.Wire;

namespace ActiveDirectory.Accounts.Connecting;

/// <summary>
/// The one connection that is kept between calls: opened and bound when first needed, replaced when found dead. It knows the difference
/// between a question, which may be asked again, and a change, which may not.
/// </summary>
internal sealed class DirectorySession(DirectoryOptions options, IServicePassword password, IDirectoryLog log, TimeProvider time) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConnectionOpener _opener = new(options, password, log, time);
    private BoundConnection? _connection;
    private int _current;
    private bool _isDisposed;

    private DirectoryServer Server => options.Servers[_current];

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
    public async ValueTask<DirectoryAnswer> AskAsync(string what, LdapSearchRequest request, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await AskInTurnAsync(what, request, cancel).ConfigureAwait(false);
        }
        finally
        {
            await DropIfBrokenAsync().ConfigureAwait(false);
            _turn.Release();
        }
    }

    /// <summary>What the controller at the other end says of itself; asked once a connection.</summary>
    public async ValueTask<ServerFacts> FactsAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_connection is { IsUsable: true, Facts: { } known })
                return known;
            try
            {
                var answer = await AskInTurnAsync("Reading the root DSE", ServerFacts.Question, cancel).ConfigureAwait(false);
                return answer.Connection.Facts = ServerFacts.Read(answer.Result);
            }
            catch (DirectoryException e) when (e.IsPlainRefusal())
            {
                return _connection is { } connection ? connection.Facts = ServerFacts.None : ServerFacts.None;
            }
        }
        finally
        {
            await DropIfBrokenAsync().ConfigureAwait(false);
            _turn.Release();
        }
    }

    /// <summary>
    /// Sends a change, once, on the connection on which its entry was read. A refusal comes through as an <see cref="LdapException"/>; if no
    /// whole answer comes after the request was handed to the connection, it is in doubt, whatever broke, the caller's own cancellation included.
    /// </summary>
    public async ValueTask<ChangeAttempt> ChangeAsync(PlannedChange change, BoundConnection on, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_connection != on || !on.IsUsable)
                return new ChangeAttempt(ChangeState.NotSent);
            cancel.ThrowIfCancellationRequested();
            try
            {
                await on.Ldap.ModifyAsync(change.DistinguishedName, change.Modifications, change.Controls, cancel).ConfigureAwait(false);
                return new ChangeAttempt(ChangeState.Made);
            }
            catch (LdapException e) when (DirectoryMessages.IsBusy(e) && e.ConnectionIsGood)
            {
                log.ServerFailed(on.Server, e);
                await DropAsync(preferNext: true).ConfigureAwait(false);
                throw;
            }
            catch (Exception e) when (e is not LdapException { Failure: LdapFailure.Refused })
            {
                return new ChangeAttempt(ChangeState.InDoubt, e);
            }
        }
        finally
        {
            await DropIfBrokenAsync().ConfigureAwait(false);
            _turn.Release();
        }
    }

    /// <summary>Asks on this connection and no other, and not longer than this; null if that fails, for whatever reason.</summary>
    public async ValueTask<LdapEntry?> AskOnceAsync(BoundConnection on, LdapSearchRequest request, TimeSpan limit)
    {
        using var deadline = new Deadline(time, limit, CancellationToken.None);
        try
        {
            await _turn.WaitAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        try
        {
            return (await on.Ldap.SearchAsync(request, deadline.Token).ConfigureAwait(false)).Entries is [var entry] ? entry : null;
        }
        catch (LdapException e)
        {
            if (!e.ConnectionIsGood)
                log.ConnectionLost(on.Server, e);
            return null;
        }
        catch (OperationCanceledException e)
        {
            log.ConnectionLost(on.Server, e);
            return null;
        }
        finally
        {
            await DropIfBrokenAsync().ConfigureAwait(false);
            _turn.Release();
        }
    }

    /// <summary>Asks after a change in doubt: on a new connection, to the server that the change was sent to if it can be had.</summary>
    /// <returns>The answer; null if there is none, for whatever reason, until the token is cancelled.</returns>
    public async ValueTask<DirectoryAnswer?> AskAnewAsync(string what, DirectoryServer first, LdapSearchRequest request, CancellationToken cancel)
    {
        try
        {
            await _turn.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        try
        {
            await DropAsync(preferNext: false).ConfigureAwait(false);
            _current = Math.Max(0, IndexOf(first));
            var connection = await ConnectedAsync(cancel).ConfigureAwait(false);
            connection.Facts = ServerFacts.Read(await connection.Ldap.SearchAsync(ServerFacts.Question, cancel).ConfigureAwait(false));
            return new DirectoryAnswer(await connection.Ldap.SearchAsync(request, cancel).ConfigureAwait(false), connection);
        }
        catch (LdapException e)
        {
            log.ConnectionLost(Server, DirectoryMessages.Question(e, Server, what, request.Scope));
            return null;
        }
        catch (Exception e) when (e is DirectoryException or OperationCanceledException or ObjectDisposedException)
        {
            log.ConnectionLost(Server, e);
            return null;
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

    private async ValueTask<DirectoryAnswer> AskInTurnAsync(string what, LdapSearchRequest request, CancellationToken cancel)
    {
        try
        {
            // A firewall that forgot an idle connection answers nothing at all, so that on a kept one a time-out means dead, too.
            var isKept = _connection is { IsUsable: true };
            var connection = await ConnectedAsync(cancel).ConfigureAwait(false);
            try
            {
                return new DirectoryAnswer(await connection.Ldap.SearchAsync(request, cancel).ConfigureAwait(false), connection);
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
            return new DirectoryAnswer(await connection.Ldap.SearchAsync(request, cancel).ConfigureAwait(false), connection);
        }
        catch (LdapException e)
        {
            throw DirectoryMessages.Question(e, Server, what, request.Scope);
        }
    }

    private async ValueTask<BoundConnection> ConnectedAsync(CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_connection is { IsUsable: true } connection)
            return connection;
        _opener.ThrowIfPaused();
        var failures = new List<DirectoryException>();
        for (var tried = 0; tried < options.Servers.Count; tried++)
        {
            try
            {
                return _connection = await _opener.OpenAsync(Server, cancel).ConfigureAwait(false);
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

    private int IndexOf(DirectoryServer server)
    {
        for (var i = 0; i < options.Servers.Count; i++)
        {
            if (options.Servers[i] == server)
                return i;
        }

        return -1;
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
