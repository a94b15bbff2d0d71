using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ActiveDirectory.Ldap.Wire;

namespace ActiveDirectory.Ldap;

/// <summary>
/// A connection to one directory server, LDAPv3 inside TLS (RFC 4511). It does one operation at a time; further callers wait their turn.
/// After any failure but a plain refusal by the server it is of no more use (<see cref="IsUsable"/>): the answer to a request that was
/// given up could come later and be taken for another's.
/// </summary>
public sealed class LdapConnection : IAsyncDisposable
{
    /// <summary>Notice of disconnection, the one unsolicited message of RFC 4511 (§4.4.1).</summary>
    private const string NoticeOfDisconnection = "1.3.6.1.4.1.1466.20036";

    private static readonly TimeSpan UnbindTimeout = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly LdapConnectionOptions _options;
    private readonly TimeProvider _time;
    private readonly SslStream _tls;
    private readonly LdapFrameReader _frames;
    private int _lastId;
    private volatile bool _isBroken;

    private LdapConnection(LdapConnectionOptions options, TimeProvider time, SslStream tls)
    {
        _options = options;
        _time = time;
        _tls = tls;
        _frames = new LdapFrameReader(tls, options.Limits.MaxMessageBytes);
    }

    /// <summary>Host and port, as they are named in messages.</summary>
    public string Server => $"{_options.Host}:{_options.Port}";

    /// <summary>Whether further operations may be tried: false once an operation ended without a whole answer.</summary>
    public bool IsUsable => !_isBroken;

    /// <summary>When the certificate that the server showed runs out; it was checked when the connection was opened. Null if it does not say.</summary>
    public DateTimeOffset? CertificateExpiresAt =>
        _tls.RemoteCertificate is X509Certificate2 certificate ? new DateTimeOffset(certificate.NotAfter) : null;

    /// <summary>Opens a connection: name look-up, TCP, TLS with the certificate checked.</summary>
    /// <param name="options">Where to and whom to trust.</param>
    /// <param name="time">The clock for the time-outs.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>A connection that is not bound yet.</returns>
    /// <exception cref="LdapException">It did not come about; <see cref="LdapException.Failure"/> says at which step.</exception>
    public static async ValueTask<LdapConnection> ConnectAsync(LdapConnectionOptions options, TimeProvider time, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new LdapConnection(options, time, await TlsConnector.ConnectAsync(options, time, cancel).ConfigureAwait(false));
    }

    /// <summary>Logs on with a name and a password: the simple bind of RFC 4513 §5.1.3.</summary>
    /// <param name="name">A DN; Active Directory also takes user@domain and DOMAIN\user (MS-ADTS §5.1.1.1.1).</param>
    /// <param name="password">The password.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">
    /// The name or the password is empty. RFC 4513 §5.1.2: a server answers "success" to an empty password and logs nobody on.
    /// </exception>
    /// <exception cref="LdapException">The bind was refused, or no whole answer came.</exception>
    public async ValueTask BindAsync(string name, Secret password, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(password);
        var octets = password.Use(static text =>
        {
            var utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
            Encoding.UTF8.GetBytes(text, utf8);
            return utf8;
        });
        if (octets.Length == 0 || string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException(
                $"A bind needs a name and a password, and the {(octets.Length == 0 ? "password" : "name")} is empty; nothing was sent (RFC 4513 §5.1.2).",
                octets.Length == 0 ? nameof(password) : nameof(name));
        }

        try
        {
            await ExchangeOneAsync("The bind", id => LdapRequestWriter.Bind(id, name, octets), LdapMessageKind.BindResponse, cancel)
                .ConfigureAwait(false);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(octets);
        }
    }

    /// <summary>Searches (RFC 4511 §4.5). Continuation references are counted and not followed.</summary>
    /// <param name="request">What to search for.</param>
    /// <param name="cancel">Gives up; the connection is of no use afterwards.</param>
    /// <returns>The entries found; a list cut by the size limit is marked and is no error.</returns>
    /// <exception cref="LdapException">The search was refused, or no whole answer came.</exception>
    public async ValueTask<LdapSearchResult> SearchAsync(LdapSearchRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var entries = new List<LdapEntry>();
        var references = 0;
        LdapResult? done = null;
        var timeLimit = (int)Math.Clamp(Math.Ceiling(_options.OperationTimeout.TotalSeconds), 1, int.MaxValue);
        await ExchangeAsync("The search", id => LdapRequestWriter.Search(id, request, timeLimit), Collect, cancel).ConfigureAwait(false);
        return done!.Code is LdapResultCode.Success or LdapResultCode.SizeLimitExceeded
            ? new LdapSearchResult(entries, done.Code == LdapResultCode.SizeLimitExceeded, references, done.Controls)
            : throw Refused("The search", done);

        bool Collect(LdapMessage message)
        {
            switch (message.Kind)
            {
                case LdapMessageKind.SearchResultEntry:
                    if (entries.Count == _options.Limits.MaxEntries)
                        throw new LdapException(LdapFailure.LimitExceeded, $"The server sent more than {_options.Limits.MaxEntries} entries.");
                    entries.Add(message.Entry!);
                    return false;
                case LdapMessageKind.SearchResultReference:
                    references++;
                    return false;
                case LdapMessageKind.IntermediateResponse:
                    return false;
                case LdapMessageKind.SearchResultDone:
                    done = message.Result;
                    return true;
                default:
                    throw OutOfPlace(message);
            }
        }
    }

    /// <summary>Changes an entry; all changes are made or none (RFC 4511 §4.6).</summary>
    /// <param name="dn">The entry's name.</param>
    /// <param name="changes">The changes, made in this order.</param>
    /// <param name="controls">The request controls.</param>
    /// <param name="cancel">Gives up; whether the change was made is then unknown.</param>
    /// <returns>The server's answer, with its controls.</returns>
    /// <exception cref="LdapException">
    /// The change was refused (<see cref="LdapFailure.Refused"/>: it was not made), or no whole answer came: if
    /// <see cref="LdapException.RequestMayHaveBeenSent"/>, it may have been made.
    /// </exception>
    public ValueTask<LdapResult> ModifyAsync(
        string dn, IReadOnlyList<LdapModification> changes, IReadOnlyList<LdapControl> controls, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return ExchangeOneAsync("The modify", id => LdapRequestWriter.Modify(id, dn, changes, controls), LdapMessageKind.ModifyResponse, cancel);
    }

    /// <summary>Says goodbye (unbind, RFC 4511 §4.3), if the connection can still carry it, and closes.</summary>
    /// <returns>When the connection is closed; it throws nothing.</returns>
    public async ValueTask DisposeAsync()
    {
        if (!_isBroken && await _turn.WaitAsync(TimeSpan.Zero).ConfigureAwait(false))
        {
            _isBroken = true;
            try
            {
                using var deadline = new Deadline(_time, UnbindTimeout, CancellationToken.None);
                await _tls.WriteAsync(LdapRequestWriter.Unbind(++_lastId), deadline.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (IsTransportFailure(e) || e is OperationCanceledException)
            {
                // The server is gone already; there is nobody left to say goodbye to.
            }
        }

        _isBroken = true;
        await _tls.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<LdapResult> ExchangeOneAsync(
        string what, Func<int, byte[]> write, LdapMessageKind expected, CancellationToken cancel)
    {
        LdapResult? result = null;
        await ExchangeAsync(what, write, Take, cancel).ConfigureAwait(false);
        return result!.Code == LdapResultCode.Success ? result : throw Refused(what, result);

        bool Take(LdapMessage message)
        {
            if (message.Kind == LdapMessageKind.IntermediateResponse)
                return false;
            result = message.Kind == expected ? message.Result : throw OutOfPlace(message);
            return true;
        }
    }

    private async ValueTask ExchangeAsync(string what, Func<int, byte[]> write, Func<LdapMessage, bool> isLast, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_isBroken)
                throw new LdapException(LdapFailure.ConnectionLost, $"{what} was not sent: the connection to {Server} is closed.");
            var id = NextId();
            var request = write(id);
            using var deadline = new Deadline(_time, _options.OperationTimeout, cancel);
            await SendAndReceiveAsync(what, request, id, isLast, deadline).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask SendAndReceiveAsync(string what, byte[] request, int id, Func<LdapMessage, bool> isLast, Deadline deadline)
    {
        var isWhole = false;
        try
        {
            await _tls.WriteAsync(request, deadline.Token).ConfigureAwait(false);
            CryptographicOperations.ZeroMemory(request);
            await ReceiveAsync(id, isLast, deadline.Token).ConfigureAwait(false);
            isWhole = true;
        }
        catch (LdapException e)
        {
            throw Lost(e.Failure, $"{what} at {Server} failed: {e.Message}", e);
        }
        catch (Exception e) when (IsTransportFailure(e))
        {
            throw Lost(LdapFailure.ConnectionLost, $"{what} at {Server} failed: the connection broke ({e.Message.TrimEnd('.')}).", e);
        }
        catch (OperationCanceledException e) when (deadline.IsOver)
        {
            throw Lost(LdapFailure.TimedOut, $"{what} at {Server} took longer than {deadline.Allowed.TotalSeconds:0.#} s.", e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(request);
            _isBroken |= !isWhole;
        }
    }

    private async ValueTask ReceiveAsync(int id, Func<LdapMessage, bool> isLast, CancellationToken cancel)
    {
        var total = 0L;
        while (true)
        {
            var frame = await _frames.ReadAsync(cancel).ConfigureAwait(false);
            total += frame.Length;
            if (total > _options.Limits.MaxOperationBytes)
            {
                throw new LdapException(
                    LdapFailure.LimitExceeded, $"The server sent more than {_options.Limits.MaxOperationBytes} bytes in answer to one request.");
            }

            var message = LdapMessageReader.Read(frame, _options.Limits);
            if (message.Id == 0)
                throw Unsolicited(message);
            if (message.Id != id)
                throw new LdapException(LdapFailure.Malformed, $"The server answered message {message.Id}; the request was message {id}.");
            if (isLast(message))
                return;
        }
    }

    private static LdapException Unsolicited(LdapMessage message) =>
        message is { Kind: LdapMessageKind.ExtendedResponse, ResponseName: NoticeOfDisconnection, Result: { } result }
            ? new LdapException(
                LdapFailure.ConnectionLost, $"The server gave notice that it closes the connection: {(int)result.Code} ({result.Code}) {result.ServerMessage}".TrimEnd())
            {
                ResultCode = result.Code,
                MatchedDn = result.MatchedDn,
                ServerMessage = result.ServerMessage,
            }
            : new LdapException(LdapFailure.Malformed, $"The server sent a {message.Kind} with message id 0, which only a notice of disconnection has.");

    private static LdapException OutOfPlace(LdapMessage message) =>
        new(LdapFailure.Malformed, $"The server answered with a {message.Kind}, which does not answer the request.");

    private static LdapException Lost(LdapFailure failure, string message, Exception inner) => new(failure, message, inner)
    {
        RequestMayHaveBeenSent = true,
        ResultCode = (inner as LdapException)?.ResultCode,
        MatchedDn = (inner as LdapException)?.MatchedDn ?? "",
        ServerMessage = (inner as LdapException)?.ServerMessage ?? "",
    };

    private LdapException Refused(string what, LdapResult result) =>
        new($"{what} at {Server} was refused.", result) { RequestMayHaveBeenSent = true };

    private static bool IsTransportFailure(Exception e) =>
        e is IOException or SocketException or ObjectDisposedException or AuthenticationException;

    /// <summary>Message ids run from 1 to 2³¹-1 (RFC 4511 §4.1.1.1); 0 belongs to the server.</summary>
    private int NextId() => _lastId = _lastId == int.MaxValue ? 1 : _lastId + 1;
}
