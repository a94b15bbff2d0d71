using Infrastructure.Policies;
using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Lambda;
using Pulumi.Aws.S3;
using Pulumi.AwsNative.Lex;
using LexBot = Pulumi.AwsNative.Lex.Bot;

namespace Infrastructure.Components;

/// <summary>The bot: imported from its definition, made into a version for every change of it, and called by an alias whose locales all have the function as their code hook.</summary>
internal sealed class ServiceDeskBot : ComponentResource
{
    private readonly StackSettings _settings;
    private readonly Account _account;

    public ServiceDeskBot(StackSettings settings, Account account, ServiceDeskFunction function, Artifacts artifacts, BotFolder definition)
    {
        _settings = settings;
        _account = account;
        var bucket = DefinitionBucket();
        // A key of its own for every definition: the same key with another content would be no change to the bot.
        var zip = new BucketObjectv2("botDefinition", new()
        {
            Bucket = bucket.Id,
            Key = $"ServiceDesk-{artifacts.BotHash}.zip",
            Source = new FileAsset(artifacts.BotPath),
            ContentType = "application/zip",
        });
        LogGroup = settings.LogsConversations
            ? new("conversationLogs", new() { Name = $"/aws/lex/{settings.Name}", RetentionInDays = settings.Function.LogRetentionDays, KmsKeyId = function.Secrets.LogKey.Arn })
            : null;
        var role = BotRole();
        Bot = new("bot", new()
        {
            Name = $"{settings.Name}-{definition.Name}",
            Description = definition.Description,
            RoleArn = role.Arn,
            DataPrivacy = new() { ChildDirected = definition.IsChildDirected },
            IdleSessionTtlInSeconds = definition.IdleSessionSeconds,
            AutoBuildBotLocales = true,
            BotFileS3Location = new() { S3Bucket = bucket.Id, S3ObjectKey = zip.Key },
            // Connect's designer lists the intents of bots with this tag.
            BotTags = [new TagArgs { Key = "AmazonConnectEnabled", Value = "True" }],
        });
        var version = new BotVersion("botVersion", new()
        {
            BotId = Bot.Id,
            Description = $"definition {artifacts.BotHash}",
            BotVersionLocaleSpecification = [.. definition.Locales.Select(locale => new BotVersionLocaleSpecificationArgs { LocaleId = locale, BotVersionLocaleDetails = new() { SourceBotVersion = "DRAFT" } })],
        }, new() { DependsOn = [Bot], ReplaceOnChanges = ["description"], RetainOnDelete = true });
        Alias = BotAlias(version, function.Alias, definition);
        InvokePermission = new Permission("lexMayCallTheFunction", new()
        {
            Action = "lambda:InvokeFunction",
            Function = function.Function.FunctionName,
            Qualifier = function.Alias.AliasName,
            Principal = "lexv2.amazonaws.com",
            SourceAccount = account.Id,
            SourceArn = Alias.Arn,
        });
    }

    public LexBot Bot { get; }

    public BotAlias Alias { get; }

    /// <summary>What lets the alias, and no other, call the function: nobody is connected before it is there.</summary>
    public Permission InvokePermission { get; }

    /// <summary>Where conversations are logged; null if they are not.</summary>
    public LogGroup? LogGroup { get; }

    private Bucket DefinitionBucket()
    {
        var bucket = new Bucket("definitionBucket", new() { BucketPrefix = $"{_settings.Name}-definition-", ForceDestroy = true });
        _ = new BucketVersioning("definitionBucketVersioning", new() { Bucket = bucket.Id, VersioningConfiguration = new() { Status = "Enabled" } });
        _ = new BucketPublicAccessBlock("definitionBucketPrivacy", new()
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        });
        _ = new BucketPolicy("definitionBucketPolicy", new()
        {
            Bucket = bucket.Id,
            Policy = new PolicyDocument(new Statement
            {
                Sid = "TlsAlone",
                IsDenied = true,
                Actions = ["s3:*"],
                Principals = new Dictionary<string, object> { ["AWS"] = "*" },
                Resources = [bucket.Arn, Output.Format($"{bucket.Arn}/*")],
                Conditions = [new("Bool", "aws:SecureTransport", "false")],
            }).ToJson(),
        });
        return bucket;
    }

    private Role BotRole()
    {
        var role = new Role("botRole", new()
        {
            Name = $"{_settings.Name}-bot",
            Description = $"{_settings.Name}: what Lex may do for the bot",
            AssumeRolePolicy = PolicyDocument.TakenOnBy("lexv2.amazonaws.com", new Condition("StringEquals", "aws:SourceAccount", _account.Id)),
        });
        var statements = new List<Statement>
        {
            // Of Polly's resources there are lexicons alone; speech is none.
            new() { Sid = "Speak", Actions = ["polly:SynthesizeSpeech"], Resources = ["*"] },
        };
        if (LogGroup is not null)
            statements.Add(new() { Sid = "WriteTheConversationLog", Actions = ["logs:CreateLogStream", "logs:PutLogEvents"], Resources = [Output.Format($"{LogGroup.Arn}:*")] });
        _ = new RolePolicy("botRolePolicy", new() { Name = "what-the-bot-does", Role = role.RoleName, Policy = new PolicyDocument([.. statements]).ToJson() });
        return role;
    }

    private BotAlias BotAlias(BotVersion version, Pulumi.Aws.Lambda.Alias function, BotFolder definition) => new("botAlias", new()
    {
        BotId = Bot.Id,
        BotAliasName = "live",
        BotVersion = version.Version,
        BotAliasLocaleSettings =
        [
            .. definition.Locales.Select(locale => new BotAliasLocaleSettingsItemArgs
            {
                LocaleId = locale,
                BotAliasLocaleSetting = new()
                {
                    Enabled = true,
                    CodeHookSpecification = new() { LambdaCodeHook = new() { CodeHookInterfaceVersion = "1.0", LambdaArn = function.Arn } },
                },
            }),
        ],
        ConversationLogSettings = LogGroup is null ? null : new()
        {
            TextLogSettings = [new BotAliasTextLogSettingArgs { Enabled = true, Destination = new() { CloudWatch = new() { CloudWatchLogGroupArn = LogGroup.Arn, LogPrefix = _settings.Name } } }],
        },
        SentimentAnalysisSettings = new() { DetectSentiment = false },
    });
}
