using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>A locale that is being checked: its JSON, and what was made of it.</summary>
internal sealed class LocaleUnderCheck(LocaleTree tree, BotLocale model)
{
    private readonly Dictionary<string, NamedElement> _types = tree.SlotTypes.ToDictionary(type => type.Name, StringComparer.Ordinal);

    public LocaleTree Tree { get; } = tree;

    public BotLocale Model { get; } = model;

    public string LocaleId => Tree.LocaleId;

    /// <summary>Whether it is one of the English locales in which Lex takes the most.</summary>
    public bool IsLarge => LocaleId is "en_US" or "en_GB" or "en_AU";

    public NamedElement? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>What a {name} can stand for: a slot, a {slot.subSlot}, or an {intent.slot}.</summary>
    public bool IsSlot(Intent intent, string name)
    {
        if (intent.FindSlot(name) is not null)
            return true;
        if (name.Split('.') is not [var first, .. var rest] || rest.Length == 0)
            return false;
        return rest is [var subSlot] && intent.FindSlot(first)?.FindSubSlot(subSlot) is not null
            || Model.FindIntent(first) is { } other && IsSlot(other, string.Join('.', rest));
    }

    /// <summary>The slots of an intent and their sub-slots, as they are written between braces.</summary>
    public static string[] SlotNames(Intent intent) =>
        [.. intent.Slots.Select(slot => slot.Name), .. intent.Slots.SelectMany(slot => slot.SubSlots.Select(subSlot => $"{slot.Name}.{subSlot.Name}"))];

    /// <summary>Each intent's JSON with what was made of it.</summary>
    public IEnumerable<(IntentTree Tree, Intent Model)> Intents => Tree.Intents.Zip(Model.Intents);
}
