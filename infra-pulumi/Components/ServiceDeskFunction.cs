using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Lambda;
using Pulumi.Aws.Sns;

namespace Infrastructure.Components;

/// <summary>The function, its log, and the alias that Lex calls: a version is deployed whole, and a call in progress stays with the version that it began with.</summary>
internal sealed class ServiceDeskFunction : ComponentResource
{
    // Lex waits 30 seconds for a function, and the function is done before that, or says so.
    private const int TimeoutSeconds = 30;

    private readonly StackSettings _settings;

    public ServiceDeskFunction(StackSettings settings, Account account, Network network, Artifacts artifacts)
    {
        _settings = settings;
        var role = new FunctionRole(settings, settings.Name);
        Secrets = new Secrets(settings, account, role.Role, settings.Name);
        Attempts = new Attempts(settings);
        Notices = settings.HasNotices ? new("noticesTopic", new() { Name = $"{settings.Name}-notices", KmsMasterKeyId = "alias/aws/sns" }) : null;
        LogGroup = new("functionLogs", new()
        {
            Name = $"/aws/lambda/{settings.Name}",
            RetentionInDays = settings.Function.LogRetentionDays,
            KmsKeyId = Secrets.LogKey.Arn,
        });
        var policy = role.Allow(account, Secrets, Attempts, LogGroup, Notices?.Arn);
        Function = new("function", new()
        {
            Name = settings.Name,
            Description = "Resets passwords and unlocks accounts over the phone",
            Role = role.Role.Arn,
            Runtime = "provided.al2023",
            Handler = "bootstrap",
            Architectures = [settings.Function.Architecture],
            Code = new FileArchive(artifacts.FunctionPath),
            SourceCodeHash = artifacts.FunctionHash,
            MemorySize = settings.Function.MemorySize,
            Timeout = TimeoutSeconds,
            ReservedConcurrentExecutions = settings.Function.ReservedConcurrency is { } calls ? (Input<int>)calls : null,
            Publish = true,
            Environment = new() { Variables = Variables() },
            VpcConfig = new() { SubnetIds = network.SubnetIds, SecurityGroupIds = [network.SecurityGroup.Id] },
            LoggingConfig = new() { LogFormat = "JSON", LogGroup = LogGroup.LogGroupName, ApplicationLogLevel = settings.Function.LogLevel, SystemLogLevel = "WARN" },
            TracingConfig = new() { Mode = settings.Function.IsTraced ? "Active" : "PassThrough" },
        }, new() { DependsOn = [policy] });
        Alias = new("functionAlias", new()
        {
            Name = "live",
            Description = "What Lex calls",
            FunctionName = Function.FunctionName,
            FunctionVersion = Function.Version,
        });
    }

    public Secrets Secrets { get; }

    public Attempts Attempts { get; }

    /// <summary>The topic that is told of every recovery; null if there is none.</summary>
    public Topic? Notices { get; }

    public LogGroup LogGroup { get; }

    public Function Function { get; }

    public Pulumi.Aws.Lambda.Alias Alias { get; }

    private InputMap<string> Variables()
    {
        var variables = new InputMap<string>();
        foreach (var (name, value) in _settings.Function.Variables)
            variables.Add(name, value);
        variables.Add("AD_PASSWORD", Secrets.ServicePassword);
        variables.Add("METRIC_NAMESPACE", _settings.MetricNamespace);
        variables.Add("ATTEMPTS_TABLE", Attempts.Table.TableName);
        if (Notices is not null)
            variables.Add("NOTIFY_TOPIC_ARN", Notices.Arn);
        return variables;
    }
}
