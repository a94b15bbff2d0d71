namespace Bot.Runtime.Generators.Model;

/// <summary>A class, record or interface that is not generic.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Outer">What it is nested in, the outermost first: "Desk".</param>
/// <param name="Name">Its own name.</param>
internal sealed record TypeName(string Namespace, EquatableArray<string> Outer, string Name)
{
    /// <summary>As it is written where its namespace is used: "Desk.UnlockAccount".</summary>
    public string Local => string.Join(".", [.. Outer, Name]);

    /// <summary>"Intents.Desk.UnlockAccount".</summary>
    public string Full => Namespace.Length == 0 ? Local : Namespace + "." + Local;

    /// <summary>The same without the @ of names that are keywords, as an assembly has it.</summary>
    public string Plain => Full.Replace("@", string.Empty);

    public static TypeName TopLevel(string space, string name) => new(space, default, name);
}
