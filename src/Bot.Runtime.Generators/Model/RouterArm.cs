namespace Bot.Runtime.Generators.Model;

/// <summary>Which handler answers an intent.</summary>
internal sealed record RouterArm(string Intent, string Expression);
