using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>Finds the bots among the files and reads them from the top down.</summary>
internal sealed class BotReader(DefinitionFiles files)
{
    /// <summary>Reads the one bot there is.</summary>
    /// <exception cref="DefinitionException">There is none, or several.</exception>
    public BotDefinition Read()
    {
        var layouts = Layouts();
        var whole = layouts.Where(layout => layout.BotFile is not null).ToImmutableArray();
        return (whole.IsEmpty ? layouts : whole) switch
        {
            [var layout] => Read(layout).Definition,
            var several => throw new DefinitionException(
                $"{files.Origin}: several bots found ({string.Join(", ", several.Select(layout => layout.BotFile ?? layout.Locales[0].Folder))}). Give the folder of one of them."),
        };
    }

    /// <summary>The bots there are.</summary>
    /// <exception cref="DefinitionException">There is none.</exception>
    public ImmutableArray<BotLayout> Layouts()
    {
        var all = BotLayout.All(files.Paths.Concat(files.Unreadable.Keys));
        var layouts = all.Where(layout => !layout.Locales.IsEmpty).ToImmutableArray();
        if (!layouts.IsEmpty)
            return layouts;
        throw new DefinitionException(all.FirstOrDefault() switch
        {
            { } empty => $"{files.Origin}: {empty.Root}BotLocales holds no locale. Expected a folder such as en_US with a BotLocale.json.",
            null when files.Zips is [var zip, ..] => $"{files.Origin}: no bot found, but the zip {zip}. Unpack it, or give that one.",
            _ => $"{files.Origin}: no bot found. Expected a Bot.json beside a BotLocales folder, as a Lex V2 export has them.",
        });
    }

    /// <summary>Reads one of the bots.</summary>
    public (BotDefinition Definition, BotTree Tree, DefinitionProblems Problems) Read(BotLayout layout)
    {
        var problems = new DefinitionProblems();
        var tree = new BotTreeReader(files, problems).Read(layout);
        var locales = tree.Locales.Select(ReadLocale).ToImmutableArray();
        var definition = new BotDefinition(
            files.Origin,
            tree.Name,
            tree.Json?.Text("version") ?? "DRAFT",
            tree.Json?.Whole("idleSessionTTLInSeconds") is { } seconds and > 0 ? seconds : 300,
            locales,
            problems.All);
        return (definition, tree, problems);
    }

    private static BotLocale ReadLocale(LocaleTree tree)
    {
        var slotTypes = tree.SlotTypes.Select(SlotReader.ReadType).ToImmutableArray();
        var usesConversationFlow = false;
        var intents = ImmutableArray.CreateBuilder<Intent>();
        foreach (var intent in tree.Intents)
        {
            var slots = intent.Slots.Select(slot => SlotReader.Read(slot, slotTypes)).ToImmutableArray();
            usesConversationFlow |= intent.Json.Has("initialResponseSetting") || slots.Any(slot => slot.Capture is not null);
            intents.Add(IntentReader.Read(intent, InOrder(intent, slots)));
        }

        CheckTypes(tree, slotTypes, intents);
        return new BotLocale(
            tree.Place,
            tree.LocaleId,
            tree.Json?.Number("nluConfidenceThreshold", "nluIntentConfidenceThreshold") is { } threshold and >= 0 and <= 1 ? threshold : 0.4,
            usesConversationFlow,
            intents.ToImmutable(),
            slotTypes)
        {
            CustomVocabulary = tree.Vocabulary is { } vocabulary ? SlotReader.Vocabulary(vocabulary) : [],
        };
    }

    private static ImmutableArray<Slot> InOrder(IntentTree intent, ImmutableArray<Slot> slots)
    {
        var ordered = ImmutableArray.CreateBuilder<Slot>();
        var priorities = intent.Json.Objects("slotPriorities").Select(entry => (Entry: entry, Priority: entry.Whole("priority") ?? int.MaxValue, Name: entry.Text("slotName"))).ToImmutableArray();
        foreach (var (entry, _, name) in priorities.OrderBy(entry => entry.Priority))
        {
            if (slots.FirstOrDefault(slot => slot.Name == name) is not { } slot)
                entry.Report(ReadingRules.PriorityHasSlot, $"there is a priority for slot '{name}' but no Slots/{name}/Slot.json. Remove the priority or add the slot.");
            else if (!ordered.Contains(slot))
                ordered.Add(slot);
        }

        foreach (var slot in slots.Where(slot => !ordered.Contains(slot)))
        {
            intent.Slots.First(named => named.Name == slot.Name).Json.Report(
                ReadingRules.SlotHasPriority, $"slot '{slot.Name}' has no entry in slotPriorities of its intent. Add one, or Lex does not know when to ask for it.");
            ordered.Add(slot);
        }

        return ordered.ToImmutable();
    }

    private static void CheckTypes(LocaleTree tree, ImmutableArray<SlotType> types, IEnumerable<Intent> intents)
    {
        var known = types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (intent, json) in intents.Zip(tree.Intents))
        {
            foreach (var slot in intent.Slots)
            {
                var at = json.Slots.First(named => named.Name == slot.Name).Json;
                if (IsUnknown(slot))
                    at.At("slotTypeName", "slotTypeId").Report(ReadingRules.SlotTypeKnown, $"slot type '{slot.SlotTypeName}' is neither built in nor in SlotTypes. Add SlotTypes/{slot.SlotTypeName}/SlotType.json or name another type.");
                foreach (var subSlot in slot.SubSlots.Where(IsUnknown))
                    at.Report(ReadingRules.SlotTypeKnown, $"sub-slot '{subSlot.Name}' has slot type '{subSlot.SlotTypeName}', which is neither built in nor the identifier of a type in SlotTypes. Name one of these.");
            }
        }

        bool IsUnknown(Slot slot) => !slot.SlotTypeName.StartsWith("AMAZON.", StringComparison.Ordinal) && !known.Contains(slot.SlotTypeName);
    }
}
