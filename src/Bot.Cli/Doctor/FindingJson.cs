using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Cli.Doctor;

/// <summary>The report as programs read it: an array of {check, status, detail, why, fix}; fix is null when there is nothing to mend.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
internal sealed partial class FindingJson : JsonSerializerContext
{
    /// <summary>Writes it.</summary>
    /// <param name="findings">The lines, in their order.</param>
    /// <returns>The array, ending in a line feed.</returns>
    public static string Of(IReadOnlyList<Finding> findings)
    {
        // Commands are full of quotation marks and ampersands, and nobody puts this into a web page.
        var readable = new FindingJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return JsonSerializer.Serialize(findings, readable.IReadOnlyListFinding) + "\n";
    }
}
