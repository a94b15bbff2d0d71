using System.Globalization;
using System.Text.Json;

namespace Bot.Simulator.Definition;

/// <summary>Finds the line of a JSON path in a file, so that an error about a value can say where to look.</summary>
internal static class JsonLine
{
    /// <summary>The line (from 1) on which the value of <paramref name="path"/> starts; 1 if there is no such value.</summary>
    public static int Of(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var containers = new Stack<(string Path, int Index)>();
        var member = "$";
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

            if (member == path)
                return 1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n');
            if (reader.TokenType is JsonTokenType.StartArray)
                containers.Push((member, 0));
            else if (reader.TokenType is JsonTokenType.StartObject)
                containers.Push((member, -1));
        }

        return 1;
    }
}
