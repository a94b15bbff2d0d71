using System.Xml;

namespace Bot.Simulator.Checking;

/// <summary>Whether a text is SSML that Amazon Polly speaks (Polly developer guide, "Supported SSML tags").</summary>
internal static class Ssml
{
    private static readonly string[] Tags =
    [
        "break", "emphasis", "lang", "mark", "p", "phoneme", "prosody", "s", "say-as", "speak", "sub", "w", "amazon:auto-breaths", "amazon:breath", "amazon:domain", "amazon:effect", "amazon:emotion", "voice",
    ];

    /// <summary>What is wrong with it, and what to do; null if it is right.</summary>
    public static string? Problem(string text)
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("amazon", "urn:amazon");
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, NameTable = names.NameTable };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings, new XmlParserContext(names.NameTable, names, null, XmlSpace.None));
            while (reader.Read())
            {
                if (reader.NodeType is not XmlNodeType.Element)
                    continue;
                if (reader.Depth == 0 && reader.Name != "speak")
                    return $"starts with <{reader.Name}>. Put <speak> and </speak> around it.";
                if (!Tags.Contains(reader.Name))
                    return $"uses <{reader.Name}>, which Polly does not have.{Spelling.Hint(reader.Name, Tags)} Remove the tag.";
            }

            return null;
        }
        catch (XmlException exception)
        {
            return $"is not XML ({exception.Message.TrimEnd('.')}). Close every tag, and write & as &amp; and < as &lt;.";
        }
    }
}
