namespace Bot.Runtime.Lambda;

/// <summary>Reads HTTP/1.x responses from bytes that come in any pieces, into one buffer that is used again and again.</summary>
/// <remarks>
/// It never reads past what was given to it and waits for no more than <see cref="MaxHeadBytes"/> and <see cref="MaxBodyBytes"/>.
/// Call <see cref="Begin"/>, then fill <see cref="Space"/> and <see cref="Advance"/> until that returns true, or <see cref="End"/> as the
/// stream ends.
/// </remarks>
internal sealed class HttpResponseReader
{
    /// <summary>The most bytes that a status line with its header fields may have.</summary>
    public const int MaxHeadBytes = 64 * 1024;

    /// <summary>The most bytes that a body may have: Lambda's 6 MB for an event, and some slack.</summary>
    public const int MaxBodyBytes = (6 * 1024 * 1024) + (64 * 1024);

    // A Lex event has at most 12 KB (Lex V2 quotas).
    private const int InitialBytes = 16 * 1024;
    private const int KeptBytes = 256 * 1024;
    private const int MaxInterimResponses = 8;

    private byte[] _buffer = new byte[InitialBytes];
    private int _filled;
    private int _searched;
    private int _interimResponses;
    private int _bodyStart;
    private int _bodyEnd;
    private bool _bodyMatters;
    private State _state;
    private HttpResponseHead _head;
    private ChunkedBody _chunked;

    private enum State
    {
        Head,
        Sized,
        Chunked,
        UntilClose,
        Whole,
    }

    /// <summary>Nothing of a response has come since <see cref="Begin"/>.</summary>
    public bool IsEmpty => _filled == 0 && _interimResponses == 0;

    /// <summary>Where the next bytes go; never empty.</summary>
    public Span<byte> Space
    {
        get
        {
            if (_filled == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
            return _buffer.AsSpan(_filled);
        }
    }

    /// <summary>The response's status; valid, like all that follows, once the response is whole and until <see cref="Begin"/>.</summary>
    public int Status => _head.Status;

    /// <summary>The response's body.</summary>
    public ReadOnlyMemory<byte> Body => _buffer.AsMemory(_bodyStart, _bodyEnd - _bodyStart);

    /// <summary>How many bytes came that belong to no response.</summary>
    public int Excess { get; private set; }

    /// <summary>The connection may be used for another request.</summary>
    public bool KeepAlive { get; private set; }

    /// <summary>Lambda-Runtime-Aws-Request-Id; empty if it was not sent, as the next three.</summary>
    public ReadOnlySpan<byte> RequestId => _buffer.AsSpan(_head.RequestId);

    /// <summary>Lambda-Runtime-Deadline-Ms.</summary>
    public ReadOnlySpan<byte> DeadlineMs => _buffer.AsSpan(_head.DeadlineMs);

    /// <summary>Lambda-Runtime-Invoked-Function-Arn.</summary>
    public ReadOnlySpan<byte> FunctionArn => _buffer.AsSpan(_head.FunctionArn);

    /// <summary>Lambda-Runtime-Trace-Id.</summary>
    public ReadOnlySpan<byte> TraceId => _buffer.AsSpan(_head.TraceId);

    /// <summary>Forgets the last response and gets ready for another.</summary>
    /// <param name="bodyMatters">Read a body of unknown length until the stream ends (RFC 9112 section 6.3, rule 8), if the status is 200.
    /// Otherwise such a response is whole with its head: nobody needs its body, and a server that keeps the connection open would
    /// never end it.</param>
    public void Begin(bool bodyMatters)
    {
        if (_buffer.Length > KeptBytes) _buffer = new byte[InitialBytes];
        _bodyMatters = bodyMatters;
        _filled = _searched = _interimResponses = _bodyStart = _bodyEnd = Excess = 0;
        _state = State.Head;
        _head = default;
        KeepAlive = false;
    }

    /// <summary>Takes the bytes that were put into <see cref="Space"/>.</summary>
    /// <param name="received">How many there are, at least 1.</param>
    /// <returns>Whether the response is whole.</returns>
    /// <exception cref="RuntimeApiException">It is no HTTP/1.x response, or past a limit.</exception>
    public bool Advance(int received)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(received, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(received, _buffer.Length - _filled);
        _filled += received;
        while (_state is State.Head)
        {
            if (!TakeHead()) return false;
        }

        switch (_state)
        {
            case State.Sized:
                return _filled >= _bodyEnd && Finish(_bodyEnd, _head.KeepAlive);
            case State.Chunked:
                var whole = _chunked.Decode(_buffer, ref _filled, _bodyStart + MaxBodyBytes);
                _bodyEnd = _chunked.BodyEnd;
                return whole && Finish(_bodyEnd, _head.KeepAlive);
            case State.UntilClose:
                _bodyEnd = _filled;
                return _filled - _bodyStart <= MaxBodyBytes ? false : throw BodyTooLarge();
            default:
                return true;
        }
    }

    /// <summary>The stream has ended.</summary>
    /// <exception cref="RuntimeApiException">Not all of the response has come.</exception>
    public void End()
    {
        switch (_state)
        {
            case State.UntilClose:
                Finish(_filled, keepAlive: false);
                break;
            case State.Head:
                throw new RuntimeApiException(IsEmpty
                    ? "The connection was closed without a response."
                    : $"The connection was closed in the middle of the response's head, after {_filled} bytes.");
            case State.Sized:
                throw new RuntimeApiException(
                    $"The connection was closed after {_filled - _bodyStart} bytes of a body that has {_bodyEnd - _bodyStart} "
                    + "by its Content-Length.");
            case State.Chunked:
                throw new RuntimeApiException(
                    $"The connection was closed in the middle of a chunked body, after {_bodyEnd - _bodyStart} bytes.");
        }
    }

    /// <summary>The body is larger than an event can be.</summary>
    public static RuntimeApiException BodyTooLarge() =>
        new($"The response's body is larger than {MaxBodyBytes} bytes, which is more than Lambda lets an event have.");

    private bool TakeHead()
    {
        var received = _buffer.AsSpan(0, _filled);
        if (!HttpResponseHead.CanStart(received))
        {
            throw new RuntimeApiException("The response does not start with 'HTTP/1.'.");
        }

        var from = Math.Max(0, _searched - 3);
        var blank = received[from..].IndexOf("\r\n\r\n"u8);
        var length = blank < 0 ? _filled : from + blank + 4;
        if (length > MaxHeadBytes)
        {
            throw new RuntimeApiException($"The response's head is longer than {MaxHeadBytes} bytes.");
        }

        _searched = _filled;
        if (blank < 0) return false;

        _head = HttpResponseHead.Parse(received[..length]);
        if (_head.Status >= 200) StartBody(length);
        else SkipInterim(length);
        return _state is not State.Head || _filled > 0;
    }

    // 100 Continue and its like come before the response proper (RFC 9110 section 15.2).
    private void SkipInterim(int length)
    {
        if (_head.Status == 101 || ++_interimResponses > MaxInterimResponses)
        {
            throw new RuntimeApiException(_head.Status == 101
                ? "The response switches to another protocol (status 101), which this runtime did not ask for."
                : $"More than {MaxInterimResponses} interim responses (status 1xx) came before the response.");
        }

        _buffer.AsSpan(length, _filled - length).CopyTo(_buffer);
        _filled -= length;
        _searched = 0;
    }

    private void StartBody(int start)
    {
        _bodyStart = _bodyEnd = start;
        if (_head.Status is 204 or 304)
        {
            Finish(start, _head.KeepAlive);
        }
        else if (_head.ContentLength is { } length)
        {
            if (length > MaxBodyBytes) throw BodyTooLarge();
            _bodyEnd = start + (int)length;
            _state = State.Sized;
        }
        else if (_head.IsChunked)
        {
            _chunked = ChunkedBody.StartAt(start);
            _state = State.Chunked;
        }
        else if (_bodyMatters && _head.Status == 200)
        {
            _state = State.UntilClose;
        }
        else
        {
            Finish(_filled, keepAlive: false);
        }
    }

    private bool Finish(int end, bool keepAlive)
    {
        Excess = _filled - end;
        KeepAlive = keepAlive && Excess == 0;
        _state = State.Whole;
        return true;
    }
}
