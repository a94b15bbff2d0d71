using System.Globalization;
using System.Text.Json;

namespace Bot.Simulator.Definition;

/// <summary>Finds the lines of the values in a file, so that a message about a value can say where to look.</summary>
internal static class JsonLine
{
    /// <summary>The line (from 1) on which each value starts, by its JSON path. Of a key that is there twice the last counts, as it does when the file is read.</summary>
    public static Dictionary<string, int> All(ReadOnlySpan<byte> json)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var containers = new Stack<(string Path, int Index)>();
        var member = "$";
        var line = 1;
        var counted = 0;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                member = $"{containers.Peek().Path}.{reader.GetString()}";
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                containers.Pop();
                continue;
            }

            if (containers.TryPeek(out var container) && container.Index >= 0)
            {
                containers.Pop();
                containers.Push((container.Path, container.Index + 1));
                member = string.Create(CultureInfo.InvariantCulture, $"{container.Path}[{container.Index}]");
            }

            var start = (int)reader.TokenStartIndex;
            line += json[counted..start].Count((byte)'\n');
            counted = start;
            lines[member] = line;
            if (reader.TokenType is JsonTokenType.StartArray)
                containers.Push((member, 0));
            else if (reader.TokenType is JsonTokenType.StartObject)
                containers.Push((member, -1));
        }

        return lines;
    }
}
