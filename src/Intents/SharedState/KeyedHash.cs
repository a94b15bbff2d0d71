using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Intents.SharedState;

/// <summary>
/// HMAC-SHA-256 with a key of this function's own: what stands in a key, a record or a log for a user ID, a number or a code. The same value gives the same
/// text in every instance of the function, another one for every purpose, and none that can be tried out by who does not know the key.
/// </summary>
/// <param name="secret">
/// Anything that all instances of the function share and outsiders do not know; the key is derived from it (HKDF-SHA-256, RFC 5869). Another secret gives
/// other hashes: what is recorded under the old ones is forgotten.
/// </param>
public sealed class KeyedHash(byte[] secret)
{
    private const int KeySize = 32;

    // A turn without anything to hash does not pay for loading cryptography.
    private readonly Lazy<byte[]> _key = new(() => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeySize, info: "ResetBot keyed hash"u8.ToArray()));

    /// <summary>Hashes a text.</summary>
    /// <param name="purpose">What the hash is for, without U+0000; a value has another hash for every purpose.</param>
    /// <param name="value">The text.</param>
    /// <returns>43 characters of base64url (RFC 4648, 5), without padding.</returns>
    public string Of(string purpose, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        try
        {
            return Base64Url.EncodeToString(OfBytes(purpose, bytes));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>Hashes bytes; <see cref="Of"/> is this, of a text in UTF-8.</summary>
    /// <param name="purpose">What the hash is for, without U+0000; a value has another hash for every purpose.</param>
    /// <param name="value">The bytes.</param>
    /// <returns>32 bytes. Compare them with <see cref="CryptographicOperations.FixedTimeEquals"/> where one of them comes from a caller.</returns>
    public byte[] OfBytes(string purpose, ReadOnlySpan<byte> value)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        // No purpose has the byte 0 in it: no other pair makes the same message.
        var message = new byte[Encoding.UTF8.GetByteCount(purpose) + 1 + value.Length];
        try
        {
            var length = Encoding.UTF8.GetBytes(purpose, message);
            value.CopyTo(message.AsSpan(length + 1));
            return HMACSHA256.HashData(_key.Value, message);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(message);
        }
    }
}
