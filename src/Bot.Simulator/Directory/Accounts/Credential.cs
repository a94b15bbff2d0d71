using System.Security.Cryptography;

namespace Bot.Simulator.Directory.Accounts;

/// <summary>A password and those before it, each as salt and hash.</summary>
internal sealed class Credential
{
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    // Few, because a directory that lives for minutes guards invented people, and a call starts it.
    private const int Iterations = 1000;

    private readonly List<(byte[] Salt, byte[] Hash)> _passwords = [];

    public Credential(string password) => Set(password);

    public bool Matches(string password) => Matches(_passwords[^1], password);

    public bool WasUsed(string password, int historyLength) =>
        _passwords.TakeLast(historyLength).Any(former => Matches(former, password));

    public void Set(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        _passwords.Add((salt, Hash(salt, password)));
    }

    private static bool Matches((byte[] Salt, byte[] Hash) stored, string password) =>
        CryptographicOperations.FixedTimeEquals(stored.Hash, Hash(stored.Salt, password));

    private static byte[] Hash(byte[] salt, string password) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, HashBytes);
}
