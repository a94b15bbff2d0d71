namespace Bot.Runtime.Generators.Model;

/// <summary>Something that the router makes once.</summary>
internal sealed record RouterField(string Name, string Type, string Expression);
