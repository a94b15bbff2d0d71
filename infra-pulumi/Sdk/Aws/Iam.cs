namespace Pulumi.Aws.Iam;

internal sealed class Role(string name, RoleArgs args, CustomResourceOptions? options = null) : CustomResource("aws:iam:Role", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");

    public Output<string> RoleName => Output<string>("name");
}

internal sealed class RoleArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public Input<string>? Description { get; init; }

    public required Input<string> AssumeRolePolicy { get; init; }
}

internal sealed class RolePolicy(string name, RolePolicyArgs args, CustomResourceOptions? options = null) : CustomResource("aws:iam:RolePolicy", name, args, options);

internal sealed class RolePolicyArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public required Input<string> Role { get; init; }

    public required Input<string> Policy { get; init; }
}
