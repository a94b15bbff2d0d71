using System.Text;
using System.Xml;

namespace Bot.Simulator.Connect;

/// <summary>Something that is said to the caller.</summary>
/// <param name="Content">Plain text, or SSML in a speak element.</param>
/// <param name="IsSsml">Whether it is SSML.</param>
public sealed record Prompt(string Content, bool IsSsml)
{
    /// <summary>
    /// The words a caller hears: SSML without its marks, with what is said as characters, digits or spelled out letter by letter.
    /// SSML that is not well-formed is returned as it is, for whoever reads the transcript to see.
    /// </summary>
    public string Words => IsSsml ? Spoken(Content) : Content;

    private static string Spoken(string ssml)
    {
        var words = new StringBuilder();
        var spelled = 0;
        try
        {
            using var reader = Ssml.Open(ssml);
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element when !reader.IsEmptyElement && (spelled > 0 || IsSpelled(reader)):
                        spelled++;
                        break;
                    case XmlNodeType.EndElement when spelled > 0:
                        spelled--;
                        break;
                    case XmlNodeType.Element or XmlNodeType.EndElement when reader.Name is "break" or "p" or "s":
                        words.Append(' ');
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        words.Append(spelled > 0 ? string.Join(' ', reader.Value.Where(character => !char.IsWhiteSpace(character))) : reader.Value);
                        break;
                }
            }
        }
        catch (XmlException)
        {
            return ssml;
        }

        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsSpelled(XmlReader reader) =>
        reader.Name is "say-as" && reader.GetAttribute("interpret-as") is "characters" or "spell-out" or "digits";
}
