using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>Finds the bot among the files and reads it from the top down.</summary>
internal sealed class BotReader(DefinitionFiles files)
{
    private readonly List<DefinitionProblem> _problems = [];

    public BotDefinition Read()
    {
        var root = FindRoot();
        var bot = Parse(root + "Bot.json");
        var locales = files.FoldersIn(root + "BotLocales")
            .Where(folder => files.Contains($"{root}BotLocales/{folder}/BotLocale.json"))
            .Select(folder => ReadLocale($"{root}BotLocales/{folder}"))
            .ToImmutableArray();
        if (locales.IsEmpty)
            throw new DefinitionException($"{files.Origin}: {root}BotLocales holds no locale. Expected a folder such as en_US with a BotLocale.json.");
        return new BotDefinition(
            files.Origin,
            bot.RequiredText("name"),
            bot.Text("version") ?? "DRAFT",
            bot.Whole("idleSessionTTLInSeconds") ?? 300,
            locales,
            [.. _problems]);
    }

    // The root is where Bot.json and BotLocales/ lie side by side; exports have been seen at the top, in a folder of the bot's name, and one deeper.
    private string FindRoot()
    {
        var roots = files.Paths
            .Where(path => path == "Bot.json" || path.EndsWith("/Bot.json", StringComparison.Ordinal))
            .Select(path => path[..^"Bot.json".Length])
            .Where(root => files.Paths.Any(path => path.StartsWith(root + "BotLocales/", StringComparison.Ordinal)))
            .ToImmutableArray();
        return roots switch
        {
            [var root] => root,
            [] when files.Paths.Any(path => path.EndsWith("BotLocale.json", StringComparison.Ordinal)) => throw new DefinitionException(
                $"{files.Origin}: there is a BotLocale.json but no Bot.json beside a BotLocales folder. This looks like the export of a locale alone; export the whole bot."),
            [] => throw new DefinitionException(
                $"{files.Origin}: no bot found. Expected a Bot.json beside a BotLocales folder, as a Lex V2 export has them."),
            _ => throw new DefinitionException(
                $"{files.Origin}: several bots found ({string.Join(", ", roots.Select(root => root + "Bot.json"))}). Give the folder of one of them."),
        };
    }

    private BotLocale ReadLocale(string folder)
    {
        var locale = Parse(folder + "/BotLocale.json");
        var slotTypes = files.FoldersIn(folder + "/SlotTypes")
            .Select(name => $"{folder}/SlotTypes/{name}/SlotType.json")
            .Where(files.Contains)
            .Select(file => SlotReader.ReadType(Parse(file)))
            .ToImmutableArray();
        var usesConversationFlow = false;
        var intents = ImmutableArray.CreateBuilder<Intent>();
        foreach (var name in files.FoldersIn(folder + "/Intents").Where(name => files.Contains($"{folder}/Intents/{name}/Intent.json")))
        {
            var intent = Parse($"{folder}/Intents/{name}/Intent.json");
            var slots = ReadSlots($"{folder}/Intents/{name}/Slots", slotTypes);
            usesConversationFlow |= intent.Has("initialResponseSetting")
                || slots.Any(slot => slot.Capture is not null);
            intents.Add(IntentReader.Read(intent, InOrder(intent, slots)));
        }

        var result = new BotLocale(
            locale.Place,
            locale.RequiredText("identifier"),
            locale.Number("nluConfidenceThreshold", "nluIntentConfidenceThreshold") ?? 0.4,
            usesConversationFlow,
            intents.ToImmutable(),
            slotTypes);
        CheckTypes(result);
        return result;
    }

    private ImmutableArray<Slot> ReadSlots(string folder, ImmutableArray<SlotType> types) =>
    [
        .. files.FoldersIn(folder)
            .Select(name => $"{folder}/{name}/Slot.json")
            .Where(files.Contains)
            .Select(file => SlotReader.Read(Parse(file), types)),
    ];

    private ImmutableArray<Slot> InOrder(DefinitionElement intent, ImmutableArray<Slot> slots)
    {
        var priorities = intent.Array("slotPriorities")
            .Select(entry => (Place: entry.Place, Priority: entry.Whole("priority") ?? 0, Name: entry.RequiredText("slotName")))
            .OrderBy(entry => entry.Priority)
            .ToImmutableArray();
        var ordered = ImmutableArray.CreateBuilder<Slot>();
        foreach (var (place, _, name) in priorities)
        {
            if (slots.FirstOrDefault(slot => slot.Name == name) is { } slot)
                ordered.Add(slot);
            else
                _problems.Add(new DefinitionProblem(place, $"there is a priority for slot '{name}' but no Slots/{name}/Slot.json. Remove the priority or add the slot."));
        }

        foreach (var slot in slots.Where(slot => !priorities.Any(entry => entry.Name == slot.Name)))
        {
            _problems.Add(new DefinitionProblem(slot.Place, $"slot '{slot.Name}' has no entry in slotPriorities of its intent. Add one, or Lex does not know when to ask for it."));
            ordered.Add(slot);
        }

        return ordered.ToImmutable();
    }

    private void CheckTypes(BotLocale locale)
    {
        foreach (var slot in locale.Intents.SelectMany(intent => intent.Slots))
        {
            if (IsUnknown(slot))
            {
                _problems.Add(new DefinitionProblem(
                    slot.Place.Member("slotTypeName"), $"slot type '{slot.SlotTypeName}' is neither built in nor in SlotTypes. Add SlotTypes/{slot.SlotTypeName}/SlotType.json or name another type."));
            }

            foreach (var subSlot in slot.SubSlots.Where(IsUnknown))
            {
                _problems.Add(new DefinitionProblem(
                    subSlot.Place, $"sub-slot '{subSlot.Name}' has slot type '{subSlot.SlotTypeName}', which is neither built in nor the identifier of a type in SlotTypes. Name one of these."));
            }
        }

        bool IsUnknown(Slot slot) => !slot.SlotTypeName.StartsWith("AMAZON.", StringComparison.Ordinal) && locale.FindSlotType(slot.SlotTypeName) is null;
    }

    private DefinitionElement Parse(string file) => DefinitionElement.Parse(file, files.Read(file));
}
