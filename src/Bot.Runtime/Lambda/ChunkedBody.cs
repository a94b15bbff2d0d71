using System.Buffers.Text;

namespace Bot.Runtime.Lambda;

/// <summary>Takes the chunk sizes, line ends and trailers out of a chunked body (RFC 9112 section 7.1), in the buffer it came in.</summary>
internal struct ChunkedBody
{
    private const int MaxSizeLine = 1024;
    private const int MaxTrailer = 8 * 1024;

    private Part _part;
    private long _chunkLeft;
    private int _trailerBytes;

    private enum Part
    {
        Size,
        Data,
        DataEnd,
        Trailer,
    }

    /// <summary>Where the decoded body ends; the bytes that are not decoded yet follow it.</summary>
    public int BodyEnd { get; private set; }

    /// <summary>Starts a body.</summary>
    /// <param name="start">Where in the buffer the body starts.</param>
    public static ChunkedBody StartAt(int start) => new() { BodyEnd = start };

    /// <summary>Decodes what has come.</summary>
    /// <param name="buffer">The buffer; from <see cref="BodyEnd"/> to <paramref name="filled"/> it holds what is not decoded yet.</param>
    /// <param name="filled">The end of what was received; moves down as chunk sizes drop out.</param>
    /// <param name="maxBodyEnd">The largest <see cref="BodyEnd"/> that is let in.</param>
    /// <returns>Whether the body is whole.</returns>
    /// <exception cref="RuntimeApiException">It is not a chunked body, or too large.</exception>
    public bool Decode(Span<byte> buffer, ref int filled, int maxBodyEnd)
    {
        var raw = BodyEnd;
        var whole = false;
        while (!whole && TakePart(buffer, ref raw, filled, maxBodyEnd, out whole))
        {
        }

        buffer[raw..filled].CopyTo(buffer[BodyEnd..]);
        filled = BodyEnd + filled - raw;
        return whole;
    }

    private bool TakePart(Span<byte> buffer, ref int raw, int filled, int maxBodyEnd, out bool whole)
    {
        whole = false;
        if (_part is Part.Data) return TakeData(buffer, ref raw, filled);

        var line = buffer[raw..filled];
        var length = line.IndexOf("\r\n"u8);
        var (used, limit) = _part is Part.Trailer ? (_trailerBytes, MaxTrailer) : (0, MaxSizeLine);
        if ((length < 0 ? line.Length : length) > limit - used)
        {
            throw new RuntimeApiException($"The response's chunked body has a line or trailer past the limit of {limit} bytes.");
        }

        if (_part is Part.DataEnd && length != 0 && line.Length >= 2)
        {
            throw new RuntimeApiException("The response's chunked body has a chunk that is longer than its size says.");
        }

        if (length < 0) return false;
        raw += length + 2;
        switch (_part)
        {
            case Part.Size:
                _chunkLeft = Size(line[..length]);
                if (_chunkLeft > maxBodyEnd - BodyEnd) throw HttpResponseReader.BodyTooLarge();
                _part = _chunkLeft == 0 ? Part.Trailer : Part.Data;
                break;
            case Part.DataEnd:
                _part = Part.Size;
                break;
            default:
                _trailerBytes += length + 2;
                whole = length == 0;
                break;
        }

        return true;
    }

    private bool TakeData(Span<byte> buffer, ref int raw, int filled)
    {
        var n = (int)Math.Min(_chunkLeft, filled - raw);
        buffer.Slice(raw, n).CopyTo(buffer[BodyEnd..]);
        raw += n;
        BodyEnd += n;
        _chunkLeft -= n;
        if (_chunkLeft > 0) return false;
        _part = Part.DataEnd;
        return true;
    }

    private static long Size(ReadOnlySpan<byte> line)
    {
        // A chunk extension after ';' is to be ignored (RFC 9112 section 7.1.1).
        var semicolon = line.IndexOf((byte)';');
        var digits = (semicolon < 0 ? line : line[..semicolon]).TrimEnd(" \t"u8);
        if (!Utf8Parser.TryParse(digits, out long size, out var read, 'x') || read != digits.Length || size < 0)
        {
            throw new RuntimeApiException("The response's chunked body has a chunk size that is not a hexadecimal number.");
        }

        return size;
    }
}
