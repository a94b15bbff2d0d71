using System.Text;

namespace Bot.Runtime.Generators.Model;

/// <summary>The text of a message in one locale, in parts.</summary>
internal sealed record MessageText(EquatableArray<MessagePart> Parts)
{
    /// <summary>The values it takes, in order of first appearance.</summary>
    public IEnumerable<Placeholder> Placeholders => ValuesOf(Parts).Distinct();

    /// <summary>The words alone, with the placeholders as they are written.</summary>
    public string Words
    {
        get
        {
            var words = new StringBuilder();
            AppendWords(words, Parts);
            return words.ToString();
        }
    }

    /// <summary>How long it is when Lex gets it, its values empty.</summary>
    public int Length => LengthOf(Parts) + (Parts.Any(part => part.Kind is not (MessagePartKind.Text or MessagePartKind.Placeholder)) ? "<speak></speak>".Length : 0);

    private static IEnumerable<Placeholder> ValuesOf(EquatableArray<MessagePart> parts) =>
        parts.SelectMany(part => part.Value is { } value ? [value] : ValuesOf(part.Inner));

    private static void AppendWords(StringBuilder words, EquatableArray<MessagePart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Kind is MessagePartKind.Text)
                words.Append(part.Text);
            else if (part.Value is { } value)
                words.Append(value);
            else
                AppendWords(words, part.Inner);
        }
    }

    private static int LengthOf(EquatableArray<MessagePart> parts) => parts.Sum(part =>
        part.Text.Length + LengthOf(part.Inner) + (part.Kind is MessagePartKind.Characters ? "<say-as interpret-as=\"characters\"></say-as>".Length : 0));
}
