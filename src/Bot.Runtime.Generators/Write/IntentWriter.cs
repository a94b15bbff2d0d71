using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes the part of a class that comes from its intent.</summary>
internal static class IntentWriter
{
    public static string Write(IntentCode intent)
    {
        var name = intent.Declaration.Name;
        return SourceWriter.Part(intent.Declaration, "partial class " + name.Name, new(intent.Clashes, name.Namespace, intent.Usings), intent.Sources, (code, runtime) =>
        {
            code.Summary(intent.Description.Length == 0 ? $"The intent {intent.Intent}." : intent.Description);
            code.Line($"public static {runtime.IntentReference} Intent {{ get; }} = new({Identifier.Literal(intent.Intent)});");
            if (!intent.HasSlots)
                return;
            code.Line();
            SlotsWriter.Slots(code, runtime, intent);
            code.Line();
            SlotsWriter.References(code, runtime, $"Names the slots of {intent.Intent}, to ask for them, to fill or to clear them.", intent.Slots);
        });
    }
}
