using System.Globalization;
using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;

namespace Bot.Runtime.Generators.Check;

/// <summary>Whether Lex takes the texts of the definition, and has values for their placeholders.</summary>
internal static class DefinitionTextChecks
{
    public static IEnumerable<DiagnosticInfo> Of(EquatableArray<DefinitionTexts> files)
    {
        var slots = files.Where(file => file.Slot is not null).ToLookup(file => file.Intent, file => file.Slot!, StringComparer.Ordinal);
        foreach (var file in files)
        {
            string[] known = [.. slots[file.Intent], .. file.SubSlots];
            foreach (var text in file.Texts)
            {
                foreach (var problem in InText(text, $"{NameOf(text.Kind)} of {file.Owner}", known))
                    yield return problem;
            }
        }
    }

    private static IEnumerable<DiagnosticInfo> InText(DefinitionText text, string subject, string[] slots)
    {
        var maximum = MaximumOf(text.Kind);
        if (text.Text.Text.Length > maximum || text.Text.Text.Length == 0)
        {
            yield return DiagnosticInfo.At(
                text.Text.Place,
                DiagnosticRegister.TextTooLong,
                char.ToUpperInvariant(subject[0]) + subject.Substring(1),
                text.Text.Text.Length.ToString(CultureInfo.InvariantCulture),
                $"1 to {maximum}",
                "it would refuse to import the bot, and callers would get the old one",
                text.Text.Text.Length == 0 ? "Write it, or take it out." : "Shorten it, or split it in two.");
        }
        if (text.SsmlProblem is { } problem)
            yield return DiagnosticInfo.At(text.Text.Place, DiagnosticRegister.SsmlNotWellFormed, subject, problem);
        foreach (var placeholder in text.Placeholders.Distinct())
        {
            // {Address.Street} is a sub-slot.
            var name = placeholder.Text.Trim('{', '}').Split('.')[0];
            if (slots.Contains(name))
                continue;
            yield return DiagnosticInfo.At(
                placeholder.Place,
                DiagnosticRegister.PlaceholderUnknown,
                placeholder.Text,
                subject,
                "names no slot of the intent",
                text.Kind is DefinitionTextKind.Utterance ? "Lex would refuse to build the bot, and callers would get the old one" : "callers would hear it read out, braces and all",
                $"{Suggestion.For(name, slots, "Did you mean '{", "}'? ")}Correct the name, or add the folder Slots/{name} to the intent.");
        }
    }

    // Source: Lex V2 model API; of utterances the Lex V2 quotas, "Characters per sample utterance".
    private static int MaximumOf(DefinitionTextKind kind) => kind switch
    {
        DefinitionTextKind.CardTitle or DefinitionTextKind.CardSubtitle => 250,
        DefinitionTextKind.Button => 50,
        DefinitionTextKind.Utterance => 500,
        DefinitionTextKind.SlotTypeValue => 140,
        _ => 1000,
    };

    private static string NameOf(DefinitionTextKind kind) => kind switch
    {
        DefinitionTextKind.Payload => "a payload",
        DefinitionTextKind.CardTitle => "the title of a card",
        DefinitionTextKind.CardSubtitle => "the subtitle of a card",
        DefinitionTextKind.Button => "a button",
        DefinitionTextKind.Utterance => "an utterance",
        DefinitionTextKind.SlotTypeValue => "a value",
        _ => "a message",
    };
}
