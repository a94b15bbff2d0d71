using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Write;

/// <summary>Writes how the value of a session attribute is read from text, and written.</summary>
/// <param name="types">How types are written.</param>
internal sealed class SessionValueWriter(TypeNames types)
{
    private const string Globalization = "System.Globalization";

    /// <summary>An expression for the value in the session, or what the record begins with where there is none.</summary>
    public string Read(SessionAttributeCode attribute)
    {
        var text = $"session.Get(SessionKeys.{attribute.Name})";
        var initial = $"Initial.{attribute.Name}";
        var local = Identifier.Camel(attribute.Name + "Value");
        string Parsed(string call) => $"{call} ? {local} : {initial}";
        return attribute.Kind switch
        {
            SessionValueKind.Text => $"{text} ?? {initial}",
            SessionValueKind.Flag => Parsed($"bool.TryParse({text}, out var {local})"),
            SessionValueKind.WholeNumber => Parsed($"{attribute.Type}.TryParse({text}, {Styles}.AllowLeadingSign, {Invariant}, out var {local})"),
            SessionValueKind.Number => Parsed($"decimal.TryParse({text}, {Styles}.AllowLeadingSign | {Styles}.AllowDecimalPoint, {Invariant}, out var {local})"),
            SessionValueKind.Date => Parsed($"{attribute.Type}.TryParseExact({text}, \"yyyy-MM-dd\", {Invariant}, {DateStyles}.None, out var {local})"),
            SessionValueKind.Time => Parsed($"{attribute.Type}.TryParse({text}, {Invariant}, {DateStyles}.None, out var {local})"),
            SessionValueKind.Duration => Parsed($"{attribute.Type}.TryParseExact({text}, \"c\", {Invariant}, out var {local})"),
            SessionValueKind.Moment => Parsed($"{attribute.Type}.TryParseExact({text}, \"O\", {Invariant}, {DateStyles}.RoundtripKind, out var {local})"),
            _ => $"{text} switch {{ {string.Concat(attribute.Members.Select(member => $"{Identifier.Literal(member)} => {attribute.Type}.{Escaped(member)}, "))}_ => {initial} }}",
        };
    }

    /// <summary>An expression for the text of the value; null for what has no text.</summary>
    public string Write(SessionAttributeCode attribute)
    {
        var access = attribute.IsNullable ? "?." : ".";
        return attribute.Kind switch
        {
            SessionValueKind.Text => attribute.Name,
            SessionValueKind.Flag => attribute.IsNullable ? $"{attribute.Name} switch {{ true => \"true\", false => \"false\", null => null }}" : $"{attribute.Name} ? \"true\" : \"false\"",
            SessionValueKind.Member =>
                $"{attribute.Name} switch {{ {string.Concat(attribute.Members.Select(member => $"{attribute.Type}.{Escaped(member)} => {Identifier.Literal(member)}, "))}_ => null }}",
            SessionValueKind.WholeNumber or SessionValueKind.Number => $"{attribute.Name}{access}ToString({Invariant})",
            _ => $"{attribute.Name}{access}ToString({Identifier.Literal(Format(attribute.Kind))}, {Invariant})",
        };
    }

    private string Invariant => types.Of(Globalization, "CultureInfo") + ".InvariantCulture";

    private string Styles => types.Of(Globalization, "NumberStyles");

    private string DateStyles => types.Of(Globalization, "DateTimeStyles");

    private static string Escaped(string member) => "@" + member;

    private static string Format(SessionValueKind kind) => kind switch
    {
        SessionValueKind.Date => "yyyy-MM-dd",
        SessionValueKind.Time => "HH:mm:ss.FFFFFFF",
        SessionValueKind.Duration => "c",
        _ => "O",
    };
}
