namespace Bot.Runtime.Routing;

/// <summary>Marks a field, property or method of the composition root that handlers and filters can ask for in their constructors, by its declared type.</summary>
/// <remarks>A method's parameters are services too. A method that asks for something that belongs to a turn is called for each turn, any other once.</remarks>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ProvidesAttribute : Attribute;
