using System.Diagnostics.CodeAnalysis;

namespace Bot.Runtime.Conversation;

/// <summary>Reads the value that Lex settled on.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="text">The interpreted value; never empty.</param>
/// <param name="value">The value.</param>
/// <returns>Whether the text is one.</returns>
public delegate bool SlotReader<T>(string text, [MaybeNullWhen(false)] out T value);
