using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Bot.Runtime.Lambda;

/// <summary>The four calls of Lambda's Runtime API (version 2018-06-01), over one kept connection and blocking sockets.</summary>
/// <remarks>
/// No call has a time-out: AWS asks for none on <c>next</c>, and Lambda ends a process that hangs in another. Only the wait for an event
/// ends when <paramref name="stop"/> is cancelled; what is already owed is still delivered.
/// </remarks>
internal sealed class RuntimeApiClient(LambdaEnvironment environment, CancellationToken stop) : IDisposable
{
    private const int MaxRequestIdLength = 128;
    private const int MaxErrorTypeLength = 128;

    private readonly byte[] _next = Encoding.ASCII.GetBytes(
        $"GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: {environment.RuntimeApi}\r\n\r\n");

    private readonly Lock _waiting = new();
    private HttpResponseReader _reader = new();
    private Socket? _socket;
    private bool _waitsForEvent;
    private bool _resent;
    private string? _functionArn;

    /// <summary>The answer to the last call that returned.</summary>
    public HttpResponseReader Response => _reader;

    /// <summary>Asks for the next event and waits for it.</summary>
    /// <returns>False if the wait was ended by the stop token.</returns>
    /// <exception cref="RuntimeApiException">No answer, or not one.</exception>
    public bool Next()
    {
        if (stop.IsCancellationRequested) return false;
        using var ended = stop.UnsafeRegister(static client => ((RuntimeApiClient)client!).EndWait(), this);
        return Exchange("GET invocation/next", _next, isNext: true);
    }

    /// <summary>Posts the function's answer or error.</summary>
    /// <param name="path">The path below <c>/2018-06-01/runtime/</c>.</param>
    /// <param name="body">The body.</param>
    /// <param name="errorType">What failed, if this is an error.</param>
    /// <returns>The status. If the request had to be sent twice, 202 also stands for the refusal of the second.</returns>
    /// <exception cref="RuntimeApiException">No answer, or not one.</exception>
    public int Post(string path, ResponseBuffer body, string? errorType = null)
    {
        var request = body.AsPost(environment.RuntimeApi, path, errorType is null ? null : HeaderValue(errorType));
        Exchange("POST " + path, request.Span, isNext: false);

        // The first copy arrived after all: 400 says that the request id is not due, 403 that the state is past it.
        return _resent && _reader.Status is 400 or 403 ? 202 : _reader.Status;
    }

    /// <summary>The event in the answer to <see cref="Next"/>. Its payload lives until the next call.</summary>
    /// <param name="fault">What is wrong with the headers, although the event can be handled; null if nothing is.</param>
    /// <exception cref="RuntimeApiException">The event has no request id that can be answered to.</exception>
    public Invocation ReadInvocation(out string? fault)
    {
        fault = null;
        var id = _reader.RequestId;
        if (id.Length is 0 or > MaxRequestIdLength || !IsUrlSafe(id))
        {
            throw new RuntimeApiException(
                $"An event came with a Lambda-Runtime-Aws-Request-Id of {id.Length} bytes that is not an id of 1 to {MaxRequestIdLength} "
                + "letters, digits, '-' or '_'; it cannot be answered.");
        }

        var deadline = DateTimeOffset.MaxValue;
        if (long.TryParse(_reader.DeadlineMs, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            deadline = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }
        else
        {
            fault = "The event came without a Lambda-Runtime-Deadline-Ms in Unix milliseconds; it is handled without a deadline.";
        }

        if (_reader.Excess > 0)
        {
            fault = $"{_reader.Excess} bytes came after the event's {_reader.Body.Length}; they are ignored "
                + "and the connection is replaced.";
        }

        var arn = _reader.FunctionArn;
        if (_functionArn is null || !Ascii.Equals(arn, _functionArn)) _functionArn = Printable(arn);
        return new Invocation
        {
            RequestId = Encoding.ASCII.GetString(id),
            Payload = _reader.Body,
            Deadline = deadline,
            FunctionArn = _functionArn,
            TraceId = Printable(_reader.TraceId),
        };
    }

    /// <summary>Leaves the buffer that the last event is in to whoever still reads it.</summary>
    public void LeaveBuffer() => _reader = new HttpResponseReader();

    /// <summary>The last answer in words, with the API's own word for a refusal, such as <c>InvalidRequestID</c>, if it gave one.</summary>
    public string Refusal => RefusalType() is { } type
        ? $"answered with status {_reader.Status} ({type})"
        : $"answered with status {_reader.Status}";

    /// <inheritdoc/>
    public void Dispose() => Disconnect();

    private string? RefusalType()
    {
        try
        {
            var json = new Utf8JsonReader(_reader.Body.Span);
            while (json.Read())
            {
                var isType = json.TokenType is JsonTokenType.PropertyName && json.CurrentDepth == 1 && json.ValueTextEquals("errorType"u8);
                if (!isType) continue;
                var isWord = json.Read() && json.TokenType is JsonTokenType.String
                    && json.ValueSpan.Length <= MaxErrorTypeLength && IsUrlSafe(json.ValueSpan);
                return isWord ? json.GetString() : null;
            }
        }
        catch (JsonException)
        {
            // Not JSON: then there is no word.
        }

        return null;
    }

    private bool Exchange(string call, ReadOnlySpan<byte> request, bool isNext)
    {
        for (_resent = false; ; _resent = true)
        {
            var reused = TakeConnection(call);
            _reader.Begin(bodyMatters: isNext);
            if (isNext && !StartWait()) return false;
            try
            {
                Send(request);
                if (Receive())
                {
                    if (!_reader.KeepAlive) Disconnect();
                    return true;
                }
            }
            catch (RuntimeApiException e)
            {
                Disconnect();
                throw new RuntimeApiException($"{call} at {environment.RuntimeApi}: {e.Message}", e.InnerException ?? e);
            }
            finally
            {
                if (isNext) EndedWait();
            }

            Disconnect();
            if (isNext && stop.IsCancellationRequested) return false;
            if (!reused || _resent)
            {
                throw new RuntimeApiException($"{call} at {environment.RuntimeApi}: The connection was closed without a response.");
            }
        }
    }

    // A kept connection that has anything to read was closed by the API, or carries bytes that belong to no request.
    private bool TakeConnection(string call)
    {
        if (_socket is not null && IsReadable(_socket)) Disconnect();
        if (_socket is not null) return true;

        try
        {
            _socket = Connect();
            return false;
        }
        catch (SocketException e)
        {
            throw new RuntimeApiException(
                $"{call}: no connection to the Runtime API at {environment.RuntimeApi} ({e.SocketErrorCode}). "
                + "Check AWS_LAMBDA_RUNTIME_API.", e);
        }
    }

    private Socket Connect()
    {
        var addresses = IPAddress.TryParse(environment.RuntimeApiHost, out var literal)
            ? [literal]
            : Dns.GetHostAddresses(environment.RuntimeApiHost);
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                socket.Connect(new IPEndPoint(addresses[i], environment.RuntimeApiPort));
                return socket;
            }
            catch (SocketException)
            {
                socket.Dispose();
                if (i == addresses.Length - 1) throw;
            }
        }
    }

    private static bool IsReadable(Socket socket)
    {
        try
        {
            return socket.Poll(0, SelectMode.SelectRead);
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private void Send(ReadOnlySpan<byte> request)
    {
        try
        {
            while (!request.IsEmpty) request = request[_socket!.Send(request)..];
        }
        catch (SocketException)
        {
            // The API may have answered, 413 say, before it had read all. Receiving tells.
        }
    }

    /// <returns>False if the connection ended before anything of a response came.</returns>
    private bool Receive()
    {
        while (true)
        {
            int received;
            try
            {
                if (_waitsForEvent)
                {
                    // What comes stays in the socket until the wait is over, so that EndWait sees it.
                    _socket!.Receive(_reader.Space[..1], SocketFlags.Peek);
                    EndedWait();
                }

                received = _socket!.Receive(_reader.Space);
            }
            catch (SocketException) when (_reader.IsEmpty)
            {
                return false;
            }
            catch (SocketException e)
            {
                throw new RuntimeApiException($"The connection broke in the middle of a response ({e.SocketErrorCode}).", e);
            }

            if (received == 0)
            {
                if (_reader.IsEmpty) return false;
                _reader.End();
                return true;
            }

            if (_reader.Advance(received)) return true;
        }
    }

    private bool StartWait()
    {
        lock (_waiting)
        {
            return _waitsForEvent = !stop.IsCancellationRequested;
        }
    }

    private void EndedWait()
    {
        if (!_waitsForEvent) return;
        lock (_waiting)
        {
            _waitsForEvent = false;
        }
    }

    // An event of which anything is here already is still read, handled and answered.
    private void EndWait()
    {
        lock (_waiting)
        {
            if (!_waitsForEvent) return;
            try
            {
                if (_socket is { Available: 0 }) _socket.Shutdown(SocketShutdown.Receive);
            }
            catch (SocketException)
            {
                // Not connected any more: then nothing waits.
            }
        }
    }

    private void Disconnect()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private static bool IsUrlSafe(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'-' or (byte)'_' or (byte)'.')) return false;
        }

        return true;
    }

    private static string? Printable(ReadOnlySpan<byte> value) =>
        value.IsEmpty || value.ContainsAnyExceptInRange((byte)' ', (byte)'~') ? null : Encoding.ASCII.GetString(value);

    private static string HeaderValue(string text)
    {
        var kept = text.Length <= MaxErrorTypeLength ? text : text[..MaxErrorTypeLength];
        if (kept.Length > 0 && !kept.AsSpan().ContainsAnyExceptInRange('!', '~')) return kept;
        return string.Create(Math.Max(kept.Length, 1), kept, static (to, from) =>
        {
            to[0] = '_';
            for (var i = 0; i < from.Length; i++) to[i] = from[i] is >= '!' and <= '~' ? from[i] : '_';
        });
    }
}
