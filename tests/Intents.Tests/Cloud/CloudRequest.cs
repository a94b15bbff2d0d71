using System.Text;

namespace Intents.Tests.Cloud;

/// <summary>A request as it came over the wire.</summary>
internal sealed record CloudRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The fields of a form post, in order.</summary>
    public IEnumerable<(string Name, string Value)> Form => Text.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (Decoded(pair[0]), Decoded(pair[1])));

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
