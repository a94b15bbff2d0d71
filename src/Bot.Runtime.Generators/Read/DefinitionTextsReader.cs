using System.Text.RegularExpressions;
using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads the texts of a file of the definition, wherever in it they are.</summary>
internal static class DefinitionTextsReader
{
    private static readonly Regex Braces = new(@"\{[^{}\s]+\}", RegexOptions.CultureInvariant);

    public static DefinitionTexts Read(AdditionalText file, CancellationToken cancel)
    {
        var root = JsonFile.Read(file.Path, file.GetText(cancel) ?? SourceText.From(string.Empty)).Root;
        var path = DefinitionPath.Parse(file.Path)!;
        var texts = new List<DefinitionText>();
        if (root is not null)
            Collect(root, path, texts);
        var intent = path.IsIntent || path.IsSlot ? path.Below[1] : string.Empty;
        var owner = path.IsSlot ? $"the slot '{path.Folder}' of the intent '{intent}'"
            : path.IsIntent ? $"the intent '{intent}'"
            : path.IsSlotType ? $"the slot type '{path.Folder}'"
            : "the locale";
        return new(
            intent.Length == 0 ? string.Empty : $"{path.Bot}/{path.Locale}/{intent}",
            $"{owner} in {path.Locale}",
            path.IsSlot ? root?["name"]?.Text ?? path.Folder : null,
            new([.. (root?["subSlotSetting"]?["slotSpecifications"]?.Members ?? []).Select(part => part.Key)]),
            new([.. texts]));
    }

    private static void Collect(JsonValue value, DefinitionPath path, List<DefinitionText> texts)
    {
        foreach (var item in value.Items)
            Collect(item, path, texts);
        foreach (var member in value.Members)
        {
            switch (member.Key)
            {
                case "plainTextMessage":
                    Add(member.Value["value"], DefinitionTextKind.Message, texts);
                    break;
                case "ssmlMessage":
                    Add(member.Value["value"], DefinitionTextKind.Message, texts, isSsml: true);
                    break;
                case "customPayload":
                    Add(member.Value["value"], DefinitionTextKind.Payload, texts);
                    break;
                case "imageResponseCard":
                    AddCard(member.Value, texts);
                    break;
                case "utterance":
                    Add(member.Value, DefinitionTextKind.Utterance, texts);
                    break;
                case "slotTypeValues" when path.IsSlotType:
                    AddValues(member.Value, texts);
                    break;
                default:
                    Collect(member.Value, path, texts);
                    break;
            }
        }
    }

    private static void AddCard(JsonValue card, List<DefinitionText> texts)
    {
        Add(card["title"], DefinitionTextKind.CardTitle, texts);
        Add(card["subtitle"], DefinitionTextKind.CardSubtitle, texts);
        foreach (var button in card["buttonsList"]?.Items ?? [])
        {
            Add(button["text"], DefinitionTextKind.Button, texts);
            Add(button["value"], DefinitionTextKind.Button, texts);
        }
    }

    private static void AddValues(JsonValue values, List<DefinitionText> texts)
    {
        foreach (var value in values.Items)
        {
            Add(value["sampleValue"]?["value"], DefinitionTextKind.SlotTypeValue, texts);
            foreach (var synonym in value["synonyms"]?.Items ?? [])
                Add(synonym["value"], DefinitionTextKind.SlotTypeValue, texts);
        }
    }

    private static void Add(JsonValue? value, DefinitionTextKind kind, List<DefinitionText> texts, bool isSsml = false)
    {
        if (value is not { IsString: true, Text: { } text })
            return;
        // A payload is JSON as often as not, and its braces are its own.
        var hasPlaceholders = kind is not (DefinitionTextKind.Payload or DefinitionTextKind.SlotTypeValue);
        var placeholders = hasPlaceholders ? Braces.Matches(text).Cast<Match>().Select(match => new Named(match.Value, value.PlaceOf(match.Value))) : [];
        texts.Add(new(kind, new(text, value.Place), new([.. placeholders]), isSsml ? SsmlReader.Read(text, isWholeMessage: true, out _) : null));
    }
}
