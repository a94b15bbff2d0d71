namespace Bot.Runtime.Conversation;

/// <summary>Text that is read out one character at a time: a user ID, an order number.</summary>
/// <remarks>Without it a voice says "one hundred thousand" for 100000. Source: Amazon Polly, say-as interpret-as="characters".</remarks>
/// <param name="Value">The text; written channels show it as it is.</param>
public readonly record struct Characters(string Value);
