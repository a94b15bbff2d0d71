namespace Pulumi.AwsNative;

internal sealed class Provider(string name, ProviderArgs args) : ProviderResource("aws-native", name, args, Provider.PluginVersion)
{
    public const string PluginVersion = "1.79.0";
}

internal sealed class ProviderArgs : ResourceArgs
{
    public required Input<string> Region { get; init; }

    public ProviderDefaultTagsArgs? DefaultTags { get; init; }
}

internal sealed class ProviderDefaultTagsArgs : ResourceArgs
{
    public InputMap<string>? Tags { get; init; }
}
