using System.Buffers.Binary;

namespace ActiveDirectory.Ldap.Wire;

/// <summary>
/// Cuts the stream into messages: reads the outer tag and length, then as many octets. The buffer grows with what has come, never with
/// what the length promises.
/// </summary>
internal sealed class LdapFrameReader(Stream stream, int maxMessageBytes)
{
    private const byte SequenceTag = 0x30;
    private const int FirstStep = 16 * 1024;
    private readonly byte[] _header = new byte[6];

    /// <summary>Reads the next message.</summary>
    /// <returns>Tag, length and content of the message, in memory of its own.</returns>
    /// <exception cref="LdapException">What comes is no message, is too large, or ends early.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel)
    {
        await FillAsync(_header.AsMemory(0, 2), 0, cancel).ConfigureAwait(false);
        if (_header[0] != SequenceTag)
        {
            throw Malformed(
                $"The server's message begins with 0x{_header[0]:X2} instead of 0x30: look whether LDAP over TLS is what this port speaks.");
        }

        var lengthOctets = _header[1] < 0x80 ? 0 : _header[1] - 0x80;
        if (_header[1] >= 0x80 && lengthOctets is 0 or > 4)
            throw Malformed($"The server's message has the length octet 0x{_header[1]:X2}, which LDAP does not use (RFC 4511 §5.1).");
        await FillAsync(_header.AsMemory(2, lengthOctets), 2, cancel).ConfigureAwait(false);
        var length = lengthOctets == 0 ? _header[1] : LongLength(_header.AsSpan(2, lengthOctets));
        var headerLength = 2 + lengthOctets;
        if (length > maxMessageBytes - headerLength)
        {
            throw new LdapException(
                LdapFailure.LimitExceeded, $"The server announced a message of {length} bytes; at most {maxMessageBytes} are read.");
        }

        return await ReadContentAsync(headerLength, (int)length, cancel).ConfigureAwait(false);
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadContentAsync(int headerLength, int length, CancellationToken cancel)
    {
        var total = headerLength + length;
        var message = new byte[Math.Min(total, FirstStep)];
        _header.AsSpan(0, headerLength).CopyTo(message);
        var filled = headerLength;
        while (filled < total)
        {
            if (filled == message.Length)
                Array.Resize(ref message, (int)Math.Min(total, message.Length * 2L));
            await FillAsync(message.AsMemory(filled), filled, cancel).ConfigureAwait(false);
            filled = message.Length;
        }

        return message;
    }

    private async ValueTask FillAsync(Memory<byte> target, int before, CancellationToken cancel)
    {
        var read = await stream.ReadAtLeastAsync(target, target.Length, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        if (read == target.Length)
            return;
        throw new LdapException(
            LdapFailure.ConnectionLost,
            before + read == 0
                ? "The server closed the connection without an answer."
                : $"The server closed the connection after {before + read} bytes of an answer.");
    }

    private static long LongLength(ReadOnlySpan<byte> octets)
    {
        Span<byte> whole = stackalloc byte[4];
        whole.Clear();
        octets.CopyTo(whole[(4 - octets.Length)..]);
        return BinaryPrimitives.ReadUInt32BigEndian(whole);
    }

    private static LdapException Malformed(string message) => new(LdapFailure.Malformed, message);
}
