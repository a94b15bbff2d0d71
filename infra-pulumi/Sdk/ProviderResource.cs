namespace Pulumi;

/// <summary>A provider that all resources of its package are made by.</summary>
internal abstract class ProviderResource(string package, string name, ResourceArgs args, string version)
    : Resource($"pulumi:providers:{package}", name, args, new() { Version = version });
