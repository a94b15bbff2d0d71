using System.Text.RegularExpressions;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Custom slot types: values, regular expressions, composite parts.</summary>
internal static class SlotTypeRules
{
    private const int MostValues = 10_000;
    private const int LongestValue = 140;
    private const int LongestPattern = 300;

    public static void Check(LocaleUnderCheck locale)
    {
        var used = locale.Model.Intents.SelectMany(intent => intent.Slots).SelectMany(slot => slot.SubSlots.Append(slot)).Select(slot => slot.SlotTypeName)
            .Concat(locale.Model.SlotTypes.SelectMany(type => type.SubSlots).Select(part => locale.Model.SlotTypes.FirstOrDefault(type => type.Identifier == part.SlotTypeId)?.Name ?? part.SlotTypeId))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (tree, type) in locale.Tree.SlotTypes.Zip(locale.Model.SlotTypes))
        {
            if (!used.Contains(type.Name))
                tree.Json.Report(BotRules.TypeUsed, $"no slot is of type '{type.Name}'. Remove it, or use it.");
            if (tree.Json.Object("valueSelectionSetting")?.Object("advancedRecognitionSetting") is { } advanced && advanced.Text("audioRecognitionStrategy") is { } strategy and not "UseSlotValuesAsCustomVocabulary")
                advanced.At("audioRecognitionStrategy").Report(BotRules.Spelled, $"Lex has no audioRecognitionStrategy '{strategy}'. Write UseSlotValuesAsCustomVocabulary, or remove it.");
            CheckValues(tree.Json, type);
            CheckPattern(tree.Json, type);
            CheckComposite(locale, tree.Json, type);
        }

        foreach (var (tree, intent) in locale.Intents)
        {
            foreach (var named in tree.Slots)
                CheckSpecifications(locale, intent.FindSlot(named.Name)!, named.Json);
        }
    }

    private static void CheckValues(DefinitionElement json, SlotType type)
    {
        var isList = type is { RegexPattern: null, ParentSignature: null, HasGrammar: false, ResolutionStrategy: not ResolutionStrategy.Concatenation, SubSlots.IsEmpty: true };
        var count = type.Values.Sum(value => 1 + value.Synonyms.Length);
        if (isList && count == 0)
            json.At("slotTypeValues").Report(BotRules.TypeValues, $"type '{type.Name}' has no values. Add some.");
        if (count > MostValues)
            json.At("slotTypeValues").Report(BotRules.TypeValues, $"type '{type.Name}' has {count} values and synonyms, and Lex takes {MostValues}. Remove some.");
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in json.Objects("slotTypeValues"))
        {
            if (value.Object("sampleValue") is not { } sample)
                continue;
            var owner = sample.Text("value") ?? string.Empty;
            foreach (var entry in value.Objects("synonyms").Prepend(sample))
            {
                if (entry.Text("value") is not { } text)
                    continue;
                var at = entry.At("value");
                if (string.IsNullOrWhiteSpace(text))
                    at.Report(BotRules.TypeValues, $"type '{type.Name}' has an empty value or synonym. Remove it.");
                else if (text.Length > LongestValue)
                    at.Report(BotRules.ValueLength, $"'{Elements.Short(text)}' has {text.Length} characters, and Lex takes {LongestValue}. Shorten it.");
                else if (!seen.TryAdd(text, owner))
                    at.Report(BotRules.ValueOnce, seen[text] == owner ? $"'{text}' is there twice for the value '{owner}'. Remove one." : $"'{text}' stands for the value '{seen[text]}' and for '{owner}'. Remove one.");
            }
        }
    }

    private static void CheckPattern(DefinitionElement json, SlotType type)
    {
        if (type.RegexPattern is not { } pattern)
            return;
        var at = json.Object("valueSelectionSetting")?.Object("regexFilter")?.At("pattern") ?? json;
        if (pattern.Length is 0 or > LongestPattern)
            at.Report(BotRules.Regex, $"the regex has {pattern.Length} characters, and Lex takes 1 to {LongestPattern}. Change it.");
        if (type.ParentSignature is not "AMAZON.AlphaNumeric")
            at.Report(BotRules.Regex, $"type '{type.Name}' has a regex and does not stand on AMAZON.AlphaNumeric, the only type that takes one. Set its parentSlotTypeSignature, or remove the regex.");
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            at.Report(BotRules.Regex, $"'{Elements.Short(pattern)}' is not a regex that Lex takes ({exception.Message.TrimEnd('.')}). Correct it.");
            return;
        }

        if (Unbounded(pattern) is { } sign)
            at.Report(BotRules.Regex, $"'{Elements.Short(pattern)}' uses {sign}, which Lex refuses. Say how many and which: [A-Z0-9]{{1,10}}.");
    }

    // Lex takes no *, +, {n,} and no '.' outside of a class.
    private static string? Unbounded(string pattern)
    {
        var inClass = false;
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\':
                    at++;
                    break;
                case '[' when !inClass:
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '*' or '+' or '.' when !inClass:
                    return $"'{pattern[at]}'";
                case '{' when !inClass && pattern.IndexOf('}', at) is > 0 and var end && pattern[end - 1] == ',':
                    return $"'{pattern[at..(end + 1)]}'";
            }
        }

        return null;
    }

    private static void CheckComposite(LocaleUnderCheck locale, DefinitionElement json, SlotType type)
    {
        if (type.SubSlots.IsEmpty)
        {
            if (type.ResolutionStrategy is ResolutionStrategy.Concatenation)
                json.Report(BotRules.Composite, $"type '{type.Name}' is composite (CONCATENATION) and has no sub-slots. Add compositeSlotTypeSetting.subSlots.");
            return;
        }

        if (locale.LocaleId is not "en_US")
            json.Report(BotRules.CompositeLocale, $"type '{type.Name}' is composite, which Lex has in en_US alone; this locale is {locale.LocaleId}. Ask for its parts in slots of their own.");
        if (type.SubSlots.Length > 6)
            json.At("compositeSlotTypeSetting").Report(BotRules.Composite, $"type '{type.Name}' has {type.SubSlots.Length} sub-slots, and Lex takes 6. Remove some.");
        foreach (var part in type.SubSlots)
        {
            if (locale.Model.SlotTypes.FirstOrDefault(other => other.Identifier == part.SlotTypeId || other.Name == part.SlotTypeId) is { SubSlots.IsEmpty: false } inner)
                json.At("compositeSlotTypeSetting").Report(BotRules.Composite, $"sub-slot '{part.Name}' is of type '{inner.Name}', which is composite itself. Name a type that is not.");
        }
    }

    private static void CheckSpecifications(LocaleUnderCheck locale, Slot slot, DefinitionElement json)
    {
        if (json.Object("subSlotSetting")?.Object("slotSpecifications") is { } specifications && locale.Model.FindSlotType(slot.SlotTypeName) is { } type)
        {
            foreach (var (name, specification) in specifications.Members().Where(member => !type.SubSlots.IsEmpty && type.SubSlots.All(part => part.Name != member.Name)))
                specification.Report(BotRules.Composite, $"slot '{slot.Name}' specifies sub-slot '{name}', which its type '{type.Name}' does not have.{Spelling.Hint(name, [.. type.SubSlots.Select(part => part.Name)])} Name one of its sub-slots.");
        }

        foreach (var subSlot in slot.SubSlots.Where(subSlot => subSlot.Prompt is null && slot.IsRequired))
            json.At("subSlotSetting").Report(BotRules.CompositeLocale, $"sub-slot '{subSlot.Name}' of slot '{slot.Name}' has no prompt, so it cannot be asked for. Add one to slotSpecifications.");
    }
}
