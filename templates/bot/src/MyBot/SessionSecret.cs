using System.Security.Cryptography;
using Bot.Runtime.Telemetry;

namespace MyBot;

/// <summary>What protects the answers of a conversation that was interrupted (by "help", say), while they wait in the session.</summary>
internal static class SessionSecret
{
    private const string Variable = "SESSION_KEY";

    /// <summary>The key that all instances of the function share: base64 of 16 bytes or more, from SESSION_KEY.</summary>
    /// <param name="log">Told when there is none.</param>
    /// <returns>The key; without the variable one of this instance alone, so that another one forgets what was interrupted.</returns>
    public static byte[] FromEnvironment(Log log)
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        var key = new byte[text?.Length ?? 0];
        if (Convert.TryFromBase64String(text ?? "", key, out var length) && length >= 16)
            return key[..length];
        log.Warning("settings.sessionKey", $"{Variable} is not set to base64 of 16 bytes or more: a conversation that is interrupted cannot be gone on with by another instance. Make one with: openssl rand -base64 32");
        return RandomNumberGenerator.GetBytes(32);
    }
}
