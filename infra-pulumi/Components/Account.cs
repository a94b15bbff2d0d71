using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws;

namespace Infrastructure.Components;

/// <summary>Where everything is, for the ARNs of what has none of its own to refer to.</summary>
internal sealed class Account(StackSettings settings)
{
    public Output<string> Id { get; } = GetCallerIdentity.Invoke().AccountId;

    public Output<string> Partition { get; } = GetPartition.Invoke().Partition;

    public string Region => settings.Region;

    /// <summary>The account's own administrators, whom a key's policy has to name, or nobody could change it.</summary>
    public Output<string> Root => Output.Format($"arn:{Partition}:iam::{Id}:root");

    /// <summary>An ARN in this account and region.</summary>
    public Output<string> Arn(string service, string resource) => Output.Format($"arn:{Partition}:{service}:{Region}:{Id}:{resource}");
}
