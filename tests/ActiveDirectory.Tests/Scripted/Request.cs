using System.Formats.Asn1;
using System.Text;

namespace ActiveDirectory.Tests.Scripted;

/// <summary>A request as it came over the wire.</summary>
internal sealed record Request(int Id, RequestKind Kind, byte[] Octets)
{
    /// <summary>Whether this text occurs in the request, as UTF-8.</summary>
    public bool Contains(string text) => Octets.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    public static Request Read(byte[] octets)
    {
        var message = new AsnReader(octets, AsnEncodingRules.BER).ReadSequence();
        if (!message.TryReadInt32(out var id))
            throw new InvalidDataException("The client sent a message id that is no small number.");
        return new Request(id, (RequestKind)message.PeekTag().TagValue, octets);
    }
}
