namespace Bot.Runtime.Generators.Model;

/// <summary>A class marked [CompositionRoot].</summary>
/// <param name="Type">The class.</param>
/// <param name="Members">What it provides.</param>
/// <param name="Singletons">What is made for it.</param>
/// <param name="Filters">What wraps every handler.</param>
internal sealed record CompositionRoot(
    SourceType Type,
    EquatableArray<ProvidedMember> Members,
    EquatableArray<SingletonService> Singletons,
    EquatableArray<FilterUse> Filters);
