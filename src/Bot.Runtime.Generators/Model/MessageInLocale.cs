namespace Bot.Runtime.Generators.Model;

/// <summary>The text of a message in a locale.</summary>
internal sealed record MessageInLocale(string Locale, MessageText Text);
