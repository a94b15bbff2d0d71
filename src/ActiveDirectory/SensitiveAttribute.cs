namespace ActiveDirectory;

/// <summary>Marks a type whose values must not be seen; the analyser of Bot.Runtime.Generators knows it by its name (RB0028 to RB0032).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class SensitiveAttribute : Attribute;
