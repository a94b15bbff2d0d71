namespace Bot.Runtime.Generators.Model;

/// <summary>One message of a file.</summary>
/// <param name="Name">Its name, and where that is written.</param>
/// <param name="Text">Its text.</param>
/// <param name="Place">Where the text is written.</param>
/// <param name="Values">Where each placeholder of the text is written first, in the order of <see cref="MessageText.Placeholders"/>.</param>
internal sealed record MessageEntry(Named Name, MessageText Text, Place Place, EquatableArray<Place> Values);
