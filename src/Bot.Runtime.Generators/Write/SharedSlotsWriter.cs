using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes the part of an interface that comes from the intents which share it.</summary>
internal static class SharedSlotsWriter
{
    public static string Write(SharedSlotsCode shared) => SourceWriter.Part(shared.Declaration, "partial interface " + shared.Declaration.Name.Name, shared.Usings, default, code =>
    {
        foreach (var slot in shared.Slots)
            code.Summary(slot.Documentation).Line($"{slot.Type} {slot.Property} {{ get; }}").Line();
        SlotsWriter.References(code, $"Names the slots that {string.Join(", ", shared.Intents)} share, to ask for them, to fill or to clear them.", shared.Slots);
    });
}
