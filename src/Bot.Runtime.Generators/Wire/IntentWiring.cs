using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Write;

namespace Bot.Runtime.Generators.Wire;

/// <summary>Brings a class and its intent together.</summary>
internal static class IntentWiring
{
    public static IEnumerable<IntentCode> Intents(BotSources bot, NameClashes clashes) =>
        bot.Handlers.Where(handler => !handler.Type.IsGeneric).Select(handler => Intent(handler, bot, clashes));

    /// <summary>The slots of an intent as its class has them.</summary>
    public static EquatableArray<SlotCode> Slots(IntentDefinition intent, HandlerClass? handler, BotSources bot, TypeNames names)
    {
        var typing = new SlotTyping(LocaleOf(intent, bot), bot.Project);
        var priorities = intent.Content.Priorities.Select(priority => priority.Text).ToArray();
        return new(
        [
            .. intent.Slots
                .Where(slot => !SlotNames.Intent.Contains(Identifier.Of(slot.Name.Text)))
                .Select(slot => typing.Code(
                    slot,
                    // An optional slot is filled by what the caller says at first, or by the function; Lex does not ask for it.
                    slot.Content.IsRequired && priorities.Contains(slot.Name.Text),
                    handler?.DeclaredSlots.FirstOrDefault(declared => declared.Name.Text == Identifier.Of(slot.Name.Text)),
                    names))
                .GroupBy(slot => slot.Property, StringComparer.Ordinal)
                .Select(group => group.First()),
        ]);
    }

    /// <summary>The locale that an intent is of.</summary>
    public static LocaleDefinition LocaleOf(IntentDefinition intent, BotSources bot) => bot.Definition.Locales.First(locale => locale.Id == intent.File.Locale);

    private static IntentCode Intent(HandlerClass handler, BotSources bot, NameClashes clashes)
    {
        var intent = bot.Definition.Intent(handler.Intent.Text);
        var names = new TypeNames(clashes.Ambiguous, handler.Type.Name.Namespace, hidden: SlotNames.Hiding(intent?.Slots.Select(slot => slot.Name.Text) ?? [], bot));
        var slots = intent is null ? default : Slots(intent, handler, bot, names);
        var hasSlots = slots.Count > 0 || handler.UsesOwnSlots;
        var interfaces = hasSlots ? bot.SharedSlots.Where(shared => shared.Intents.Any(name => name.Text == handler.Intent.Text)).Select(shared => names.Of(shared.Type.Name)).ToArray() : [];
        return new(
            handler.Type.Declaration,
            handler.Intent.Text,
            intent?.Content.Description ?? string.Empty,
            slots,
            intent?.Content.AsksConfirmation ?? false,
            hasSlots,
            new(interfaces),
            names.Usings,
            clashes.Ambiguous,
            new([.. Sources(intent).Select(bot.Project.Relative)]));
    }

    private static IEnumerable<string> Sources(IntentDefinition? intent) =>
        intent is null ? [] : new[] { intent.File.Path }.Concat(intent.Slots.Select(slot => slot.Path));
}
