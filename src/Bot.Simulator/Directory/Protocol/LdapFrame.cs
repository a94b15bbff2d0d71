namespace Bot.Simulator.Directory.Protocol;

/// <summary>Cuts the stream into messages: a SEQUENCE with a definite length (RFC 4511 §5.1), and not a large one.</summary>
internal static class LdapFrame
{
    /// <summary>The most bytes of one message. What a service desk sends is a thousand times smaller.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The next message with its tag and length; null when the stream ends between two messages.</summary>
    /// <exception cref="ProtocolException">What comes is not the beginning of a message.</exception>
    /// <exception cref="EndOfStreamException">The stream ends within a message.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var head = new byte[6];
        if (await stream.ReadAsync(head.AsMemory(0, 1), cancel) == 0)
            return null;
        if (head[0] != 0x30)
            throw new ProtocolException($"A message begins with 0x30, not 0x{head[0]:x2}.");
        await stream.ReadExactlyAsync(head.AsMemory(1, 1), cancel);
        int length = head[1];
        var headBytes = 2;
        if (length >= 0x80)
        {
            var count = length & 0x7f;
            if (count is 0 or > 4)
                throw new ProtocolException($"The length of a message has {count} bytes; 1 to 4 are allowed.");
            await stream.ReadExactlyAsync(head.AsMemory(2, count), cancel);
            headBytes += count;
            long value = 0;
            foreach (var b in head.AsSpan(2, count))
                value = (value << 8) | b;
            length = (int)Math.Min(value, int.MaxValue);
        }

        if (length > MaxBytes)
            throw new ProtocolException($"A message of {length} bytes is larger than {MaxBytes}.");
        var message = new byte[headBytes + length];
        head.AsSpan(0, headBytes).CopyTo(message);
        await stream.ReadExactlyAsync(message.AsMemory(headBytes), cancel);
        return message;
    }
}
