namespace Pulumi;

/// <summary>A property of a stack that Pulumi shows when it is done.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OutputAttribute(string? name = null) : Attribute
{
    public string? Name => name;
}
