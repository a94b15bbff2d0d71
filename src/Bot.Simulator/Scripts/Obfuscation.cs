using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Scripts;

/// <summary>
/// Keeps the values of obfuscated slots out of a transcript, as Lex keeps them out of conversation logs (guide, "Obscuring slot values in conversation
/// logs"): a value that was recognised becomes {Slot}; an answer to an obfuscated slot that was not recognised becomes {Slot} as a whole.
/// </summary>
/// <remarks>
/// A phone number is hidden whatever its slot's setting, since a transcript is committed. Lex obfuscates neither prompts nor attributes, and what a bot
/// reads back is worth seeing; phone numbers and obfuscated dates are hidden there too (<see cref="Everywhere"/>).
/// </remarks>
/// <param name="locale">The locale, whose slots say whether they are obfuscated.</param>
internal sealed class Obfuscation(BotLocale locale)
{
    private const string PhoneNumber = "AMAZON.PhoneNumber";
    private const string Date = "AMAZON.Date";

    // "may" is a month that may be said, and a word; a whole date or number is longer.
    private const int ShortestEverywhere = 4;

    /// <summary>What stands for the value of a slot; null if the value may be shown.</summary>
    /// <param name="intent">The slot's intent.</param>
    /// <param name="slot">The slot.</param>
    public string? Stand(string? intent, string? slot) => Find(intent, slot) is { } found && Hides(found) ? $"{{{slot}}}" : null;

    /// <summary>Values that nobody may read in any line, with what stands for each: phone numbers, and dates of obfuscated slots.</summary>
    /// <param name="heard">The intent with its slots; null where there is none.</param>
    public IEnumerable<(string Value, string Stand)> Everywhere(LexV2Intent? heard) =>
        from entry in heard?.Slots ?? []
        let slot = Find(heard!.Name, entry.Key)
        where slot is not null && Hides(slot)
        from value in Values(slot, entry.Value)
        where value.Length >= ShortestEverywhere
        select (value, $"{{{entry.Key}}}");

    /// <summary>What was said, without what may not be shown.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="asked">The intent and slot that were asked for; null if none was.</param>
    /// <param name="heard">The intent and slots that Lex made of it; null while that is not known.</param>
    public string Hide(string said, (string? Intent, string? Slot)? asked, LexV2Intent? heard)
    {
        var hidden = said;
        var originals =
            from entry in heard?.Slots ?? []
            let stand = Stand(heard!.Name, entry.Key)
            where stand is not null
            from original in Originals(entry.Value)
            orderby original.Length descending
            select (original, stand);
        foreach (var (original, stand) in originals)
            hidden = ReplaceWords(hidden, original, stand);

        // Whoever asks for something else instead of answering has said nothing that is secret.
        var isSomethingElse = heard is not null && heard.Name != asked?.Intent && locale.FindIntent(heard.Name ?? string.Empty) is { IsFallback: false };
        return hidden == said && !isSomethingElse && Stand(asked?.Intent, asked?.Slot) is { } whole ? whole : hidden;
    }

    // A month that was keyed as 3 is not the 3 of another answer.
    private static string ReplaceWords(string text, string words, string stand)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var end = at + words.Length;
            var isWhole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (isWhole)
                text = $"{text[..at]}{stand}{text[end..]}";
            at = text.IndexOf(words, isWhole ? at + stand.Length : at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private static IEnumerable<string> Originals(LexV2Slot? slot)
    {
        if (slot is null)
            return [];
        string?[] own = [slot.Value?.OriginalValue];
        return own.OfType<string>().Where(original => original.Length > 0)
            .Concat((slot.Values ?? []).SelectMany(Originals))
            .Concat((slot.SubSlots ?? []).Values.SelectMany(Originals));
    }

    // An obfuscated part of a composite slot hides the whole, as its words cannot be told from the others'.
    private static bool Hides(Slot slot) => slot.IsObfuscated || slot.SlotTypeName is PhoneNumber || slot.SubSlots.Any(Hides);

    private static IEnumerable<string> Values(Slot slot, LexV2Slot? value)
    {
        if (value is null)
            return [];
        IEnumerable<string> own = slot.SlotTypeName is PhoneNumber or Date
            ? [.. Originals(value), .. value.Value?.ResolvedValues ?? [], value.Value?.InterpretedValue ?? string.Empty]
            : [];
        return own
            .Concat((value.Values ?? []).SelectMany(each => Values(slot, each)))
            .Concat((value.SubSlots ?? []).SelectMany(part => slot.FindSubSlot(part.Key) is { } subSlot ? Values(subSlot, part.Value) : []));
    }

    private Slot? Find(string? intent, string? slot) => locale.FindIntent(intent ?? string.Empty)?.FindSlot(slot ?? string.Empty);
}
