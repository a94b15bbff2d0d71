using System.Security.Cryptography;
using System.Text;

namespace Bot.Cli.Scaffolding;

/// <summary>Identifiers that are the same whenever their subject is, so that writing an intent twice writes the same files.</summary>
internal static class Identifier
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The ten characters by which Lex tells intents, slots and slot types apart.</summary>
    public static string OfLex(string subject) => string.Concat(Hash(subject).Take(10).Select(value => Letters[value % Letters.Length]));

    /// <summary>The UUID of a thing in Connect's flow designer.</summary>
    public static string OfConnect(string subject) => new Guid(Hash(subject).AsSpan(0, 16)).ToString();

    private static byte[] Hash(string subject) => SHA256.HashData(Encoding.UTF8.GetBytes(subject));
}
