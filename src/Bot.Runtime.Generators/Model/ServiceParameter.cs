namespace Bot.Runtime.Generators.Model;

/// <summary>Something that a constructor, or a method that provides a service, takes.</summary>
internal sealed record ServiceParameter(string Name, TypeReference Type, bool IsOptional, Place Place);
