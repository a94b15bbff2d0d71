using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes the record of a composite slot type.</summary>
internal static class CompositeWriter
{
    public static string Write(CompositeCode type) => SourceWriter.File(type.Name.Namespace, new(type.Clashes, type.Name.Namespace, type.Usings), new([type.Source]), (code, runtime) =>
    {
        var name = type.Name.Name;
        code.Summary(type.Description.Length == 0 ? $"A value of the composite slot type {name}." : type.Description);
        code.Open("public sealed record " + name);
        foreach (var subSlot in type.SubSlots)
            code.Summary(subSlot.Documentation).Line($"public {subSlot.Type} {subSlot.Property} {{ get; init; }}").Line();
        code.Summary("A reference to a slot of this type.");
        code.Line("/// <param name=\"name\">The slot's name in the definition.</param>");
        code.Line("/// <returns>The reference; its value is null while no sub-slot is filled.</returns>");
        code.Line($"public static {runtime.SlotReference}<{name}?> InSlot(string name) => {runtime.SlotReference}.Composite<{name}>(name, Read, Write);").Line();
        code.Open($"private static {name} Read({runtime.SlotValues} values) => new()");
        foreach (var subSlot in type.SubSlots)
            code.Line($"{subSlot.Property} = values.Get(SubSlot.{subSlot.Property}),");
        code.Close(";").Line();
        code.Open($"private static void Write({name} value, {runtime.SlotValues} values)");
        foreach (var subSlot in type.SubSlots)
            code.Line($"values.Set(SubSlot.{subSlot.Property}, value.{subSlot.Property});");
        code.Close().Line();
        code.Summary($"Names the sub-slots of {name}.");
        code.Open("public static class SubSlot");
        foreach (var subSlot in type.SubSlots)
            SlotsWriter.Reference(code, runtime, subSlot);
        code.Close().Close();
    });
}
