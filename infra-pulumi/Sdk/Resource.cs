namespace Pulumi;

/// <summary>Something that Pulumi makes.</summary>
internal abstract class Resource
{
    private protected Resource(string type, string name, ResourceArgs args, CustomResourceOptions? options)
    {
        Type = type;
        Name = name;
        Args = args;
        Options = options ?? new();
        Deployment.Current.Register(this);
    }

    /// <summary>Its name in the program, by which others refer to it.</summary>
    public string Name { get; }

    /// <summary>What it is, such as <c>aws:kms:Key</c>.</summary>
    public string Type { get; }

    public Output<string> Urn => Output<string>("urn");

    internal ResourceArgs Args { get; }

    internal CustomResourceOptions Options { get; }

    /// <summary>A property that it has when it is made.</summary>
    protected Output<T> Output<T>(string property) => new(new Expression.Reference(Name, "." + property));
}
