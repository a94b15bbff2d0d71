using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;
using Bot.Runtime.Generators.Write;

namespace Bot.Runtime.Generators.Wire;

/// <summary>Puts the router together: what is made once, in an order in which everything is there when it is needed, and what is made for each turn.</summary>
internal sealed class RouterWiring
{
    private readonly BotSources _bot;
    private readonly CompositionRoot _root;
    private readonly NameClashes _clashes;
    private readonly TypeNames _names;
    private readonly ServiceGraph _graph;
    private readonly Dictionary<string, Provider> _filters = new(StringComparer.Ordinal);
    private readonly List<RouterField> _fields = [];
    private readonly List<RouterCreation> _creations = [];
    private bool _needsRoot;

    private RouterWiring(BotSources bot, CompositionRoot root, NameClashes clashes, List<DiagnosticInfo> problems)
    {
        _bot = bot;
        _root = root;
        _clashes = clashes;
        // A class of the project may be called like the generated one.
        _names = new(clashes.Ambiguous, root.Type.Name.Namespace, hidden: new(["Router"]));
        _graph = new(root, SlotTypeWiring.All(bot.Definition).SelectMany(item => SlotTypeWiring.TypesOf(item.Type.Content, bot.Project)), _names, problems);
    }

    /// <summary>The router of a composition root; what cannot be made is left out of it, and among the problems.</summary>
    public static RouterCode Router(BotSources bot, CompositionRoot root, NameClashes clashes, List<DiagnosticInfo> problems) =>
        new RouterWiring(bot, root, clashes, problems).Build();

    private RouterCode Build()
    {
        _graph.LookAtAll();
        var arms = new List<RouterArm>();
        string? fallback = null;
        foreach (var handler in _bot.Handlers.GroupBy(handler => handler.Intent.Text, StringComparer.Ordinal).Select(group => group.First()))
        {
            if (Handler(handler) is not { } expression)
                continue;
            if (_bot.Definition.Intent(handler.Intent.Text)?.Content.IsFallback == true)
                fallback ??= expression;
            else
                arms.Add(new(handler.Intent.Text, expression));
        }
        return new(_root.Type.Declaration, _needsRoot, new([.. _fields]), new([.. arms]), fallback, new([.. _creations]), _names.Usings, _clashes.Ambiguous);
    }

    // The expression by which Find returns it; null when it cannot be made.
    private string? Handler(HandlerClass handler)
    {
        var name = handler.Type.Name.Name;
        var chain = new[] { _root.Type.Name.Name, name };
        var lifetime = _graph.LifetimeOf(handler.Construction.Parameters, chain);
        var filters = _root.Filters.Concat(handler.Filters).Select(Filter).ToArray();
        if (lifetime is Lifetime.None || !handler.IsHandler || handler.Type.IsGeneric || handler.Construction.Problem is not null)
            return null;
        if (lifetime is Lifetime.Function)
            return AddField(name, _names.Of(RuntimeTypes.Routing, "IntentHandler"), Filtered(filters, New(handler.Construction, scope: null)));
        var scope = new TurnScope();
        var made = Filtered(filters, New(handler.Construction, scope));
        var method = "Create" + name.TrimStart('@');
        while (_creations.Any(creation => creation.Method == method))
            method += "_";
        _creations.Add(new(method, new([.. scope.Statements]), made));
        return method + "(turn)";
    }

    private string? Filter(FilterUse use)
    {
        if (!use.IsFilter)
            return null;
        var key = use.Filter.Type.Key;
        if (!_filters.TryGetValue(key, out var filter))
        {
            // A filter may be asked for as a service too, and then is the same one.
            filter = _graph.Find(use.Filter.Type) is { Class: not null } shared ? shared : Provider.Of(use);
            _filters.Add(key, filter);
        }
        return _graph.LifetimeOf(filter, [_root.Type.Name.Name]) is Lifetime.Function ? FieldOf(filter) : null;
    }

    private string Filtered(string?[] filters, string handler)
    {
        var type = new Lazy<string>(() => _names.Of(RuntimeTypes.Routing, "FilteredHandler"));
        return filters.Where(filter => filter is not null).Reverse().Aggregate(handler, (inner, filter) => $"new {type.Value}({filter}, {inner})");
    }

    private string New(ServiceClass made, TurnScope? scope) => $"new {_names.Of(made.Type)}({Arguments(made.Parameters, scope)})";

    private string Arguments(EquatableArray<ServiceParameter> parameters, TurnScope? scope)
    {
        var arguments = new List<string>();
        foreach (var parameter in parameters)
        {
            if (Expression(parameter, scope) is { } expression)
                arguments.Add(arguments.Count < parameters.ToList().IndexOf(parameter) ? $"{parameter.Name}: {expression}" : expression);
        }
        return string.Join(", ", arguments);
    }

    // Null leaves an optional parameter to its default.
    private string? Expression(ServiceParameter parameter, TurnScope? scope) => _graph.Find(parameter.Type) switch
    {
        { Lifetime: Lifetime.Turn } provider => Local(provider, scope!),
        { Member: { Kind: ProvidedKind.Field } field } => OnRoot(field, inTurn: scope is not null),
        { } provider => FieldOf(provider),
        null => TurnServices.Expression(parameter.Type, _names),
    };

    private string Local(Provider provider, TurnScope scope)
    {
        if (scope.Find(provider) is { } known)
            return known;
        var call = $"{OnRoot(provider.Member!, inTurn: true)}({Arguments(provider.Parameters, scope)})";
        return scope.Add(provider, Identifier.Camel(provider.Service.Name?.Name ?? provider.Member!.Name.Text), call);
    }

    private string OnRoot(ProvidedMember member, bool inTurn)
    {
        if (member.IsStatic)
            return $"{_root.Type.Name.Name}.{member.Name.Text}";
        _needsRoot |= inTurn;
        return (inTurn ? "_root." : "root.") + member.Name.Text;
    }

    private string FieldOf(Provider provider)
    {
        if (provider.Field is { } made)
            return made;
        var (name, expression) = provider switch
        {
            { Class: { } type } => (type.Type.Name?.Name ?? type.Type.Display, New(type, scope: null)),
            { Member: { Kind: ProvidedKind.Method } method } => (method.Name.Text, $"{OnRoot(method, inTurn: false)}({Arguments(method.Parameters, scope: null)})"),
            { Member: var member } => (member!.Name.Text, OnRoot(member, inTurn: false)),
        };
        provider.Field = AddField(name, _names.Of(provider.Service), expression);
        return provider.Field;
    }

    private string AddField(string name, string type, string expression)
    {
        var field = Identifier.Field(name);
        while (field == "_root" || _fields.Any(other => other.Name == field))
            field += "_";
        _fields.Add(new(field, type, expression));
        return field;
    }
}
