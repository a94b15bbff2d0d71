using System.Security.Cryptography;
using System.Text;

namespace Bot.Runtime.Conversation;

/// <summary>AES-256-GCM, with the purpose and the session id as associated data, so that what was sealed for one call cannot be replayed in another, nor in another attribute.</summary>
/// <param name="secret">
/// Anything that all instances of the function share and outsiders do not know; the key is derived from it (HKDF-SHA-256, RFC 5869).
/// </param>
public sealed class SessionSeal(byte[] secret) : ISessionSeal
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int KeySize = 32;

    // The first turn of a call has nothing to seal: what cryptography costs to load is paid on a later one.
    private readonly Lazy<AesGcm> _cipher = new(() => new AesGcm(
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeySize, info: "ResetBot session seal"u8.ToArray()), TagSize));

    /// <inheritdoc />
    public string Close(ReadOnlySpan<byte> content, string sessionId, string purpose)
    {
        var message = new byte[NonceSize + TagSize + content.Length];
        var nonce = message.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        var tag = message.AsSpan(NonceSize, TagSize);
        lock (_cipher)
            _cipher.Value.Encrypt(nonce, content, message.AsSpan(NonceSize + TagSize), tag, Bound(sessionId, purpose));
        return Convert.ToBase64String(message);
    }

    /// <inheritdoc />
    public byte[]? Open(string text, string sessionId, string purpose)
    {
        var message = new byte[((text.Length * 3) + 3) / 4];
        if (!Convert.TryFromBase64String(text, message, out var length) || length < NonceSize + TagSize)
            return null;
        var content = new byte[length - NonceSize - TagSize];
        try
        {
            lock (_cipher)
            {
                _cipher.Value.Decrypt(
                    message.AsSpan(0, NonceSize),
                    message.AsSpan(NonceSize + TagSize, content.Length),
                    message.AsSpan(NonceSize, TagSize),
                    content,
                    Bound(sessionId, purpose));
            }
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    // A purpose has no line end: no other pair makes the same bytes.
    private static byte[] Bound(string sessionId, string purpose) => Encoding.UTF8.GetBytes($"{purpose}\n{sessionId}");
}
