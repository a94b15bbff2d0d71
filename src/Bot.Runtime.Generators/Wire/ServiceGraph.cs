using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Wire;

/// <summary>Finds out who provides what handlers and filters ask for, and how long it lives.</summary>
internal sealed class ServiceGraph
{
    private readonly CompositionRoot _root;
    private readonly HashSet<string> _generated;
    private readonly TypeNames _names;
    private readonly List<DiagnosticInfo> _problems;
    private readonly Dictionary<string, Provider> _providers = new(StringComparer.Ordinal);

    /// <summary>Reads what a root provides.</summary>
    /// <param name="root">The root.</param>
    /// <param name="generated">The types of slots, which the compiler does not know before they are generated.</param>
    /// <param name="names">The names of the generated file.</param>
    /// <param name="problems">Where problems go.</param>
    public ServiceGraph(CompositionRoot root, IEnumerable<TypeName> generated, TypeNames names, List<DiagnosticInfo> problems)
    {
        _root = root;
        _generated = [.. generated.Select(type => type.Name)];
        _names = names;
        _problems = problems;
        foreach (var provider in root.Members.Select(Provider.Of).Concat(root.Singletons.Select(Provider.Of)))
            Add(provider);
    }

    /// <summary>Looks at everything that is provided, asked for or not.</summary>
    public void LookAtAll()
    {
        foreach (var provider in _providers.Values)
            LifetimeOf(provider, [_root.Type.Name.Name]);
    }

    /// <summary>Who provides a service; null when the turn has it, or nobody.</summary>
    public Provider? Find(TypeReference type) => _providers.TryGetValue(type.Key, out var provider) ? provider : null;

    /// <summary>How long something lives that takes these.</summary>
    public Lifetime LifetimeOf(EquatableArray<ServiceParameter> parameters, string[] chain)
    {
        var lifetime = Lifetime.Function;
        foreach (var parameter in parameters)
        {
            var needed = LifetimeOf(parameter, chain);
            lifetime = needed > lifetime ? needed : lifetime;
        }
        return lifetime;
    }

    /// <summary>How long a provider's service lives.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="chain">Who asked, from the root on.</param>
    public Lifetime LifetimeOf(Provider provider, string[] chain)
    {
        if (provider.Lifetime is { } known)
            return known;
        provider.IsVisited = true;
        var lifetime = LifetimeOf(provider.Parameters, [.. chain, provider.Class?.Type.Display ?? provider.Member!.Name.Text]);
        provider.IsVisited = false;
        if (provider.Class is { } made)
            lifetime = LifetimeOfClass(provider, made, lifetime);
        provider.Lifetime = lifetime;
        return lifetime;
    }

    private Lifetime LifetimeOf(ServiceParameter parameter, string[] chain)
    {
        if (Find(parameter.Type) is { } provider)
        {
            if (!provider.IsVisited)
                return LifetimeOf(provider, chain);
            var circle = chain.SkipWhile(name => name != NameOf(provider)).Concat([NameOf(provider)]);
            Report(parameter.Place, DiagnosticRegister.ServiceCycle, parameter.Type.Display, string.Join(" → ", circle));
            return Lifetime.None;
        }
        if (TurnServices.Expression(parameter.Type, _names) is not null)
            return Lifetime.Turn;
        if (parameter.IsOptional)
            return Lifetime.Function;
        // What nobody knows, the compiler says itself.
        if (parameter.Type.IsError && !_generated.Contains(parameter.Type.Display))
            return Lifetime.None;
        Report(parameter.Place, DiagnosticRegister.ServiceNotProvided, chain[chain.Length - 1], parameter.Type.Display, string.Join(" → ", [.. chain, parameter.Type.Display]), _root.Type.Name.Name);
        return Lifetime.None;
    }

    // A class that is made once cannot hold what belongs to a turn.
    private Lifetime LifetimeOfClass(Provider provider, ServiceClass made, Lifetime lifetime)
    {
        if (made.Problem is { } problem)
        {
            Report(provider.Place, DiagnosticRegister.ServiceNotConstructible, made.Type.Display, problem.Reason, problem.Fix);
            return Lifetime.None;
        }
        if (lifetime is not Lifetime.Turn)
            return lifetime;
        foreach (var parameter in made.Parameters.Where(parameter => LifetimeOf(parameter, []) is Lifetime.Turn))
        {
            var place = parameter.Place == Place.None ? provider.Place : parameter.Place;
            Report(place, DiagnosticRegister.ServiceNotConstructible, made.Type.Display, $"it is made once, and asks for '{parameter.Type.Display}', which belongs to a turn", "Take it from the turn in the method that needs it.");
        }
        return Lifetime.None;
    }

    private void Add(Provider provider)
    {
        if (!_providers.TryGetValue(provider.Service.Key, out var first))
            _providers.Add(provider.Service.Key, provider);
        else
            Report(provider.Place, DiagnosticRegister.ServiceAmbiguous, provider.Service.Display, first.Display, provider.Display);
    }

    private static string NameOf(Provider provider) => provider.Class?.Type.Display ?? provider.Member!.Name.Text;

    private void Report(Place place, Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, params string[] arguments) =>
        _problems.Add(DiagnosticInfo.At(place == Place.None ? _root.Type.Place : place, descriptor, arguments));
}
