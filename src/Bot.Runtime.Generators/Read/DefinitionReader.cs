using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads one file of the definition. Source of its keys: the folder format of Lex V2's CreateExport, as the console exports it.</summary>
internal static class DefinitionReader
{
    public static bool IsDefinition(AdditionalText file) => DefinitionPath.Parse(file.Path) is { IsRead: true };

    public static DefinitionFile Read(AdditionalText file, CancellationToken cancel)
    {
        var json = JsonFile.Read(file.Path, file.GetText(cancel) ?? SourceText.From(string.Empty));
        var place = DefinitionPath.Parse(file.Path)!;
        var root = json.Root;
        var folder = new Named(place.Folder, json.PlaceOf(new(0, 0)));
        var problem = json.Problem is { } broken ? new Named(broken.Message, broken.Place) : null;
        if (place.IsLocale)
            return new LocaleFile(file.Path, place.Bot, place.Locale, problem);
        var name = NamedOf(root?["name"]);
        problem ??= name is null ? new("it has no \"name\".", root!.Place) : null;
        name ??= folder;
        if (place.IsIntent)
            return new IntentFile(file.Path, place.Bot, place.Locale, place.Folder, problem, IntentReader.Read(root, name));
        if (place.IsSlotType)
            return new SlotTypeFile(file.Path, place.Bot, place.Locale, place.Folder, problem, SlotTypeReader.Read(root, name));
        problem ??= root?["slotTypeName"] is null ? new("it has no \"slotTypeName\".", root!.Place) : null;
        return new SlotFile(file.Path, place.Bot, place.Locale, place.Folder, problem, place.Below[1], SlotReader.Read(root, name));
    }

    /// <summary>A text and its place; null when there is none.</summary>
    public static Named? NamedOf(JsonValue? value) => value?.Text is { Length: > 0 } text ? new(text, value.Place) : null;
}
