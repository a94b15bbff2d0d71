using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Write;

namespace Bot.Runtime.Generators.Wire;

/// <summary>Makes the types of slots: enums of restricted slot types, records of composite ones.</summary>
internal static class SlotTypeWiring
{
    /// <summary>Every slot type of the definition, as the first locale that has it says.</summary>
    public static IEnumerable<(LocaleDefinition Locale, SlotTypeFile Type)> All(Definition definition) => definition.Locales
        .SelectMany(locale => locale.SlotTypes, (locale, type) => (locale, type))
        .GroupBy(item => item.type.Name.Text, StringComparer.Ordinal)
        .Select(group => group.First());

    /// <summary>The types that would be generated for a slot type.</summary>
    public static IEnumerable<TypeName> TypesOf(SlotTypeContent type, ProjectInfo project)
    {
        var name = Identifier.Of(type.Name.Text);
        if (type.RestrictedValues.Count > 0 || type.SubSlots.Count > 0)
            yield return TypeName.TopLevel(project.RootNamespace, name);
        if (type.RestrictedValues.Count > 0 && type.SubSlots.Count == 0)
            yield return TypeName.TopLevel(project.RootNamespace, name + "Format");
    }

    /// <summary>The names by which references to slots call generated types: a property of such a name would be taken for the type.</summary>
    public static IEnumerable<string> NamesOfReferences(BotSources bot) => All(bot.Definition)
        .SelectMany(item => TypesOf(item.Type.Content, bot.Project).Skip(item.Type.Content.SubSlots.Count > 0 ? 0 : 1))
        .Select(type => type.Name);

    public static IEnumerable<EnumCode> Enums(BotSources bot, NameClashes clashes)
    {
        foreach (var (_, type) in Generated(bot, clashes))
        {
            if (type.Content is not { SubSlots.Count: 0, RestrictedValues.Count: > 0 } content)
                continue;
            yield return new(NameOf(type, bot), content.Description, Members(content), default, clashes.Ambiguous, bot.Project.Relative(type.Path));
        }
    }

    public static IEnumerable<CompositeCode> Composites(BotSources bot, NameClashes clashes)
    {
        foreach (var (locale, type) in Generated(bot, clashes))
        {
            if (type.Content.SubSlots.Count == 0)
                continue;
            var names = new TypeNames(clashes.Ambiguous, bot.Project.RootNamespace, hidden: SlotNames.Hiding(type.Content.SubSlots.Select(subSlot => subSlot.Name.Text), bot));
            var typing = new SlotTyping(locale, bot.Project);
            var subSlots = type.Content.SubSlots
                .Where(subSlot => !SlotNames.Composite.Contains(Identifier.Of(subSlot.Name.Text)))
                .Select(subSlot => typing.Code(subSlot, names))
                .GroupBy(subSlot => subSlot.Property, StringComparer.Ordinal)
                .Select(group => group.First())
                .ToArray();
            yield return new(NameOf(type, bot), type.Content.Description, new(subSlots), names.Usings, clashes.Ambiguous, bot.Project.Relative(type.Path));
        }
    }

    // A type that the project or another slot type has already is a problem of its own; a second one of its name would only hide it.
    // The compiler takes the names of generated files without regard to case.
    private static IEnumerable<(LocaleDefinition Locale, SlotTypeFile Type)> Generated(BotSources bot, NameClashes clashes) => All(bot.Definition)
        .Select(item => (Item: item, Types: TypesOf(item.Type.Content, bot.Project).ToArray()))
        .Where(made => made.Types.Length > 0 && !made.Types.Any(type => clashes.Taken.Contains(type.Full)))
        .GroupBy(made => made.Types[0].Full, made => made.Item, StringComparer.OrdinalIgnoreCase)
        .Select(group => group.First());

    private static TypeName NameOf(SlotTypeFile type, BotSources bot) => TypeName.TopLevel(bot.Project.RootNamespace, Identifier.Of(type.Name.Text));

    // Lex compares values without regard to case.
    private static EquatableArray<EnumMember> Members(SlotTypeContent content) => new(
    [
        .. content.RestrictedValues
            .Select(value => new EnumMember(Identifier.OfWords(value.Text), value.Text))
            .GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.First()),
    ]);
}
