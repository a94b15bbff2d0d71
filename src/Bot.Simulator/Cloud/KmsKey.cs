using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Simulator.Cloud;

/// <summary>A symmetric key that lives as long as the run: AES-256-GCM with the encryption context as associated data, as KMS does it
/// (<see href="https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html"/>).</summary>
internal sealed class KmsKey : IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly AesGcm _aes = new(RandomNumberGenerator.GetBytes(32), TagBytes);

    /// <summary>Nonce, tag and ciphertext, one after the other.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plaintext, IReadOnlyDictionary<string, string> context)
    {
        var blob = new byte[NonceBytes + TagBytes + plaintext.Length];
        var nonce = blob.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        _aes.Encrypt(nonce, plaintext, blob.AsSpan(NonceBytes + TagBytes), blob.AsSpan(NonceBytes, TagBytes), AssociatedData(context));
        return blob;
    }

    /// <summary>The plaintext; null when the blob is not of this key, was altered, or belongs to another context.</summary>
    public byte[]? Decrypt(ReadOnlySpan<byte> blob, IReadOnlyDictionary<string, string> context)
    {
        if (blob.Length < NonceBytes + TagBytes)
            return null;
        var plaintext = new byte[blob.Length - NonceBytes - TagBytes];
        try
        {
            var tag = blob.Slice(NonceBytes, TagBytes);
            _aes.Decrypt(blob[..NonceBytes], blob[(NonceBytes + TagBytes)..], tag, plaintext, AssociatedData(context));
            return plaintext;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public void Dispose() => _aes.Dispose();

    // Sorted, because the order of the pairs does not matter to KMS; with lengths, so that no two contexts give the same bytes.
    private static byte[] AssociatedData(IReadOnlyDictionary<string, string> context)
    {
        using var data = new MemoryStream();
        foreach (var (name, value) in context.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Append(data, name);
            Append(data, value);
        }

        return data.ToArray();
    }

    private static void Append(MemoryStream data, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        data.Write(length);
        data.Write(bytes);
    }
}
