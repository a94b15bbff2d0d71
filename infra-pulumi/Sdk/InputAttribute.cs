namespace Pulumi;

/// <summary>The provider's name of a property, where it is not the C# name with a small first letter.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class InputAttribute(string name) : Attribute
{
    public string Name => name;
}
