namespace Bot.Runtime.Routing;

/// <summary>Marks the partial class that puts a bot together. The generator adds <c>CreateRouter()</c>, which makes every handler from the services the class declares.</summary>
/// <remarks>
/// Services are the members marked <see cref="ProvidesAttribute"/>, and the classes named by <see cref="SingletonAttribute{TService}"/>. Handlers are made once, unless their
/// constructor takes something that belongs to a turn: a <see cref="Conversation.Turn"/>, a <see cref="Conversation.Session"/>, a <see cref="Telemetry.Log"/>, a record of session
/// attributes, or what a member marked <see cref="ProvidesAttribute"/> makes from one of these; then they are made for each turn.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CompositionRootAttribute : Attribute;
