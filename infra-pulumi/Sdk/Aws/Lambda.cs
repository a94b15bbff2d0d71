namespace Pulumi.Aws.Lambda;

internal sealed class Function(string name, FunctionArgs args, CustomResourceOptions? options = null) : CustomResource("aws:lambda:Function", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");

    public Output<string> FunctionName => Output<string>("name");

    public Output<string> Version => Output<string>("version");
}

internal sealed class FunctionArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public Input<string>? Description { get; init; }

    public required Input<string> Role { get; init; }

    public Input<string>? Runtime { get; init; }

    public Input<string>? Handler { get; init; }

    public InputList<string>? Architectures { get; init; }

    public FileArchive? Code { get; init; }

    public Input<string>? SourceCodeHash { get; init; }

    public Input<int>? MemorySize { get; init; }

    public Input<int>? Timeout { get; init; }

    public Input<int>? ReservedConcurrentExecutions { get; init; }

    public Input<bool>? Publish { get; init; }

    public FunctionEnvironmentArgs? Environment { get; init; }

    public FunctionVpcConfigArgs? VpcConfig { get; init; }

    public FunctionLoggingConfigArgs? LoggingConfig { get; init; }

    public FunctionTracingConfigArgs? TracingConfig { get; init; }
}

internal sealed class FunctionEnvironmentArgs : ResourceArgs
{
    public InputMap<string>? Variables { get; init; }
}

internal sealed class FunctionVpcConfigArgs : ResourceArgs
{
    public required InputList<string> SubnetIds { get; init; }

    public required InputList<string> SecurityGroupIds { get; init; }
}

internal sealed class FunctionLoggingConfigArgs : ResourceArgs
{
    public required Input<string> LogFormat { get; init; }

    public Input<string>? LogGroup { get; init; }

    public Input<string>? ApplicationLogLevel { get; init; }

    public Input<string>? SystemLogLevel { get; init; }
}

internal sealed class FunctionTracingConfigArgs : ResourceArgs
{
    public required Input<string> Mode { get; init; }
}

internal sealed class Alias(string name, AliasArgs args, CustomResourceOptions? options = null) : CustomResource("aws:lambda:Alias", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");

    public Output<string> AliasName => Output<string>("name");
}

internal sealed class AliasArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public Input<string>? Description { get; init; }

    public required Input<string> FunctionName { get; init; }

    public required Input<string> FunctionVersion { get; init; }
}

internal sealed class Permission(string name, PermissionArgs args, CustomResourceOptions? options = null) : CustomResource("aws:lambda:Permission", name, args, options);

internal sealed class PermissionArgs : ResourceArgs
{
    public required Input<string> Action { get; init; }

    public required Input<string> Function { get; init; }

    public required Input<string> Principal { get; init; }

    public Input<string>? Qualifier { get; init; }

    public Input<string>? SourceAccount { get; init; }

    public Input<string>? SourceArn { get; init; }
}
