using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes the part of an interface that comes from the intents which share it.</summary>
internal static class SharedSlotsWriter
{
    public static string Write(SharedSlotsCode shared)
    {
        var name = shared.Declaration.Name;
        return SourceWriter.Part(shared.Declaration, "partial interface " + name.Name, new(shared.Clashes, name.Namespace, shared.Usings), default, (code, runtime) =>
        {
            foreach (var slot in shared.Slots)
                code.Summary(slot.Documentation).Line($"{slot.Type} {slot.Property} {{ get; }}").Line();
            var intents = string.Join(" and ", shared.Intents);
            SlotsWriter.References(code, runtime, $"Names the slots that {intents} share, to ask for them, to fill or to clear them.", shared.Slots);
        });
    }
}
