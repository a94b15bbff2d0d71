using System.Buffers.Text;
using System.Text;

namespace Bot.Runtime.Lambda;

/// <summary>Status line and header fields of an HTTP/1.x response (RFC 9112 sections 4 to 6), as the Runtime API uses them.</summary>
internal struct HttpResponseHead
{
    /// <summary>The status code, 100 to 599.</summary>
    public int Status { get; private set; }

    /// <summary>The body's length in bytes; null if no Content-Length was sent.</summary>
    public long? ContentLength { get; private set; }

    /// <summary>The body comes in chunks (RFC 9112 section 7.1).</summary>
    public bool IsChunked { get; private set; }

    /// <summary>The connection may be used again (RFC 9112 section 9.3).</summary>
    public bool KeepAlive { get; private set; }

    /// <summary>Where in the head the value of Lambda-Runtime-Aws-Request-Id is; empty if it was not sent. So the next three.</summary>
    public Range RequestId { get; private set; }

    /// <summary>Lambda-Runtime-Deadline-Ms.</summary>
    public Range DeadlineMs { get; private set; }

    /// <summary>Lambda-Runtime-Invoked-Function-Arn.</summary>
    public Range FunctionArn { get; private set; }

    /// <summary>Lambda-Runtime-Trace-Id.</summary>
    public Range TraceId { get; private set; }

    /// <summary>Whether the bytes so far can be the start of an HTTP/1.x response.</summary>
    public static bool CanStart(ReadOnlySpan<byte> start)
    {
        var expected = "HTTP/1."u8;
        var n = Math.Min(start.Length, expected.Length);
        return start[..n].SequenceEqual(expected[..n]);
    }

    /// <summary>Reads a whole head.</summary>
    /// <param name="head">From the status line to the empty line that ends the head.</param>
    /// <exception cref="RuntimeApiException">It breaks HTTP's rules, or uses what cannot be told apart from an attack on them.</exception>
    public static HttpResponseHead Parse(ReadOnlySpan<byte> head)
    {
        var parsed = default(HttpResponseHead);
        var lineEnd = head.IndexOf("\r\n"u8);
        parsed.ReadStatusLine(head[..lineEnd]);
        for (var start = lineEnd + 2; (lineEnd = head[start..].IndexOf("\r\n"u8)) > 0; start += lineEnd + 2)
        {
            parsed.ReadField(head.Slice(start, lineEnd), start);
        }

        if (parsed.IsChunked && parsed.ContentLength is not null)
        {
            throw new RuntimeApiException(
                "The response has both Content-Length and Transfer-Encoding, so its end is not known (RFC 9112 section 6.3).");
        }

        return parsed;
    }

    private void ReadStatusLine(ReadOnlySpan<byte> line)
    {
        // "HTTP/1.1 200 OK"; the reason may be missing together with the space before it.
        if (line.Length < 12 || !CanStart(line) || !char.IsAsciiDigit((char)line[7]) || line[8] != ' '
            || (line.Length > 12 && line[12] != ' ')
            || !Utf8Parser.TryParse(line[9..12], out int status, out var digits) || digits != 3 || status is < 100 or > 599)
        {
            throw new RuntimeApiException("The response's first line is not an HTTP/1.x status line with a status from 100 to 599.");
        }

        Status = status;
        KeepAlive = line[7] != '0';
    }

    private void ReadField(ReadOnlySpan<byte> line, int offset)
    {
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? default : line[..colon];
        if (name.IsEmpty || name.ContainsAny((byte)' ', (byte)'\t') || line.ContainsAny((byte)'\r', (byte)'\n', (byte)0))
        {
            throw new RuntimeApiException("The response has a header line that is not 'name: value' (RFC 9112 section 5).");
        }

        var value = line[(colon + 1)..].Trim(" \t"u8);
        var valueAt = offset + colon + 1 + line[(colon + 1)..].IndexOfAnyExcept((byte)' ', (byte)'\t');
        var range = value.IsEmpty ? default : valueAt..(valueAt + value.Length);
        switch (name.Length)
        {
            case 10 when Ascii.EqualsIgnoreCase(name, "Connection"u8): ReadConnection(value); break;
            case 14 when Ascii.EqualsIgnoreCase(name, "Content-Length"u8): ReadContentLength(value); break;
            case 17 when Ascii.EqualsIgnoreCase(name, "Transfer-Encoding"u8): ReadTransferEncoding(value); break;
            case 23 when Ascii.EqualsIgnoreCase(name, "Lambda-Runtime-Trace-Id"u8): TraceId = range; break;
            case 26 when Ascii.EqualsIgnoreCase(name, "Lambda-Runtime-Deadline-Ms"u8): DeadlineMs = range; break;
            case 29 when Ascii.EqualsIgnoreCase(name, "Lambda-Runtime-Aws-Request-Id"u8): RequestId = range; break;
            case 35 when Ascii.EqualsIgnoreCase(name, "Lambda-Runtime-Invoked-Function-Arn"u8): FunctionArn = range; break;
        }
    }

    private void ReadConnection(ReadOnlySpan<byte> value)
    {
        foreach (var option in value.Split((byte)','))
        {
            var token = value[option].Trim(" \t"u8);
            if (Ascii.EqualsIgnoreCase(token, "close"u8))
            {
                KeepAlive = false;
                return;
            }

            if (Ascii.EqualsIgnoreCase(token, "keep-alive"u8)) KeepAlive = true;
        }
    }

    private void ReadContentLength(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || value.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || !Utf8Parser.TryParse(value, out long length, out var digits) || digits != value.Length)
        {
            throw new RuntimeApiException("The response's Content-Length is not a number of bytes.");
        }

        if (ContentLength is { } earlier && earlier != length)
        {
            throw new RuntimeApiException($"The response has two Content-Lengths, {earlier} and {length}.");
        }

        ContentLength = length;
    }

    private void ReadTransferEncoding(ReadOnlySpan<byte> value)
    {
        if (IsChunked || !Ascii.EqualsIgnoreCase(value, "chunked"u8))
        {
            throw new RuntimeApiException("The response has a Transfer-Encoding other than 'chunked', which this runtime did not ask for.");
        }

        IsChunked = true;
    }
}
