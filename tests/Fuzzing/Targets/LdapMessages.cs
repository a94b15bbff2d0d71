using ActiveDirectory.Ldap;
using ActiveDirectory.Ldap.Wire;

namespace Fuzzing.Targets;

/// <summary>What a server sends is messages, or an LdapException; it reads the same however it is cut into pieces.</summary>
internal sealed class LdapMessages : FuzzTarget
{
    private const int MaxMessage = 64 * 1024;

    private static readonly LdapLimits Few = new() { MaxAttributes = 5, MaxValues = 4, MaxControls = 2 };

    public override IReadOnlyList<string> Words => ["0\u0084", "\u0002\u0001", "cn", "objectSid", "1.3.6.1.4.1.1466.20036", "0\u0000", "\n\u0001\u0000", "\u0004\u0000"];

    public override string Run(byte[] input)
    {
        var (whole, pieces) = (Read(input, int.MaxValue), Read(input, 3));
        if (whole != pieces)
            throw new InvalidOperationException($"Cut into pieces it reads otherwise: «{whole}», «{pieces}»");
        return whole;
    }

    private static string Read(byte[] input, int piece)
    {
        var read = new List<string>();
        try
        {
            var frames = new LdapFrameReader(new Pieces(input, piece), MaxMessage);
            while (true)
            {
                var task = frames.ReadAsync(CancellationToken.None);
                var message = LdapMessageReader.Read(task.AsTask().GetAwaiter().GetResult(), Few);
                if (message.Result is { } result && (result.ServerMessage.Any(char.IsControl) || result.MatchedDn.Any(char.IsControl)))
                    throw new InvalidOperationException("A control character of the server's came through to what is logged.");
                read.Add($"{message.Kind} {message.Entry?.DistinguishedName.Length > 0} {(int?)message.Result?.Code is 0} {message.Result?.Controls.Count}");
            }
        }
        catch (LdapException exception)
        {
            // The end of the input is the end of the connection.
            return string.Join(", ", read.Append(Shape.Of(exception.Message)));
        }
    }

    private sealed class Pieces(byte[] octets, int size) : MemoryStream(octets)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span[..Math.Min(buffer.Length, size)]));
    }
}
