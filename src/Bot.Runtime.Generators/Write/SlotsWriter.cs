using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes slots and their typed references.</summary>
internal static class SlotsWriter
{
    /// <summary>The class of an intent's slots.</summary>
    public static void Slots(CodeWriter code, RuntimeNames runtime, IntentCode intent)
    {
        code.Summary($"The slots of {intent.Intent}.");
        code.Open("public sealed partial class Slots : " + string.Join(", ", (string[])[runtime.Slots + "<Slots>", .. intent.Interfaces]));
        foreach (var slot in intent.Slots.Where(slot => slot.DeclaredModifiers is not null))
            code.Line($"private readonly {slot.Type} {FieldOf(slot, intent)};");
        code.Line().Open($"private Slots({runtime.SlotValues} values)");
        foreach (var slot in intent.Slots)
            code.Line($"{(slot.DeclaredModifiers is null ? slot.Property : FieldOf(slot, intent))} = values.Get(Slot.{slot.Property});");
        code.Close().Line();
        foreach (var slot in intent.Slots)
            Property(code, slot, intent);
        code.Line("/// <inheritdoc />").Line($"public static {runtime.List}<{runtime.SlotReference}> InOrder => Slot.InOrder;").Line();
        if (intent.AsksConfirmation)
            code.Line("/// <inheritdoc />").Line("public static bool AsksConfirmation => true;").Line();
        code.Line("/// <inheritdoc />").Line($"public static Slots Read({runtime.SlotValues} values) => new(values);");
        code.Close();
    }

    /// <summary>The class of typed references.</summary>
    public static void References(CodeWriter code, RuntimeNames runtime, string summary, EquatableArray<SlotCode> slots)
    {
        code.Summary(summary);
        code.Open("public static class Slot");
        foreach (var slot in slots)
            Reference(code, runtime, slot);
        var asked = string.Join(", ", slots.Where(slot => slot.IsAsked).Select(slot => slot.Property));
        code.Summary("Those that Lex asks for, in its order.");
        code.Line($"public static {runtime.List}<{runtime.SlotReference}> InOrder {{ get; }} = [{asked}];");
        code.Close();
    }

    /// <summary>One typed reference.</summary>
    public static void Reference(CodeWriter code, RuntimeNames runtime, SlotCode slot)
    {
        code.Summary(slot.Documentation);
        code.Line($"public static {runtime.SlotReference}<{slot.Type}> {slot.Property} {{ get; }} = {slot.Reference};").Line();
    }

    // One that the class declares is the part that implements it.
    private static void Property(CodeWriter code, SlotCode slot, IntentCode intent)
    {
        if (!slot.IsDocumented)
            code.Summary(slot.Documentation);
        code.Line(slot.DeclaredModifiers is { } modifiers
            ? $"{modifiers} {slot.Type} {slot.Property} => {FieldOf(slot, intent)};"
            : $"public {slot.Type} {slot.Property} {{ get; }}");
        code.Line();
    }

    // The property of another slot, or of "2nd" itself, may be called so.
    private static string FieldOf(SlotCode slot, IntentCode intent)
    {
        var field = Identifier.Field(slot.Property);
        while (intent.Slots.Any(other => other.Property == field))
            field += "_";
        return field;
    }
}
