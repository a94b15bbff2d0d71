using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Wire;

/// <summary>Finds the slots that several intents have in common.</summary>
internal static class SharedSlotsWiring
{
    public static IEnumerable<SharedSlotsCode> SharedSlots(BotSources bot, NameClashes clashes)
    {
        foreach (var shared in bot.SharedSlots)
        {
            if (shared.Type.IsGeneric)
                continue;
            var slotsOfAll = shared.Intents.SelectMany(name => bot.Definition.Intent(name.Text)?.Slots.Select(slot => slot.Name.Text) ?? []);
            var names = new TypeNames(clashes.Ambiguous, shared.Type.Name.Namespace, hidden: SlotNames.Hiding(slotsOfAll, bot));
            var slots = Common(shared, bot, names);
            yield return new(shared.Type.Declaration, new([.. shared.Intents.Select(intent => intent.Text)]), slots, names.Usings, clashes.Ambiguous);
        }
    }

    /// <summary>The slots that all its intents have with the same type, in the order of the first.</summary>
    public static EquatableArray<SlotCode> Common(SharedSlotsInterface shared, BotSources bot, TypeNames names)
    {
        var ofEach = shared.Intents
            .Select(name => bot.Definition.Intent(name.Text) is { } intent ? IntentWiring.Slots(intent, bot.HandlerOf(name.Text), bot, names) : default)
            .ToArray();
        return ofEach.Length == 0
            ? default
            : new([.. ofEach[0].Where(slot => ofEach.All(slots => slots.Any(other => other.Property == slot.Property && other.Name == slot.Name && other.Type == slot.Type)))
                .Select(slot => slot with { IsAsked = ofEach.All(slots => slots.Any(other => other.Name == slot.Name && other.IsAsked)) })]);
    }
}
