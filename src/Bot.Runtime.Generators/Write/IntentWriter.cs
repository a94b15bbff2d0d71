using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes the part of a class that comes from its intent.</summary>
internal static class IntentWriter
{
    public static string Write(IntentCode intent) => SourceWriter.Part(intent.Declaration, "partial class " + intent.Declaration.Name.Name, intent.Usings, intent.Sources, code =>
    {
        code.Summary(intent.Description.Length == 0 ? $"The intent {intent.Intent}." : intent.Description);
        code.Line($"public static IntentReference Intent {{ get; }} = new({Identifier.Literal(intent.Intent)});");
        if (!intent.HasSlots)
            return;
        code.Line();
        SlotsWriter.Slots(code, intent);
        code.Line();
        SlotsWriter.References(code, $"Names the slots of {intent.Intent}, to ask for them, to fill or to clear them.", intent.Slots);
    });
}
