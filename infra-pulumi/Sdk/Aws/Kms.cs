namespace Pulumi.Aws.Kms;

internal sealed class Key(string name, KeyArgs args, CustomResourceOptions? options = null) : CustomResource("aws:kms:Key", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");

    public Output<string> KeyId => Output<string>("keyId");
}

internal sealed class KeyArgs : ResourceArgs
{
    public Input<string>? Description { get; init; }

    public Input<bool>? EnableKeyRotation { get; init; }

    public Input<int>? DeletionWindowInDays { get; init; }

    public Input<string>? Policy { get; init; }
}

internal sealed class Alias(string name, AliasArgs args, CustomResourceOptions? options = null) : CustomResource("aws:kms:Alias", name, args, options);

internal sealed class AliasArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public required Input<string> TargetKeyId { get; init; }
}

internal sealed class Ciphertext(string name, CiphertextArgs args, CustomResourceOptions? options = null) : CustomResource("aws:kms:Ciphertext", name, args, options)
{
    public Output<string> CiphertextBlob => Output<string>("ciphertextBlob");
}

internal sealed class CiphertextArgs : ResourceArgs
{
    public required Input<string> KeyId { get; init; }

    public Input<string>? Plaintext { get; init; }

    public InputMap<string>? Context { get; init; }
}
