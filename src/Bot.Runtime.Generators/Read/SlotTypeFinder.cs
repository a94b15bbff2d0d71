using Bot.Runtime.Generators.Write;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bot.Runtime.Generators.Read;

/// <summary>Finds in the definition what a slot is called and of which type it is; only when something has to be said of it.</summary>
internal static class SlotTypeFinder
{
    /// <summary>The slot that is called so in C#; null when the definition has none.</summary>
    public static (string Name, string Type)? Find(IEnumerable<AdditionalText> files, string intent, string member, CancellationToken cancel)
    {
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (DefinitionPath.Parse(file.Path) is not { IsSlot: true } path || path.Below[1] != intent)
                continue;
            var json = JsonFile.Read(file.Path, file.GetText(cancel) ?? SourceText.From(string.Empty)).Root;
            if (json?["name"]?.Text is { } name && Identifier.Of(name) == member && json["slotTypeName"]?.Text is { } type)
                return (name, type);
        }
        return null;
    }
}
