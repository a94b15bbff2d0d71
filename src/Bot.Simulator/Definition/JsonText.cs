using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Bot.Simulator.Definition;

/// <summary>Turns a file into JSON: UTF-8 or UTF-16 with or without a byte order mark, comments and trailing commas let pass.</summary>
internal static class JsonText
{
    private const string Wanted = "Expected one complete object as Lex V2 and Connect export it.";

    /// <summary>Reads the file.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="json">Its root.</param>
    /// <param name="utf8">Its text as UTF-8 without a byte order mark.</param>
    /// <param name="repeated">The paths of the keys that an object has twice.</param>
    /// <param name="error">The line, and what is wrong, if it is not JSON.</param>
    public static bool TryRead(string name, byte[] content, out JsonElement json, out byte[] utf8, out List<string> repeated, [NotNullWhen(false)] out (int Line, string Message)? error)
    {
        json = default;
        repeated = [];
        utf8 = Decode(content);
        if (!Utf8.IsValid(utf8))
        {
            error = (1, $"{name} line 1: the file is not text in UTF-8. Save it as UTF-8.");
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            FindRepeated(utf8, repeated);
            json = document.RootElement.Clone();
            error = null;
            return true;
        }
        catch (JsonException exception)
        {
            var line = (int)(exception.LineNumber ?? 0) + 1;
            error = (line, string.Create(CultureInfo.InvariantCulture, $"{name} line {line}, byte {exception.BytePositionInLine + 1 ?? 1}: the file is not JSON. {Wanted}"));
            return false;
        }
        catch (InvalidOperationException)
        {
            // A \uD800 without its other half is JSON by its grammar, and no text.
            error = (1, $"{name}: the file holds half of a surrogate pair, such as \\ud83d without what belongs to it. Write the whole character.");
            return false;
        }
    }

    private static byte[] Decode(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => rest,
        [0xFF, 0xFE, .. var rest] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(rest)),
        [0xFE, 0xFF, .. var rest] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(rest)),
        [not 0, 0, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(content)),
        [0, not 0, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(content)),
        _ => content,
    };

    // Reads every string as well, so that none of them can fail later.
    private static void FindRepeated(ReadOnlySpan<byte> json, List<string> repeated)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var objects = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    objects.Push(new HashSet<string>(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject:
                    objects.Pop();
                    break;
                case JsonTokenType.PropertyName when reader.GetString() is { } name && !objects.Peek().Add(name):
                    repeated.Add(name);
                    break;
                case JsonTokenType.String:
                    _ = reader.GetString();
                    break;
            }
        }
    }
}
