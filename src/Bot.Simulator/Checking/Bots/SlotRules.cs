using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Slots: their types, prompts, priorities and default values.</summary>
internal static class SlotRules
{
    public static void Check(LocaleUnderCheck locale)
    {
        foreach (var (tree, intent) in locale.Intents)
        {
            CheckPriorities(tree);
            foreach (var named in tree.Slots)
                CheckSlot(locale, intent.FindSlot(named.Name)!, named.Json);
        }
    }

    private static void CheckSlot(LocaleUnderCheck locale, Slot slot, DefinitionElement json)
    {
        if (slot is { IsRequired: true, Prompt: null })
            json.At("valueElicitationSetting", "slotValueElicitationSetting").Report(BotRules.RequiredHasPrompt, $"slot '{slot.Name}' is required and has no promptSpecification, so it cannot be asked for. Add a prompt, or make it optional.");
        if (CheckBuiltIn(locale, slot.SlotTypeName, json.At("slotTypeName", "slotTypeId")) && slot.SubSlots.Append(slot).All(part => IsKnown(locale, part)) && new StandIns(locale.Model).Of(slot) is { } standIn)
            json.At("slotTypeName", "slotTypeId").Report(BotRules.StandIn, standIn);
        foreach (var subSlot in slot.SubSlots)
            CheckBuiltIn(locale, subSlot.SlotTypeName, json.At("slotTypeName", "slotTypeId"));
        if (slot.AllowsMultipleValues && (locale.LocaleId is not "en_US" || slot.SlotTypeName.StartsWith("AMAZON.", StringComparison.Ordinal)))
            json.At("multipleValuesSetting").Report(BotRules.SeveralValues, $"slot '{slot.Name}' takes several values, which Lex has in en_US and for custom types alone; this one is {slot.SlotTypeName} in {locale.LocaleId}. Ask for one value.");
        CheckDefaults(locale, json);
    }

    private static bool IsKnown(LocaleUnderCheck locale, Slot slot) => slot.SlotTypeName.StartsWith("AMAZON.", StringComparison.Ordinal) || locale.FindType(slot.SlotTypeName) is not null;

    private static bool CheckBuiltIn(LocaleUnderCheck locale, string type, DefinitionElement at)
    {
        if (!type.StartsWith("AMAZON.", StringComparison.Ordinal))
            return true;
        if (!BuiltIns.SlotTypes.Contains(type, StringComparer.Ordinal))
            at.Report(BotRules.BuiltInType, $"Lex has no slot type '{type}'.{Spelling.Hint(type, BuiltIns.SlotTypes)} Name one that it has.");
        else if (type is "AMAZON.UKPostalCode" && locale.LocaleId is not "en_GB")
            at.Report(BotRules.BuiltInType, $"{type} is in en_GB alone, and this locale is {locale.LocaleId}. Use AMAZON.AlphaNumeric.");
        else
            return true;
        return false;
    }

    private static void CheckPriorities(IntentTree tree)
    {
        var slots = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new Dictionary<int, string>();
        foreach (var entry in tree.Json.Objects("slotPriorities"))
        {
            if (entry.Text("slotName") is not { } name)
                continue;
            Elements.Between(entry, "priority", 0, 100, BotRules.PriorityOnce);
            if (!slots.Add(name))
                entry.Report(BotRules.PriorityOnce, $"slot '{name}' has two priorities. Remove one.");
            else if (entry.Whole("priority") is not { } priority)
                entry.Report(BotRules.PriorityOnce, $"the entry of slot '{name}' has no priority. Give it a number from 0 to 100.");
            else if (!numbers.TryAdd(priority, name))
                entry.At("priority").Report(BotRules.PriorityOnce, $"slots '{numbers[priority]}' and '{name}' both have priority {priority}. Give each its own.");
        }
    }

    private static void CheckDefaults(LocaleUnderCheck locale, DefinitionElement slot)
    {
        var defaults = slot.Object("valueElicitationSetting", "slotValueElicitationSetting")?.Object("defaultValueSpecification")?.Objects("defaultValueList").ToArray() ?? [];
        if (defaults.Length > 10)
            slot.Report(BotRules.DefaultValues, $"there are {defaults.Length} default values, and Lex takes 10. Remove some.");
        foreach (var entry in defaults)
        {
            Elements.Longest(entry, "defaultValue", 202, BotRules.DefaultValues);
            if (entry.Text("defaultValue") is not ['#', .. var reference])
                continue;
            var outputs = locale.Model.Intents.SelectMany(intent => intent.OutputContexts).Select(context => context.Name).Distinct(StringComparer.Ordinal).ToArray();
            var context = reference.Split('.')[0];
            if (!outputs.Contains(context))
                entry.At("defaultValue").Report(BotRules.DefaultFromContext, $"the default '#{reference}' is taken from context '{context}', which no intent sets.{Spelling.Hint(context, outputs)} Name a context of outputContexts.");
            else if (!reference.Contains('.', StringComparison.Ordinal))
                entry.At("defaultValue").Report(BotRules.DefaultFromContext, $"the default '#{reference}' names a context and no attribute of it. Write #{context}.SlotName.");
        }
    }
}
