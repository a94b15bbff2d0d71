namespace Bot.Runtime.Generators.Wire;

/// <summary>What is made for one turn before a handler is: each service once.</summary>
internal sealed class TurnScope
{
    private readonly Dictionary<Provider, string> _locals = [];
    private readonly List<string> _statements = [];

    public IReadOnlyList<string> Statements => _statements;

    public string? Find(Provider provider) => _locals.TryGetValue(provider, out var local) ? local : null;

    public string Add(Provider provider, string name, string expression)
    {
        var local = _locals.ContainsValue(name) || name == "turn" ? name + (_locals.Count + 1) : name;
        _locals.Add(provider, local);
        _statements.Add($"var {local} = {expression};");
        return local;
    }
}
