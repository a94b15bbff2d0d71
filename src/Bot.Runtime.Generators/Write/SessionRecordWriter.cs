using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes how a record of session attributes is read and written.</summary>
internal static class SessionRecordWriter
{
    public static string Write(SessionRecordCode record)
    {
        var types = new TypeNames(record.Clashes);
        // The first is thrown away: only after it is known which namespaces are used.
        Write(new(), record, types);
        var header = $"{record.Header} : {types.Of(RuntimeTypes.Conversation, "ISessionAttributes")}<{record.Declaration.Name.Name}>";
        return SourceWriter.Part(record.Declaration, header, types.Usings, default, code => Write(code, record, types));
    }

    private static void Write(CodeWriter code, SessionRecordCode record, TypeNames types)
    {
        var name = record.Declaration.Name.Name;
        var session = types.Of(RuntimeTypes.Conversation, "Session");
        var argumentNull = types.Of("System", "ArgumentNullException");
        var values = new SessionValueWriter(types);
        var arguments = string.Join(", ", record.NullArguments.Select(argument => $"{argument}: null"));
        code.Line("// What a session that has just begun has.").Line($"private static readonly {name} Initial = new({arguments});").Line();

        code.Line("/// <inheritdoc />").Open($"public static {name} Read({session} session)").Line($"{argumentNull}.ThrowIfNull(session);");
        code.Open("return Initial with");
        foreach (var attribute in record.Attributes)
            code.Line($"{attribute.Name} = {values.Read(attribute)},");
        code.Close(";").Close().Line();

        code.Line("/// <inheritdoc />").Open($"public void Write({session} session)").Line($"{argumentNull}.ThrowIfNull(session);");
        foreach (var attribute in record.Attributes)
            code.Line($"session.Set(SessionKeys.{attribute.Name}, {attribute.Name} == Initial.{attribute.Name} ? null : {values.Write(attribute)});");
        code.Close().Line();

        var key = types.Of(RuntimeTypes.Conversation, "SessionKey");
        code.Open("private static class SessionKeys");
        foreach (var attribute in record.Attributes)
            code.Line($"public static readonly {key}<string> {attribute.Name} = {key}.Text({Identifier.Literal(attribute.Key)});");
        code.Close();
    }
}
