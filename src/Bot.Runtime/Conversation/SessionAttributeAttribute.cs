namespace Bot.Runtime.Conversation;

/// <summary>Says under which key a property of a <see cref="SessionAttributesAttribute"/> record is in the session.</summary>
/// <param name="key">The key.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SessionAttributeAttribute(string key) : Attribute
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;
}
