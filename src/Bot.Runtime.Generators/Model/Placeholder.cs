namespace Bot.Runtime.Generators.Model;

/// <summary>A value that a message takes.</summary>
internal sealed record Placeholder(string Name, PlaceholderType Type)
{
    /// <summary>As it is written in a message.</summary>
    public override string ToString() => Type is PlaceholderType.Text ? "{" + Name + "}" : "{" + Name + ":" + Type.ToString().ToLowerInvariant() + "}";
}
