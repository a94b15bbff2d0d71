using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes the enum of a slot type restricted to its values, and how they are read and written.</summary>
internal static class EnumWriter
{
    public static string Write(EnumCode type) => SourceWriter.File(type.Name.Namespace, new(type.Clashes, type.Name.Namespace, type.Usings), new([type.Source]), (code, runtime) =>
    {
        code.Summary(type.Description.Length == 0 ? $"The values of the slot type {type.Name.Name}." : type.Description);
        code.Open("public enum " + type.Name.Name);
        for (var index = 0; index < type.Members.Count; index++)
        {
            code.Summary(type.Members[index].Value + ".");
            code.Line(type.Members[index].Name + (index == 0 ? " = 1," : ",")).Line();
        }
        code.Close().Line();
        Format(code, runtime, type);
    });

    private static void Format(CodeWriter code, RuntimeNames runtime, EnumCode type)
    {
        var name = type.Name.Name;
        code.Summary($"How Lex writes a value of {name}.");
        code.Open($"public static class {name}Format");
        code.Summary("The format; the case of letters does not matter.");
        code.Line($"public static {runtime.SlotFormat}<{name}> Instance {{ get; }} = new(TryRead, Write);").Line();
        code.Open($"private static bool TryRead(string text, out {name} value)");
        code.Open("value = text.ToUpperInvariant() switch");
        foreach (var member in type.Members)
            code.Line($"{Identifier.Literal(member.Value.ToUpperInvariant())} => {name}.{member.Name},");
        code.Line("_ => default,");
        code.Close(";").Line("return value != default;").Close().Line();
        code.Open($"private static string Write({name} value) => value switch");
        foreach (var member in type.Members)
            code.Line($"{name}.{member.Name} => {Identifier.Literal(member.Value)},");
        code.Line($"_ => throw new {runtime.OutOfRange}(nameof(value), value, {Identifier.Literal($"This is no value of the slot type {name}. Use one of its members.")}),");
        code.Close(";").Close();
    }
}
