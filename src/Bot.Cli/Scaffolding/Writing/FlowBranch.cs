using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Cli.Scaffolding.Writing;

/// <summary>
/// Adds an intent to the contact flow. A block that hands a caller to Lex leaves by the branch of the intent that ended the conversation; for an
/// intent without a branch it leaves by its error branch, and a caller who got what they wanted would hear an apology.
/// </summary>
internal static class FlowBranch
{
    private const string LexBlock = "ConnectParticipantWithLexBot";

    /// <summary>Adds the branch to every block with Lex, beside those that lead where the first one leads.</summary>
    /// <param name="path">The flow, for messages.</param>
    /// <param name="flow">Its text.</param>
    /// <param name="intent">The intent's name.</param>
    /// <returns>The new text; the old one where the intent has its branches already.</returns>
    /// <exception cref="CommandFailedException">It is no flow with a branch for an intent.</exception>
    public static string Add(string path, string flow, string intent)
    {
        try
        {
            var root = JsonNode.Parse(flow)!.AsObject();
            var blocks = root["Actions"]!.AsArray().Where(action => (string?)action!["Type"] is LexBlock).ToList();
            var changed = blocks.Count(block => AddTo(root, block!.AsObject(), intent));
            if (blocks.Count == 0)
                throw new CommandFailedException($"{path} has no block {LexBlock}, to which a branch for '{intent}' could be added. Restore it with git.");
            return changed == 0 ? flow : Format(root);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new CommandFailedException($"{path} is no contact flow as Connect exports it ({exception.Message}). Restore it with git before an intent is added.", exception);
        }
    }

    private static bool AddTo(JsonObject root, JsonObject block, string intent)
    {
        var conditions = block["Transitions"]!["Conditions"]!.AsArray();
        if (conditions.Any(condition => Operand(condition!) == intent))
            return false;
        if (conditions.Count == 0)
            throw new InvalidOperationException($"'{block["Identifier"]}' has no branch for any intent");
        var target = (string?)conditions[0]!["NextAction"];
        var after = conditions.ToList().FindLastIndex(condition => (string?)condition!["NextAction"] == target);
        conditions.Insert(after + 1, new JsonObject
        {
            ["NextAction"] = target,
            ["Condition"] = new JsonObject { ["Operator"] = "Equals", ["Operands"] = new JsonArray(JsonValue.Create(intent)) },
        });
        // What the designer shows; a flow written by hand has none.
        if (root["Metadata"]?["ActionMetadata"]?[(string)block["Identifier"]!]?["conditionMetadata"] is JsonArray shown)
        {
            shown.Insert(Math.Min(after + 1, shown.Count), new JsonObject
            {
                ["id"] = Identifier.OfConnect($"{block["Identifier"]}/{intent}"),
                ["operator"] = new JsonObject { ["name"] = "Equals", ["value"] = "Equals", ["shortDisplay"] = "=" },
                ["value"] = intent,
            });
        }
        return true;
    }

    private static string? Operand(JsonNode condition) => (string?)condition["Condition"]!["Operands"]![0];

    private static string Format(JsonObject root)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, ExportWriter.Options))
            root.WriteTo(writer);
        return Encoding.UTF8.GetString(text.ToArray()) + "\n";
    }
}
