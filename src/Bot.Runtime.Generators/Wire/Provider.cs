using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Wire;

/// <summary>What provides a service: a member of the composition root, or a class that the router makes.</summary>
internal sealed class Provider
{
    /// <summary>The member; null for a class.</summary>
    public ProvidedMember? Member { get; private init; }

    /// <summary>The class; null for a member.</summary>
    public ServiceClass? Class { get; private init; }

    public TypeReference Service { get; private init; } = null!;

    /// <summary>As a message calls it: "the field '_accounts'".</summary>
    public string Display { get; private init; } = string.Empty;

    public Place Place { get; private init; } = Place.None;

    public EquatableArray<ServiceParameter> Parameters => Member?.Parameters ?? Class!.Parameters;

    /// <summary>Known once it was looked at.</summary>
    public Lifetime? Lifetime { get; set; }

    /// <summary>Whether it is being looked at: coming back to it then is a circle.</summary>
    public bool IsVisited { get; set; }

    /// <summary>The field that holds it, once it is made.</summary>
    public string? Field { get; set; }

    public static Provider Of(ProvidedMember member) => new()
    {
        Member = member,
        Service = member.Type,
        Display = $"the {member.Kind.ToString().ToLowerInvariant()} '{member.Name.Text}'",
        Place = member.Name.Place,
    };

    public static Provider Of(SingletonService singleton) => new()
    {
        Class = singleton.Implementation,
        Service = singleton.Service,
        Display = singleton.Service.Key == singleton.Implementation.Type.Key
            ? $"[Singleton<{singleton.Service.Display}>]"
            : $"[Singleton<{singleton.Service.Display}, {singleton.Implementation.Type.Display}>]",
        Place = singleton.Place,
    };

    /// <summary>A filter: made as a singleton is, and asked for by nobody.</summary>
    public static Provider Of(FilterUse filter) => new()
    {
        Class = filter.Filter,
        Service = filter.Filter.Type,
        Display = $"[Filters(typeof({filter.Filter.Type.Display}))]",
        Place = filter.Place,
    };
}
