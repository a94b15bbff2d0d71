using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Simulator.Checking;
using Bot.Simulator.Definition;

namespace Bot.Cli.Checks;

/// <summary>A report as programs read it.</summary>
public static class ReportJson
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">What was found.</param>
    /// <returns>One JSON object: errors and warnings (counts), and parts with kind, name, path and problems (id, severity, file, line, path, message).</returns>
    public static string Of(CheckReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", report.Errors);
            json.WriteNumber("warnings", report.Warnings);
            json.WriteStartArray("parts");
            foreach (var part in report.Parts)
                Write(json, part);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, CheckedPart part)
    {
        json.WriteStartObject();
        json.WriteString("kind", part.Kind);
        json.WriteString("name", part.Name);
        json.WriteString("path", part.Origin);
        json.WriteStartArray("problems");
        foreach (var problem in part.Problems)
        {
            json.WriteStartObject();
            json.WriteString("id", problem.Rule.Id);
            json.WriteString("severity", problem.Severity is ProblemSeverity.Error ? "error" : "warning");
            json.WriteString("file", problem.Place.File);
            json.WriteNumber("line", problem.Line);
            json.WriteString("path", problem.Place.Path);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
