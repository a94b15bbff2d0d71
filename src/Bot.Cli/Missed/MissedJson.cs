using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Cli.Missed;

/// <summary>Groups as programs read them.</summary>
internal static class MissedJson
{
    /// <summary>Writes an array of {locale, words, count, inIntents, nearest: [{intent, score}], proposedTo, why}.</summary>
    public static string Of(IReadOnlyList<MissedGroup> groups)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var group in groups)
                Write(json, group);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, MissedGroup group)
    {
        json.WriteStartObject();
        json.WriteString("locale", group.Locale);
        json.WriteString("words", group.Words);
        json.WriteNumber("count", group.Count);
        json.WriteStartArray("inIntents");
        foreach (var intent in group.InIntents)
            json.WriteStringValue(intent);
        json.WriteEndArray();
        json.WriteStartArray("nearest");
        foreach (var (intent, score) in group.Nearest)
        {
            json.WriteStartObject();
            json.WriteString("intent", intent);
            json.WriteNumber("score", Math.Round(score, 2));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("proposedTo", group.Intent);
        json.WriteString("why", group.Why);
        json.WriteEndObject();
    }
}
