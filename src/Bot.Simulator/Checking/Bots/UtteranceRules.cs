using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Sample utterances of intents and slots.</summary>
internal static partial class UtteranceRules
{
    private const int LongestUtterance = 500;
    private const int MostOfIntent = 1500;
    private const int MostOfSlot = 10;

    public static void Check(LocaleUnderCheck locale)
    {
        foreach (var (tree, intent) in locale.Intents)
        {
            CheckAll(tree.Json, locale, intent, MostOfIntent);
            if (intent.IsFallback && (!intent.SampleUtterances.IsEmpty || !intent.Slots.IsEmpty))
                tree.Json.At("sampleUtterances").Report(BotRules.UtterancesOfBuiltIn, $"'{intent.Name}' stands on AMAZON.FallbackIntent and has utterances or slots. Remove them: it is what is left when nothing else fits.");
            else if (intent.ParentIntentSignature is { } signature && !BuiltIns.AnswersFromOutside(signature) && (!intent.SampleUtterances.IsEmpty || !intent.Slots.IsEmpty))
                tree.Json.At("sampleUtterances").Report(BotRules.BuiltInUtterances, $"'{intent.Name}' stands on {signature}, which brings its utterances and has no slots. Remove its own, or make it an intent that stands on none.");
            foreach (var slot in tree.Slots)
            {
                foreach (var (name, json) in Elements.In(slot.Json).Where(found => found.Name is "valueElicitationSetting" or "slotValueElicitationSetting"))
                    CheckAll(json, locale, intent, MostOfSlot);
            }
        }
    }

    private static void CheckAll(DefinitionElement owner, LocaleUnderCheck locale, Intent intent, int most)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var entry in owner.Objects("sampleUtterances"))
        {
            if (entry.Text("utterance") is not { } utterance)
                continue;
            count++;
            var at = entry.At("utterance");
            CheckOne(at, utterance, locale, intent);
            if (!said.TryAdd(Normal(utterance, name => name), utterance))
                at.Report(BotRules.UtteranceOnce, $"'{Elements.Short(utterance)}' is there twice. Remove one.");
        }

        if (count > most)
            owner.At("sampleUtterances").Report(BotRules.Quotas, $"there are {count} utterances, and AWS gives {most} unless it is asked for more. Remove some, or ask for a higher quota.");
    }

    private static void CheckOne(DefinitionElement at, string utterance, LocaleUnderCheck locale, Intent intent)
    {
        if (string.IsNullOrWhiteSpace(utterance))
            at.Report(BotRules.UtteranceLength, "the utterance is empty. Write what people say, or remove it.");
        else if (utterance.Length > LongestUtterance)
            at.Report(BotRules.UtteranceLength, $"the utterance '{Elements.Short(utterance)}' has {utterance.Length} characters, and Lex takes 1 to {LongestUtterance}. Change it.");
        if (Placeholder().Replace(utterance, string.Empty).AsSpan().ContainsAny('{', '}') || utterance.Contains("{}", StringComparison.Ordinal))
            at.Report(BotRules.Braces, $"the braces in '{Elements.Short(utterance)}' are not in pairs around the name of a slot. Write {{SlotName}}.");
        var bare = Placeholder().Replace(utterance, string.Empty);
        if (bare.FirstOrDefault(sign => !IsWritten(sign)) is var odd and not '\0')
            at.Report(BotRules.UtteranceSigns, $"'{Elements.Short(utterance)}' holds {Named(odd)}, which nobody says and Lex may refuse. Write it as a word, or remove it.");
        foreach (var name in Placeholder().Matches(utterance).Select(match => match.Groups["name"].Value.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (!locale.IsSlot(intent, name) && !IsSubSlot(intent, name))
                at.Report(BotRules.SlotInUtterance, $"'{Elements.Short(utterance)}' names slot '{name}', which intent '{intent.Name}' does not have.{Spelling.Hint(name, LocaleUnderCheck.SlotNames(intent))} Name one of its slots, or add it.");
            else if (intent.FindSlot(name)?.SlotTypeName is "AMAZON.FreeFormInput")
                at.Report(BotRules.FreeFormInUtterance, $"'{Elements.Short(utterance)}' holds slot '{name}' of type AMAZON.FreeFormInput, which Lex fills only when it asks for it. Leave it out, or choose another type.");
        }
    }

    // An utterance of a sub-slot names it without the slot that it is part of.
    private static bool IsSubSlot(Intent intent, string name) => intent.Slots.Any(slot => slot.FindSubSlot(name) is not null);

    /// <summary>An utterance as Lex compares them: small letters, no marks, slots by what <paramref name="slot"/> says they are.</summary>
    public static string Normal(string utterance, Func<string, string> slot)
    {
        var withSlots = Placeholder().Replace(utterance, match => $" {{{slot(match.Groups["name"].Value.Trim())}}} ");
        var kept = withSlots.Select(sign => char.IsLetterOrDigit(sign) || IsMark(sign) || sign is '{' or '}' or '_' ? char.ToLowerInvariant(sign) : sign is '\'' or '’' ? '\'' : ' ');
        return string.Join(' ', string.Concat(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsWritten(char sign) =>
        char.IsLetterOrDigit(sign) || IsMark(sign) || char.IsSurrogate(sign) || sign is ' ' or '\'' or '’' or '‘' or '-' or '_' or '{' or '}'
        || (char.IsPunctuation(sign) && sign is not ('@' or '#' or '*' or '\\' or '"' or '[' or ']')) || sign is '$' or '€' or '£' or '+';

    private static bool IsMark(char sign) => char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Named(char sign) => char.IsControl(sign) || char.IsWhiteSpace(sign) ? $"the character U+{(int)sign:X4}" : $"'{sign}'";

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}")]
    private static partial Regex Placeholder();
}
