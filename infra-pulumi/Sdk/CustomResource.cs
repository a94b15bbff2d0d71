namespace Pulumi;

/// <summary>A resource of a provider's.</summary>
internal abstract class CustomResource(string type, string name, ResourceArgs args, CustomResourceOptions? options) : Resource(type, name, args, options)
{
    /// <summary>The provider's identifier of it.</summary>
    public Output<string> Id => Output<string>("id");
}
