using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Wire;
using Bot.Runtime.Generators.Write;

namespace Bot.Runtime.Generators.Check;

/// <summary>Names of slot types, of their values and of their sub-slots that C# cannot tell apart.</summary>
internal static class SlotTypesCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot, NameClashes clashes)
    {
        var types = SlotTypeWiring.All(bot.Definition).Select(item => item.Type).ToArray();
        return Types(types, bot, clashes).Concat(types.SelectMany(Values)).Concat(types.SelectMany(SubSlots));
    }

    private static IEnumerable<DiagnosticInfo> Types(SlotTypeFile[] types, BotSources bot, NameClashes clashes)
    {
        var first = new Dictionary<string, SlotTypeFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in types)
        {
            var own = Identifier.Of(type.Name.Text);
            var reserved = type.Content.SubSlots.Count > 0 ? SlotNames.CompositeType : type.Content.RestrictedValues.Count > 0 ? SlotNames.EnumType : [];
            if (reserved.Contains(own))
                yield return Same(type.Name.Place, $"The slot type '{type.Name.Text}'", "something that is generated with it", own);
            foreach (var name in SlotTypeWiring.TypesOf(type.Content, bot.Project))
            {
                if (clashes.Taken.Contains(name.Full))
                    yield return Same(type.Name.Place, $"The slot type '{type.Name.Text}'", $"the type '{name.Full}' of the project", name.Name);
                else if (first.TryGetValue(name.Full, out var other))
                    yield return Same(type.Name.Place, $"The slot type '{other.Name.Text}'", $"the slot type '{type.Name.Text}'", name.Name);
                else
                    first.Add(name.Full, type);
            }
        }
    }

    private static IEnumerable<DiagnosticInfo> Values(SlotTypeFile type) =>
        from sameName in type.Content.RestrictedValues.GroupBy(value => Identifier.OfWords(value.Text), StringComparer.OrdinalIgnoreCase)
        from value in sameName.Skip(1)
        select Same(value.Place, $"The value '{sameName.First().Text}'", $"the value '{value.Text}' of the slot type '{type.Name.Text}'", sameName.Key);

    private static IEnumerable<DiagnosticInfo> SubSlots(SlotTypeFile type)
    {
        foreach (var sameName in type.Content.SubSlots.GroupBy(subSlot => Identifier.Of(subSlot.Name.Text), StringComparer.Ordinal))
        {
            if (SlotNames.Composite.Contains(sameName.Key) || sameName.Key == Identifier.Of(type.Name.Text))
                yield return Same(sameName.First().Name.Place, $"The sub-slot '{sameName.First().Name.Text}' of the slot type '{type.Name.Text}'", "something that is generated with it", sameName.Key);
            foreach (var subSlot in sameName.Skip(1))
                yield return Same(subSlot.Name.Place, $"The sub-slot '{sameName.First().Name.Text}'", $"the sub-slot '{subSlot.Name.Text}' of the slot type '{type.Name.Text}'", sameName.Key);
        }
    }

    private static DiagnosticInfo Same(Place place, string one, string other, string name) => DiagnosticInfo.At(place, DiagnosticRegister.NameNotUsable, one, other, name);
}
