namespace Bot.Runtime.Routing;

/// <summary>Says which intent of the bot's definition a class answers.</summary>
/// <param name="name">The intent's name, as its folder under Intents/ is called.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class IntentAttribute(string name) : Attribute
{
    /// <summary>The intent's name.</summary>
    public string Name { get; } = name;
}
