using Bot.Runtime.Lex;

namespace Bot.Simulator.Definition;

/// <summary>One message of a message group.</summary>
/// <param name="ContentType">PlainText, SSML, CustomPayload or ImageResponseCard.</param>
/// <param name="Content">The text, up to 1,000 characters, with {Slot} and [attribute] references as written; null for a card.</param>
/// <param name="Card">The card; null for text.</param>
public sealed record Message(MessageContentType ContentType, string? Content, ImageResponseCard? Card);
