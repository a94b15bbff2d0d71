using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads SSML. Source: Amazon Polly, "Supported SSML tags"; Lex gives the text of type SSML to Polly as it is.</summary>
internal static class SsmlReader
{
    private const string Root = "speak";

    private static readonly string[] Tags =
    [
        "break", "emphasis", "lang", "mark", "p", "phoneme", "prosody", "s", "say-as", "sub", "w",
        "amazon:auto-breaths", "amazon:breath", "amazon:domain", "amazon:effect",
    ];

    private static readonly Regex Stray = new($"</?({string.Join("|", Tags)}|{Root})(\\s[^<>]*)?/?>", RegexOptions.CultureInvariant);

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Whether a text is meant to be SSML.</summary>
    public static bool IsSsml(string text) => text.TrimStart().StartsWith("<speak", StringComparison.Ordinal);

    /// <summary>The tag of SSML in a text that is not rooted in &lt;speak&gt;; null when there is none.</summary>
    public static string? StrayTag(string text) => Stray.Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>Reads it.</summary>
    /// <param name="text">The whole text, with its root.</param>
    /// <param name="isWholeMessage">Whether it goes to Lex as it is; what the function says gets its root at run time.</param>
    /// <param name="pieces">What is in the root: its words, and its tags as they are written. Empty when the text is not SSML.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Read(string text, bool isWholeMessage, out List<SsmlPiece> pieces)
    {
        pieces = [];
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings, Context());
            while (reader.Read())
            {
                if (ReadNode(reader, isWholeMessage, pieces) is not { } problem)
                    continue;
                pieces.Clear();
                return problem;
            }
            return null;
        }
        catch (XmlException exception)
        {
            pieces.Clear();
            return exception.Message.TrimEnd('.');
        }
    }

    private static string? ReadNode(XmlReader reader, bool isWholeMessage, List<SsmlPiece> pieces)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.Depth == 0:
                return reader.Name != Root ? $"its root is <{reader.Name}>"
                    : reader.HasAttributes && !isWholeMessage ? "its root has attributes, which what the function says cannot have"
                    : null;
            case XmlNodeType.Element when !Tags.Contains(reader.Name):
                return $"<{reader.Name}> at {Position(reader)} is no tag that Amazon Polly knows{Suggestion.For(reader.Name, Tags, before: "; did you mean <", after: ">?")}";
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                pieces.Add(new(SsmlPieceKind.Open, reader.Name, Markup(reader), reader.GetAttribute("interpret-as")));
                if (isEmpty)
                    pieces[pieces.Count - 1] = pieces[pieces.Count - 1] with { Kind = SsmlPieceKind.Empty };
                return null;
            case XmlNodeType.EndElement when reader.Depth > 0:
                pieces.Add(new(SsmlPieceKind.Close, reader.Name, $"</{reader.Name}>", null));
                return null;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                pieces.Add(new(SsmlPieceKind.Words, string.Empty, reader.Value, null));
                return null;
            case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction or XmlNodeType.XmlDeclaration:
                return $"at {Position(reader)} it has what is neither a tag nor words";
            default:
                return null;
        }
    }

    private static string Markup(XmlReader reader)
    {
        var markup = new StringBuilder("<").Append(reader.Name);
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
            markup.Append(' ').Append(reader.Name).Append("=\"").Append(Escape(reader.Value)).Append('"');
        reader.MoveToElement();
        return markup.Append(isEmpty ? "/>" : ">").ToString();
    }

    private static string Escape(string value) => value.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    private static string Position(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        return string.Format(CultureInfo.InvariantCulture, "line {0}, position {1}", place.LineNumber, place.LinePosition);
    }

    // Polly's own tags have a prefix that its users do not declare.
    private static XmlParserContext Context()
    {
        var names = new NameTable();
        var namespaces = new XmlNamespaceManager(names);
        namespaces.AddNamespace("amazon", "https://docs.aws.amazon.com/polly/latest/dg/supportedtags.html");
        return new(names, namespaces, null, XmlSpace.Preserve);
    }
}
