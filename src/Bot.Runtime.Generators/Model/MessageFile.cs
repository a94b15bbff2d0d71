using Bot.Runtime.Generators.Diagnostics;

namespace Bot.Runtime.Generators.Model;

/// <summary>messages/LOCALE/SET.json.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Locale">"en_US".</param>
/// <param name="Set">The name of the set.</param>
/// <param name="Start">Its first brace.</param>
/// <param name="Entries">The messages.</param>
/// <param name="Problems">What of it cannot be read.</param>
internal sealed record MessageFile(string Path, string Locale, string Set, Place Start, EquatableArray<MessageEntry> Entries, EquatableArray<DiagnosticInfo> Problems)
{
    /// <summary>As a message calls it: "messages/en_US/Desk.json".</summary>
    public string Name => NameOf(Locale, Set);

    /// <summary>Whether it could not be read at all, so that nothing in it is missing.</summary>
    public bool IsBroken { get; init; }

    public static string NameOf(string locale, string set) => $"messages/{locale}/{set}.json";

    public MessageEntry? Entry(string name) => Entries.FirstOrDefault(entry => entry.Name.Text == name);
}
