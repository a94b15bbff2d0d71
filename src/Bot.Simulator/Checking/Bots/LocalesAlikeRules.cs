using System.Collections.Immutable;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>What one locale of a bot has and another lacks: callers in one language would get what callers in the other do not.</summary>
internal static class LocalesAlikeRules
{
    public static void Check(ImmutableArray<LocaleUnderCheck> locales)
    {
        foreach (var other in locales.Skip(1))
        {
            Missing(locales[0], other);
            Missing(other, locales[0]);
            Differing(locales[0], other);
        }
    }

    private static void Missing(LocaleUnderCheck here, LocaleUnderCheck there)
    {
        foreach (var (tree, intent) in here.Intents)
        {
            if (there.Model.FindIntent(intent.Name) is not { } twin)
            {
                tree.Json.Report(BotRules.LocalesAlike, $"intent '{intent.Name}' is there in {here.LocaleId} and missing in {there.LocaleId}. Add it there, or remove it here.");
                continue;
            }

            foreach (var slot in tree.Slots.Where(slot => twin.FindSlot(slot.Name) is null))
                slot.Json.Report(BotRules.LocalesAlike, $"slot '{slot.Name}' of intent '{intent.Name}' is there in {here.LocaleId} and missing in {there.LocaleId}. Add it there, or remove it here.");
        }

        foreach (var (tree, type) in here.Tree.SlotTypes.Zip(here.Model.SlotTypes))
        {
            if (there.Model.FindSlotType(type.Name) is not { } twin)
            {
                tree.Json.Report(BotRules.LocalesAlike, $"slot type '{type.Name}' is there in {here.LocaleId} and missing in {there.LocaleId}. Add it there, or remove it here.");
            }
            else if (type.ResolutionStrategy is ResolutionStrategy.TopResolution)
            {
                foreach (var value in type.Values.Where(value => twin.Values.All(twinValue => twinValue.Value != value.Value)))
                    tree.Json.At("slotTypeValues").Report(BotRules.LocalesAlike, $"value '{Elements.Short(value.Value)}' of type '{type.Name}' is there in {here.LocaleId} and missing in {there.LocaleId}, so the Lambda sees other values in each. Make the values the same, and the synonyms different.");
            }
        }
    }

    private static void Differing(LocaleUnderCheck here, LocaleUnderCheck there)
    {
        foreach (var (tree, intent) in there.Intents)
        {
            if (here.Model.FindIntent(intent.Name) is not { } twin)
                continue;
            if (intent.DialogCodeHookEnabled != twin.DialogCodeHookEnabled)
                tree.Json.Report(BotRules.LocalesAlike, $"the dialog code hook of intent '{intent.Name}' is {(intent.DialogCodeHookEnabled ? "on" : "off")} in {there.LocaleId} and {(twin.DialogCodeHookEnabled ? "on" : "off")} in {here.LocaleId}. Make the two the same.");
            if ((intent.Confirmation is { IsActive: true, Prompt: not null }) != (twin.Confirmation is { IsActive: true, Prompt: not null }))
                tree.Json.Report(BotRules.LocalesAlike, $"intent '{intent.Name}' asks for confirmation in one of {here.LocaleId} and {there.LocaleId} and not in the other. Make the two the same.");
            foreach (var named in tree.Slots)
            {
                if (intent.FindSlot(named.Name) is { } slot && twin.FindSlot(named.Name) is { } twinSlot)
                    Differing(named.Json, intent, slot, twinSlot, here.LocaleId, there.LocaleId);
            }
        }
    }

    private static void Differing(DefinitionElement json, Intent intent, Slot slot, Slot twin, string here, string there)
    {
        if (slot.SlotTypeName != twin.SlotTypeName)
            json.Report(BotRules.LocalesAlike, $"slot '{slot.Name}' of intent '{intent.Name}' is of type {slot.SlotTypeName} in {there} and {twin.SlotTypeName} in {here}. Make the two the same.");
        if (slot.IsRequired != twin.IsRequired)
            json.Report(BotRules.LocalesAlike, $"slot '{slot.Name}' of intent '{intent.Name}' is required in one of {here} and {there} and optional in the other. Make the two the same.");
        if (slot.Prompt is null != twin.Prompt is null)
            json.Report(BotRules.LocalesAlike, $"slot '{slot.Name}' of intent '{intent.Name}' has a prompt in {(slot.Prompt is null ? here : there)} and none in {(slot.Prompt is null ? there : here)}. Make the two the same.");
    }
}
