namespace Bot.Runtime.Generators.Model;

/// <summary>Writes type names as short as they can be in one generated file, and knows which namespaces it then has to use.</summary>
/// <param name="clashes">Names that mean more than one thing in the project: these are written in full.</param>
/// <param name="space">The namespace of the file: its own types come before those of the namespaces it uses.</param>
/// <param name="usings">Namespaces that are used already.</param>
/// <param name="hidden">Names that members of the written type have: types of these names are written in full wherever they are from.</param>
internal sealed class TypeNames(EquatableArray<string> clashes, string? space = null, EquatableArray<string> usings = default, EquatableArray<string> hidden = default)
{
    private readonly SortedSet<string> _usings = new(usings, StringComparer.Ordinal);

    /// <summary>The namespaces to use, System first.</summary>
    public EquatableArray<string> Usings =>
        new([.. _usings.OrderBy(space => space == "System" || space.StartsWith("System.", StringComparison.Ordinal) ? 0 : 1).ThenBy(space => space, StringComparer.Ordinal)]);

    public string Of(TypeName type)
    {
        var first = type.Outer.Count > 0 ? type.Outer[0] : type.Name;
        if (hidden.Contains(first))
            return "global::" + type.Full;
        if (type.Namespace == space && type.Namespace.Length > 0)
            return type.Local;
        if (clashes.Contains(first))
            return "global::" + type.Full;
        if (type.Namespace.Length > 0)
            _usings.Add(type.Namespace);
        return type.Local;
    }

    public string Of(string space, string name) => Of(TypeName.TopLevel(space, name));

    /// <summary>Any type; the long way unless it is a plain one.</summary>
    public string Of(TypeReference type) => type.Name is { } name ? Of(name) : type.Code;
}
