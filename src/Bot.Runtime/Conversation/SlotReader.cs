using System.Diagnostics.CodeAnalysis;

namespace Bot.Runtime.Conversation;

/// <summary>Reads a value out of text: what Lex settled on for a slot, or a session attribute.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="text">The text; never empty.</param>
/// <param name="value">The value.</param>
/// <returns>Whether the text is one.</returns>
public delegate bool SlotReader<T>(string text, [MaybeNullWhen(false)] out T value);
