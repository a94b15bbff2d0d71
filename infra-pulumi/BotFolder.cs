using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;

namespace Infrastructure;

/// <summary>What a deployment has to know of the bot's definition.</summary>
internal sealed record BotFolder(string Name, string Description, int IdleSessionSeconds, bool IsChildDirected, ImmutableArray<string> Locales)
{
    /// <summary>Reads <c>bot-definition/ServiceDesk</c>.</summary>
    /// <param name="folder">The folder of Pulumi.yaml.</param>
    /// <exception cref="ProgramException">It is no definition.</exception>
    public static BotFolder Read(string folder)
    {
        var path = Path.GetFullPath(Path.Combine(folder, "..", "bot-definition", "ServiceDesk", "ServiceDesk"));
        try
        {
            var bot = JsonNode.Parse(File.ReadAllText(Path.Combine(path, "Bot.json")))!;
            return new(
                bot["name"]!.GetValue<string>(),
                bot["description"]!.GetValue<string>(),
                bot["idleSessionTTLInSeconds"]!.GetValue<int>(),
                bot["dataPrivacy"]!["childDirected"]!.GetValue<bool>(),
                [.. Directory.EnumerateDirectories(Path.Combine(path, "BotLocales")).Select(locale => Path.GetFileName(locale)).Order(StringComparer.Ordinal)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Text.Json.JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new ProgramException([new("bot-definition/ServiceDesk", $"cannot be read: {exception.Message} Look at it: ./resetbot check bot-definition/ServiceDesk")]);
        }
    }
}
