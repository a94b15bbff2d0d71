namespace Bot.Runtime.Generators.Read;

/// <summary>What a file of a Lex V2 export is, by where it is: <c>BOT/BotLocales/LOCALE/Intents/INTENT/Slots/SLOT/Slot.json</c> and the like.</summary>
/// <param name="Bot">The folder that BotLocales is in.</param>
/// <param name="Locale">"en_US".</param>
/// <param name="Below">The rest, from the locale's folder on.</param>
internal sealed record DefinitionPath(string Bot, string Locale, string[] Below)
{
    private const string Locales = "BotLocales";

    /// <summary>Reads a path; null for a file that is in no locale of a bot.</summary>
    public static DefinitionPath? Parse(string path)
    {
        var parts = path.Split('/', '\\');
        var at = Array.LastIndexOf(parts, Locales);
        return at < 0 || at + 2 >= parts.Length
            ? null
            : new(string.Join("/", parts.Take(at)), parts[at + 1], [.. parts.Skip(at + 2)]);
    }

    public bool IsLocale => Below is ["BotLocale.json"];

    public bool IsIntent => Below is ["Intents", _, "Intent.json"];

    public bool IsSlot => Below is ["Intents", _, "Slots", _, "Slot.json"];

    public bool IsSlotType => Below is ["SlotTypes", _, "SlotType.json"];

    /// <summary>Whether it is a file that types are made from.</summary>
    public bool IsRead => IsLocale || IsIntent || IsSlot || IsSlotType;

    /// <summary>The folder of the intent, the slot or the slot type.</summary>
    public string Folder => IsLocale ? Locale : Below[Below.Length - 2];
}
