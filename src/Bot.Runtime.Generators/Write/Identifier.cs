using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Bot.Runtime.Generators.Write;

/// <summary>Makes C# names of the names that Lex takes, which are letters, digits, <c>_</c> and <c>-</c>, and of values that may be any text.</summary>
internal static class Identifier
{
    /// <summary>The name with its first letter in upper case and <c>_</c> for what C# does not take: "ticketId" is TicketId, "2nd-name" is _2nd_name.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 1);
        foreach (var character in name)
            text.Append(IsPart(character) ? character : '_');
        return Started(text);
    }

    /// <summary>A name made of words: "don't know" is DontKnow, "New York" is NewYork, "24 hours" is _24Hours.</summary>
    public static string OfWords(string value)
    {
        var text = new StringBuilder(value.Length + 1);
        var begins = true;
        foreach (var character in value)
        {
            if (IsPart(character) && character != '_')
            {
                text.Append(begins ? char.ToUpperInvariant(character) : character);
                begins = false;
            }
            else if (character is not ('\'' or '\u2019') && char.GetUnicodeCategory(character) is not UnicodeCategory.Format)
            {
                begins = true;
            }
        }
        return Started(text);
    }

    /// <summary>The name of a parameter or a local: "TicketId" is ticketId, "Class" is @class.</summary>
    public static string Camel(string name)
    {
        var identifier = Of(name);
        var camel = char.ToLowerInvariant(identifier[0]) + identifier.Substring(1);
        return Escaped(camel);
    }

    /// <summary>A name that the project uses, which may be a keyword: "event" is @event.</summary>
    public static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None ? name : "@" + name;

    /// <summary>The name of a private field: "TicketId" is _ticketId.</summary>
    public static string Field(string name) => "_" + Camel(name).TrimStart('@', '_');

    /// <summary>A string literal of C#.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    // C# takes characters that only format, such as a soft hyphen, and tells no two names apart by them.
    private static bool IsPart(char character) => SyntaxFacts.IsIdentifierPartCharacter(character) && char.GetUnicodeCategory(character) is not UnicodeCategory.Format;

    private static string Started(StringBuilder text)
    {
        if (text.Length == 0)
            return "_";
        text[0] = char.ToUpperInvariant(text[0]);
        return SyntaxFacts.IsIdentifierStartCharacter(text[0]) ? text.ToString() : "_" + text;
    }
}
