namespace Bot.Runtime.Generators.Model;

/// <summary>A member marked [Provides].</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Type">What it provides.</param>
/// <param name="IsStatic">Whether it belongs to the class.</param>
/// <param name="Parameters">What a method takes.</param>
internal sealed record ProvidedMember(Named Name, ProvidedKind Kind, TypeReference Type, bool IsStatic, EquatableArray<ServiceParameter> Parameters);
