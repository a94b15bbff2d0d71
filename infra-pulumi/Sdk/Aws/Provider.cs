namespace Pulumi.Aws;

internal sealed class Provider(string name, ProviderArgs args) : ProviderResource("aws", name, args, Provider.PluginVersion)
{
    public const string PluginVersion = "7.48.0";
}

internal sealed class ProviderArgs : ResourceArgs
{
    public Input<string>? Region { get; init; }

    public ProviderDefaultTagsArgs? DefaultTags { get; init; }
}

internal sealed class ProviderDefaultTagsArgs : ResourceArgs
{
    public InputMap<string>? Tags { get; init; }
}

internal static class GetCallerIdentity
{
    public static GetCallerIdentityResult Invoke() => new(InvokedFunction.Ask("callerIdentity", "aws:getCallerIdentity", new Dictionary<string, object>()));
}

internal sealed class GetCallerIdentityResult(Func<string, Expression> part)
{
    public Output<string> AccountId => new(part(".accountId"));
}

internal static class GetPartition
{
    public static GetPartitionResult Invoke() => new(InvokedFunction.Ask("partition", "aws:getPartition", new Dictionary<string, object>()));
}

internal sealed class GetPartitionResult(Func<string, Expression> part)
{
    /// <summary>aws, aws-us-gov or aws-cn: the second part of every ARN.</summary>
    public Output<string> Partition => new(part(".partition"));
}

internal static class GetAvailabilityZones
{
    public static GetAvailabilityZonesResult Invoke(GetAvailabilityZonesInvokeArgs args) => new(InvokedFunction.Ask("availabilityZones", "aws:getAvailabilityZones", args));
}

internal sealed class GetAvailabilityZonesInvokeArgs : ResourceArgs
{
    public Input<string>? State { get; init; }
}

internal sealed class GetAvailabilityZonesResult(Func<string, Expression> part)
{
    public Output<string> Name(int index) => new(part($".names[{index}]"));
}
