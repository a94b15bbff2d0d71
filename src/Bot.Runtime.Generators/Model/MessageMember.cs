namespace Bot.Runtime.Generators.Model;

/// <summary>A message as a member of a class.</summary>
/// <param name="Identifier">What it is called in C#.</param>
/// <param name="Values">What it takes.</param>
/// <param name="Texts">Its text in each locale that has it, that of the locale that stands in for the others first.</param>
internal sealed record MessageMember(string Identifier, EquatableArray<Placeholder> Values, EquatableArray<MessageInLocale> Texts);
