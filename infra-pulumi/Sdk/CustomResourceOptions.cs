namespace Pulumi;

/// <summary>How Pulumi treats a resource, whatever it is.</summary>
internal sealed class CustomResourceOptions
{
    /// <summary>Made before it, beside what its properties refer to.</summary>
    public IReadOnlyList<Resource> DependsOn { get; init; } = [];

    /// <summary>It cannot be destroyed until this is taken back.</summary>
    public bool Protect { get; init; }

    /// <summary>It stays where it is when Pulumi no longer has it.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Properties whose change makes it anew.</summary>
    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Outputs that are kept encrypted in Pulumi's state.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Properties whose change is left alone.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>The version of the provider's plugin.</summary>
    public string? Version { get; init; }

    internal Expression? Expression
    {
        get
        {
            var entries = Entries().ToList();
            return entries.Count == 0 ? null : new Expression.Map([.. entries]);
        }
    }

    private IEnumerable<KeyValuePair<string, Expression>> Entries()
    {
        if (DependsOn.Count > 0)
            yield return KeyValuePair.Create("dependsOn", Pulumi.Expression.Of(DependsOn.Select(resource => new Expression.Reference(resource.Name, "")).ToArray()));
        if (Protect)
            yield return KeyValuePair.Create("protect", Pulumi.Expression.Of(Protect));
        if (RetainOnDelete)
            yield return KeyValuePair.Create("retainOnDelete", Pulumi.Expression.Of(RetainOnDelete));
        if (ReplaceOnChanges.Count > 0)
            yield return KeyValuePair.Create("replaceOnChanges", Pulumi.Expression.Of(ReplaceOnChanges));
        if (AdditionalSecretOutputs.Count > 0)
            yield return KeyValuePair.Create("additionalSecretOutputs", Pulumi.Expression.Of(AdditionalSecretOutputs));
        if (IgnoreChanges.Count > 0)
            yield return KeyValuePair.Create("ignoreChanges", Pulumi.Expression.Of(IgnoreChanges));
        if (Version is not null)
            yield return KeyValuePair.Create("version", Pulumi.Expression.Of(Version));
    }
}
