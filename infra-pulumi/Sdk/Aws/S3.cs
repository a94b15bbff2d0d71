namespace Pulumi.Aws.S3;

internal sealed class Bucket(string name, BucketArgs args, CustomResourceOptions? options = null) : CustomResource("aws:s3:Bucket", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");
}

internal sealed class BucketArgs : ResourceArgs
{
    public Input<string>? BucketPrefix { get; init; }

    public Input<bool>? ForceDestroy { get; init; }
}

internal sealed class BucketVersioning(string name, BucketVersioningArgs args, CustomResourceOptions? options = null) : CustomResource("aws:s3:BucketVersioning", name, args, options);

internal sealed class BucketVersioningArgs : ResourceArgs
{
    public required Input<string> Bucket { get; init; }

    public required BucketVersioningVersioningConfigurationArgs VersioningConfiguration { get; init; }
}

internal sealed class BucketVersioningVersioningConfigurationArgs : ResourceArgs
{
    public required Input<string> Status { get; init; }
}

internal sealed class BucketPublicAccessBlock(string name, BucketPublicAccessBlockArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:s3:BucketPublicAccessBlock", name, args, options);

internal sealed class BucketPublicAccessBlockArgs : ResourceArgs
{
    public required Input<string> Bucket { get; init; }

    public Input<bool>? BlockPublicAcls { get; init; }

    public Input<bool>? BlockPublicPolicy { get; init; }

    public Input<bool>? IgnorePublicAcls { get; init; }

    public Input<bool>? RestrictPublicBuckets { get; init; }
}

internal sealed class BucketPolicy(string name, BucketPolicyArgs args, CustomResourceOptions? options = null) : CustomResource("aws:s3:BucketPolicy", name, args, options);

internal sealed class BucketPolicyArgs : ResourceArgs
{
    public required Input<string> Bucket { get; init; }

    public required Input<string> Policy { get; init; }
}

internal sealed class BucketObjectv2(string name, BucketObjectv2Args args, CustomResourceOptions? options = null) : CustomResource("aws:s3:BucketObjectv2", name, args, options)
{
    public Output<string> Key => Output<string>("key");
}

internal sealed class BucketObjectv2Args : ResourceArgs
{
    public required Input<string> Bucket { get; init; }

    public Input<string>? Key { get; init; }

    public FileAsset? Source { get; init; }

    public Input<string>? ContentType { get; init; }
}
