using System.Text;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes the text of a message as an expression.</summary>
/// <param name="types">How the runtime's types are written.</param>
/// <param name="values">What the message takes; any other placeholder stays text.</param>
internal sealed class MessageTextWriter(TypeNames types, EquatableArray<Placeholder> values)
{
    /// <summary>A literal, or an interpolated string that a Speech is made from.</summary>
    public string Expression(MessageText text)
    {
        if (text.Parts.All(IsWords))
            return Identifier.Literal(text.Words);
        var sentence = new StringBuilder();
        foreach (var part in text.Parts)
            sentence.Append(Part(part));
        return $"{types.Of(RuntimeTypes.Conversation, "Speech")}.Say($\"{sentence}\")";
    }

    public string TypeOf(Placeholder value) => value.Type switch
    {
        PlaceholderType.Number => "decimal",
        PlaceholderType.Date => types.Of("System", "DateOnly"),
        PlaceholderType.Time => types.Of("System", "TimeOnly"),
        _ => "string",
    };

    private bool IsWords(MessagePart part) => part.Kind is MessagePartKind.Text || (part.Value is { } value && !IsKnown(value));

    private bool IsKnown(Placeholder value) => values.Any(known => known.Name == value.Name);

    private string Part(MessagePart part) => part.Kind switch
    {
        MessagePartKind.Tag => New("SsmlTag", Identifier.Literal(part.Text)),
        MessagePartKind.Characters => New("Characters", AsText(part.Inner)),
        MessagePartKind.Interpreted => part.Inner.All(IsWords) ? string.Concat(part.Inner.Select(Words)) : Hole(AsText(part.Inner)),
        MessagePartKind.Placeholder when IsKnown(part.Value!) => $"{{{Identifier.Camel(part.Value!.Name)}}}",
        _ => Words(part),
    };

    // In an interpolated string a colon outside of parentheses begins a format.
    private static string Hole(string expression) => expression.Contains("global::") ? $"{{({expression})}}" : $"{{{expression}}}";

    private string New(string type, string argument) => Hole($"new {types.Of(RuntimeTypes.Conversation, type)}({argument})");

    // A text, with the values as they are written.
    private string AsText(EquatableArray<MessagePart> parts)
    {
        if (parts.All(IsWords))
            return Identifier.Literal(string.Concat(parts.Select(part => part.Value?.ToString() ?? part.Text)));
        if (parts is [{ Value: { Type: PlaceholderType.Text } only }])
            return Identifier.Camel(only.Name);
        var text = string.Concat(parts.Select(part => IsWords(part) ? Words(part) : $"{{{Identifier.Camel(part.Value!.Name)}{Format(part.Value)}}}"));
        return $"string.Create({types.Of("System.Globalization", "CultureInfo")}.InvariantCulture, $\"{text}\")";
    }

    private static string Format(Placeholder value) => value.Type switch
    {
        PlaceholderType.Date => ":yyyy-MM-dd",
        PlaceholderType.Time => ":HH:mm",
        _ => string.Empty,
    };

    // Without its quotes, and with the braces that an interpolated string takes for a brace.
    private static string Words(MessagePart part)
    {
        var literal = Identifier.Literal(part.Value?.ToString() ?? part.Text);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }
}
