using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes the class of a set of messages.</summary>
internal static class MessageClassWriter
{
    public static string Write(MessageClass set)
    {
        var types = new TypeNames(set.Clashes);
        // The first is thrown away: only after it is known which namespaces are used.
        WriteClass(new(), set, types);
        return SourceWriter.File(set.Declaration.Name.Namespace, types.Usings, set.Files, code => WriteClass(code, set, types));
    }

    private static void WriteClass(CodeWriter code, MessageClass set, TypeNames types)
    {
        foreach (var outer in set.Declaration.OuterHeaders)
            code.Open(outer);
        code.Summary($"What the bot says: the messages of {set.Set}.").Open($"public static partial class {set.Declaration.Name.Name}");
        foreach (var message in set.Members)
        {
            WriteMessage(code, message, types);
            code.Line();
        }
        code.Close();
        foreach (var _ in set.Declaration.OuterHeaders)
            code.Close();
    }

    private static void WriteMessage(CodeWriter code, MessageMember message, TypeNames types)
    {
        var texts = new MessageTextWriter(types, message.Values);
        var type = types.Of(RuntimeTypes.Conversation, "Message");
        code.Summary(message.Texts[0].Text.Words);
        if (message.Values.Count == 0)
        {
            Assign(code, $"public static {type} {message.Identifier} {{ get; }} = ", "static ", "locale", message, texts, type);
            return;
        }
        foreach (var value in message.Values)
            code.Line($"/// <param name=\"{value.Name}\">What is said for {value}.</param>");
        code.Line("/// <returns>The message.</returns>");
        var parameters = string.Join(", ", message.Values.Select(value => $"{texts.TypeOf(value)} {Identifier.Camel(value.Name)}"));
        var locale = message.Values.Any(value => value.Name == "locale") ? "localeId" : "locale";
        Assign(code, $"public static {type} {message.Identifier}({parameters}) => ", string.Empty, locale, message, texts, type);
    }

    private static void Assign(CodeWriter code, string start, string modifier, string locale, MessageMember message, MessageTextWriter texts, string type)
    {
        var reference = texts.Expression(message.Texts[0].Text);
        var others = message.Texts.Skip(1).Select(text => (text.Locale, Expression: texts.Expression(text.Text))).Where(other => other.Expression != reference).ToArray();
        if (others.Length == 0)
        {
            code.Line($"{start}{type}.Say({reference});");
            return;
        }
        code.Open($"{start}new({modifier}{locale} => {locale} switch");
        foreach (var (id, expression) in others)
            code.Line($"{Identifier.Literal(id)} => {expression},");
        code.Line($"_ => {reference},");
        code.Close(");");
    }
}
