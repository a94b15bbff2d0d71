using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Intents.SharedState;

namespace Intents.Verification.Codes;

/// <summary>
/// A code that was asked for: what is remembered of it between turns, of one length whether or not a code was sent. The code itself is not in it, only its keyed hash, bound to
/// the session, to the answers of the caller and to the account.
/// </summary>
internal sealed class CodeChallenge
{
    private const int IdSize = 16;
    private const int Size = IdSize + (3 * HMACSHA256.HashSizeInBytes) + sizeof(long);

    private readonly byte[] _id;
    private readonly byte[] _answers;
    private readonly byte[] _account;
    private readonly byte[] _code;

    private CodeChallenge(byte[] id, byte[] answers, byte[] account, byte[] code, DateTimeOffset expires)
    {
        _id = id;
        _answers = answers;
        _account = account;
        _code = code;
        Expires = expires;
    }

    /// <summary>Names it; no two have the same.</summary>
    public string Id => Convert.ToHexStringLower(_id);

    /// <summary>When it is no longer good.</summary>
    public DateTimeOffset Expires { get; }

    /// <summary>One for a code that was, or will be, sent.</summary>
    public static CodeChallenge For(OneTimeCode code, string sessionId, string answers, string accountSid, DateTimeOffset expires, KeyedHash hash)
    {
        var id = RandomNumberGenerator.GetBytes(IdSize);
        var account = Hash(hash, "account", accountSid);
        return new(id, Hash(hash, "answers", answers), account, Hash(hash, code, id, account, sessionId, answers), expires);
    }

    /// <summary>One that no code is right for: what a caller has who is refused and is not told so.</summary>
    public static CodeChallenge Decoy(string answers, DateTimeOffset expires, KeyedHash hash) => new(
        RandomNumberGenerator.GetBytes(IdSize),
        Hash(hash, "answers", answers),
        RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes),
        RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes),
        expires);

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null for anything else.</summary>
    public static CodeChallenge? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            return null;
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes[^sizeof(long)..]);
        if (ticks < 0 || ticks > DateTimeOffset.MaxValue.UtcTicks)
            return null;
        var hashes = bytes[IdSize..];
        return new(bytes[..IdSize].ToArray(), Part(hashes, 0), Part(hashes, 1), Part(hashes, 2), new(ticks, TimeSpan.Zero));
    }

    /// <summary>Everything about it, <see cref="Size"/> octets.</summary>
    public byte[] ToBytes()
    {
        var expires = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(expires, Expires.UtcTicks);
        return [.. _id, .. _answers, .. _account, .. _code, .. expires];
    }

    /// <summary>Whether it was asked for on these answers.</summary>
    public bool IsFor(string answers, KeyedHash hash) => CryptographicOperations.FixedTimeEquals(_answers, Hash(hash, "answers", answers));

    /// <summary>Whether it was sent to the owner of this account.</summary>
    public bool IsOf(string accountSid, KeyedHash hash) => CryptographicOperations.FixedTimeEquals(_account, Hash(hash, "account", accountSid));

    /// <summary>Whether this is the code; in time that does not depend on the digits.</summary>
    public bool IsMetBy(OneTimeCode code, string sessionId, string answers, KeyedHash hash) =>
        CryptographicOperations.FixedTimeEquals(_code, Hash(hash, code, _id, _account, sessionId, answers));

    private static byte[] Part(ReadOnlySpan<byte> hashes, int index) => hashes.Slice(index * HMACSHA256.HashSizeInBytes, HMACSHA256.HashSizeInBytes).ToArray();

    private static byte[] Hash(KeyedHash hash, string purpose, string value) => hash.OfBytes(purpose, Encoding.UTF8.GetBytes(value));

    // The code has one length, and so have the id and the account: what follows cannot be taken for a part of them.
    private static byte[] Hash(KeyedHash hash, OneTimeCode code, byte[] id, byte[] account, string sessionId, string answers)
    {
        byte[] bound = [.. new byte[OneTimeCode.Length], .. id, .. account, .. Encoding.UTF8.GetBytes($"{sessionId.Length}:{sessionId}{answers}")];
        try
        {
            code.CopyTo(bound);
            return hash.OfBytes("code", bound);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bound);
        }
    }
}
