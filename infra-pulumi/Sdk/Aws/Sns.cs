namespace Pulumi.Aws.Sns;

internal sealed class Topic(string name, TopicArgs args, CustomResourceOptions? options = null) : CustomResource("aws:sns:Topic", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");
}

internal sealed class TopicArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public Input<string>? DisplayName { get; init; }

    public Input<string>? KmsMasterKeyId { get; init; }
}

internal sealed class TopicPolicy(string name, TopicPolicyArgs args, CustomResourceOptions? options = null) : CustomResource("aws:sns:TopicPolicy", name, args, options);

internal sealed class TopicPolicyArgs : ResourceArgs
{
    public required Input<string> Arn { get; init; }

    public required Input<string> Policy { get; init; }
}

internal sealed class TopicSubscription(string name, TopicSubscriptionArgs args, CustomResourceOptions? options = null) : CustomResource("aws:sns:TopicSubscription", name, args, options);

internal sealed class TopicSubscriptionArgs : ResourceArgs
{
    public required Input<string> Topic { get; init; }

    public required Input<string> Protocol { get; init; }

    public required Input<string> Endpoint { get; init; }
}

internal sealed class SmsPreferences(string name, SmsPreferencesArgs args, CustomResourceOptions? options = null) : CustomResource("aws:sns:SmsPreferences", name, args, options);

internal sealed class SmsPreferencesArgs : ResourceArgs
{
    public Input<int>? MonthlySpendLimit { get; init; }

    public Input<string>? DefaultSmsType { get; init; }

    public Input<string>? DefaultSenderId { get; init; }
}
