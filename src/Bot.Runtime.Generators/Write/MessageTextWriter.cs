using System.Text;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes the text of a message as an expression.</summary>
/// <param name="types">How the runtime's types are written.</param>
/// <param name="values">What the message takes; any other placeholder stays text.</param>
internal sealed class MessageTextWriter(TypeNames types, EquatableArray<Placeholder> values)
{
    private const string Conversation = "Bot.Runtime.Conversation";

    /// <summary>A literal, or an interpolated string that a Speech is made from.</summary>
    public string Expression(MessageText text)
    {
        if (text.Parts.All(IsWords))
            return Identifier.Literal(text.Words);
        var sentence = new StringBuilder();
        foreach (var part in text.Parts)
            sentence.Append(Part(part));
        return $"{types.Of(Conversation, "Speech")}.Say($\"{sentence}\")";
    }

    public static string TypeOf(Placeholder value) => value.Type switch
    {
        PlaceholderType.Number => "decimal",
        PlaceholderType.Date => "global::System.DateOnly",
        PlaceholderType.Time => "global::System.TimeOnly",
        _ => "string",
    };

    private bool IsWords(MessagePart part) => part.Kind is MessagePartKind.Text || (part.Value is { } value && !IsKnown(value));

    private bool IsKnown(Placeholder value) => values.Any(known => known.Name == value.Name);

    private string Part(MessagePart part) => part.Kind switch
    {
        MessagePartKind.Tag => $"{{new {types.Of(Conversation, "SsmlTag")}({Identifier.Literal(part.Text)})}}",
        MessagePartKind.Characters => $"{{new {types.Of(Conversation, "Characters")}({Spelled(part.Inner)})}}",
        MessagePartKind.Placeholder when IsKnown(part.Value!) => $"{{{Identifier.Camel(part.Value!.Name)}}}",
        _ => Words(part),
    };

    // What is spelled is one text.
    private string Spelled(EquatableArray<MessagePart> parts)
    {
        if (parts.All(IsWords))
            return Identifier.Literal(string.Concat(parts.Select(part => part.Value?.ToString() ?? part.Text)));
        if (parts is [{ Value: { Type: PlaceholderType.Text } only }])
            return Identifier.Camel(only.Name);
        var text = string.Concat(parts.Select(part => IsWords(part) ? Words(part) : $"{{{Identifier.Camel(part.Value!.Name)}{Format(part.Value)}}}"));
        return $"string.Create(global::System.Globalization.CultureInfo.InvariantCulture, $\"{text}\")";
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
