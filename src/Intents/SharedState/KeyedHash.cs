using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Intents.SharedState;

/// <summary>Hashes what may not leave the process in clear, with a key that all instances of the function share (HMAC-SHA-256, RFC 2104).</summary>
/// <param name="secret">What all instances have and outsiders do not; the key is derived from it (HKDF-SHA-256, RFC 5869).</param>
public sealed class KeyedHash(byte[] secret)
{
    private readonly Lazy<byte[]> _key = new(() => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, SHA256.HashSizeInBytes, info: "ResetBot keyed hash"u8.ToArray()));

    /// <summary>The hash of a text, as text.</summary>
    /// <param name="purpose">What it is for; the same value has another hash for another purpose.</param>
    /// <param name="value">The value.</param>
    /// <returns>43 characters of base64url.</returns>
    public string Of(string purpose, string value) => Base64Url.EncodeToString(OfBytes(purpose, Encoding.UTF8.GetBytes(value)));

    /// <summary>The hash of octets.</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="value">The value.</param>
    /// <returns>32 octets.</returns>
    public byte[] OfBytes(string purpose, ReadOnlySpan<byte> value)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key.Value);
        // A purpose has no line end: no other pair makes the same octets.
        hmac.AppendData(Encoding.UTF8.GetBytes(purpose + "\n"));
        hmac.AppendData(value);
        return hmac.GetHashAndReset();
    }
}
