using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Bot.Runtime.Lambda;

/// <summary>Collects what the function answers, with room in front for the request's head, so that both leave in one piece.</summary>
internal sealed class ResponseBuffer : IBufferWriter<byte>
{
    /// <summary>The most bytes of an answer that Lambda takes: 6 MB and 100 bytes.</summary>
    public const int MaxBytes = 6_291_556;

    private const int HeadRoom = 1024;
    private const int InitialBytes = 8 * 1024;
    private const int KeptBytes = 256 * 1024;

    private byte[] _buffer = new byte[HeadRoom + InitialBytes];
    private int _end = HeadRoom;
    private long _dropped;

    /// <summary>How many bytes were written since <see cref="Clear"/>.</summary>
    public long Length => _dropped + _end - HeadRoom;

    /// <summary>More was written than Lambda takes. What was written is then counted but not kept.</summary>
    public bool IsTooLarge => _dropped > 0;

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _end);
        _end += count;
        if (_end - HeadRoom <= MaxBytes && _dropped == 0) return;
        _dropped += _end - HeadRoom;
        _end = HeadRoom;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_end);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_end);
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear()
    {
        if (_buffer.Length > KeptBytes) _buffer = new byte[HeadRoom + InitialBytes];
        _end = HeadRoom;
        _dropped = 0;
    }

    /// <summary>Writes an error in the Runtime API's form: <c>errorMessage</c>, <c>errorType</c>, and a <c>stackTrace</c> that is empty,
    /// as a trace is for the function's own log.</summary>
    public void WriteError(string errorType, string message)
    {
        using var json = new Utf8JsonWriter(this);
        json.WriteStartObject();
        json.WriteString("errorMessage"u8, message);
        json.WriteString("errorType"u8, errorType);
        json.WriteStartArray("stackTrace"u8);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Puts the head of a POST in front of what was written.</summary>
    /// <param name="api">The Runtime API's host:port.</param>
    /// <param name="path">The path below <c>/2018-06-01/runtime/</c>.</param>
    /// <param name="errorType">The value of Lambda-Runtime-Function-Error-Type, if this is an error.</param>
    /// <returns>The whole request, valid until something is written.</returns>
    public ReadOnlyMemory<byte> AsPost(string api, string path, string? errorType)
    {
        Span<byte> head = stackalloc byte[HeadRoom];
        var (field, end) = errorType is null ? ("", "") : ("Lambda-Runtime-Function-Error-Type: ", "\r\n");
        if (!Utf8.TryWrite(
            head,
            $"POST /2018-06-01/runtime/{path} HTTP/1.1\r\nHost: {api}\r\nContent-Type: application/json\r\n{field}{errorType}{end}"
            + $"Content-Length: {Length}\r\n\r\n",
            out var length))
        {
            throw new InvalidOperationException(
                $"The head of POST {path} does not fit into {HeadRoom} bytes: the request id, host or error type is too long.");
        }

        head[..length].CopyTo(_buffer.AsSpan(HeadRoom - length));
        return _buffer.AsMemory(HeadRoom - length, length + _end - HeadRoom);
    }

    private void Reserve(int sizeHint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        if (_buffer.Length - _end >= Math.Max(sizeHint, 1)) return;
        Array.Resize(ref _buffer, checked(Math.Max(_buffer.Length * 2, _end + sizeHint)));
    }
}
