namespace Pulumi.AwsNative.Lex;

internal sealed class Bot(string name, BotArgs args, CustomResourceOptions? options = null) : CustomResource("aws-native:lex:Bot", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");
}

internal sealed class BotArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public Input<string>? Description { get; init; }

    public required Input<string> RoleArn { get; init; }

    public required DataPrivacyPropertiesArgs DataPrivacy { get; init; }

    public required Input<int> IdleSessionTtlInSeconds { get; init; }

    public Input<bool>? AutoBuildBotLocales { get; init; }

    public BotS3LocationArgs? BotFileS3Location { get; init; }

    public InputList<TagArgs>? BotTags { get; init; }
}

internal sealed class DataPrivacyPropertiesArgs : ResourceArgs
{
    public required Input<bool> ChildDirected { get; init; }
}

internal sealed class BotS3LocationArgs : ResourceArgs
{
    public required Input<string> S3Bucket { get; init; }

    public required Input<string> S3ObjectKey { get; init; }
}

internal sealed class TagArgs : ResourceArgs
{
    public required Input<string> Key { get; init; }

    public required Input<string> Value { get; init; }
}

internal sealed class BotVersion(string name, BotVersionArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws-native:lex:BotVersion", name, args, options)
{
    public Output<string> Version => Output<string>("botVersion");
}

internal sealed class BotVersionArgs : ResourceArgs
{
    public required Input<string> BotId { get; init; }

    public Input<string>? Description { get; init; }

    public required InputList<BotVersionLocaleSpecificationArgs> BotVersionLocaleSpecification { get; init; }
}

internal sealed class BotVersionLocaleSpecificationArgs : ResourceArgs
{
    public required Input<string> LocaleId { get; init; }

    public required BotVersionLocaleDetailsArgs BotVersionLocaleDetails { get; init; }
}

internal sealed class BotVersionLocaleDetailsArgs : ResourceArgs
{
    public required Input<string> SourceBotVersion { get; init; }
}

internal sealed class BotAlias(string name, BotAliasArgs args, CustomResourceOptions? options = null) : CustomResource("aws-native:lex:BotAlias", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");

    public Output<string> BotAliasId => Output<string>("botAliasId");
}

internal sealed class BotAliasArgs : ResourceArgs
{
    public required Input<string> BotId { get; init; }

    public Input<string>? BotAliasName { get; init; }

    public Input<string>? BotVersion { get; init; }

    public Input<string>? Description { get; init; }

    public InputList<BotAliasLocaleSettingsItemArgs>? BotAliasLocaleSettings { get; init; }

    public BotAliasConversationLogSettingsArgs? ConversationLogSettings { get; init; }

    public SentimentAnalysisSettingsPropertiesArgs? SentimentAnalysisSettings { get; init; }
}

internal sealed class BotAliasLocaleSettingsItemArgs : ResourceArgs
{
    public required Input<string> LocaleId { get; init; }

    public required BotAliasLocaleSettingsArgs BotAliasLocaleSetting { get; init; }
}

internal sealed class BotAliasLocaleSettingsArgs : ResourceArgs
{
    public required Input<bool> Enabled { get; init; }

    public BotAliasCodeHookSpecificationArgs? CodeHookSpecification { get; init; }
}

internal sealed class BotAliasCodeHookSpecificationArgs : ResourceArgs
{
    public required BotAliasLambdaCodeHookArgs LambdaCodeHook { get; init; }
}

internal sealed class BotAliasLambdaCodeHookArgs : ResourceArgs
{
    public required Input<string> CodeHookInterfaceVersion { get; init; }

    public required Input<string> LambdaArn { get; init; }
}

internal sealed class BotAliasConversationLogSettingsArgs : ResourceArgs
{
    public InputList<BotAliasTextLogSettingArgs>? TextLogSettings { get; init; }
}

internal sealed class BotAliasTextLogSettingArgs : ResourceArgs
{
    public required Input<bool> Enabled { get; init; }

    public required BotAliasTextLogDestinationArgs Destination { get; init; }
}

internal sealed class BotAliasTextLogDestinationArgs : ResourceArgs
{
    public required BotAliasCloudWatchLogGroupLogDestinationArgs CloudWatch { get; init; }
}

internal sealed class BotAliasCloudWatchLogGroupLogDestinationArgs : ResourceArgs
{
    public required Input<string> CloudWatchLogGroupArn { get; init; }

    public required Input<string> LogPrefix { get; init; }
}

internal sealed class SentimentAnalysisSettingsPropertiesArgs : ResourceArgs
{
    public required Input<bool> DetectSentiment { get; init; }
}
