namespace Bot.Runtime.Generators.Model;

/// <summary>One part of a message.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words, or the tag.</param>
/// <param name="Value">The value, of a placeholder.</param>
/// <param name="Inner">What is read out one character at a time, or is inside a say-as.</param>
internal sealed record MessagePart(MessagePartKind Kind, string Text, Placeholder? Value, EquatableArray<MessagePart> Inner)
{
    public static MessagePart Words(string text) => new(MessagePartKind.Text, text, null, default);

    public static MessagePart Of(Placeholder value) => new(MessagePartKind.Placeholder, string.Empty, value, default);

    public static MessagePart Tag(string markup) => new(MessagePartKind.Tag, markup, null, default);

    public static MessagePart Interpreted(IEnumerable<MessagePart> inner) => new(MessagePartKind.Interpreted, string.Empty, null, new([.. inner]));

    public static MessagePart Characters(IEnumerable<MessagePart> inner) => new(MessagePartKind.Characters, string.Empty, null, new([.. inner]));
}
