namespace Pulumi.Aws.CloudWatch;

internal sealed class LogGroup(string name, LogGroupArgs args, CustomResourceOptions? options = null) : CustomResource("aws:cloudwatch:LogGroup", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");

    public Output<string> LogGroupName => Output<string>("name");
}

internal sealed class LogGroupArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public Input<int>? RetentionInDays { get; init; }

    public Input<string>? KmsKeyId { get; init; }
}

internal sealed class MetricAlarm(string name, MetricAlarmArgs args, CustomResourceOptions? options = null) : CustomResource("aws:cloudwatch:MetricAlarm", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");
}

internal sealed class MetricAlarmArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public Input<string>? AlarmDescription { get; init; }

    public Input<string>? ComparisonOperator { get; init; }

    public Input<int>? EvaluationPeriods { get; init; }

    public Input<double>? Threshold { get; init; }

    public Input<string>? TreatMissingData { get; init; }

    public InputList<MetricAlarmMetricQueryArgs>? MetricQueries { get; init; }

    public InputList<string>? AlarmActions { get; init; }

    public InputList<string>? OkActions { get; init; }
}

internal sealed class MetricAlarmMetricQueryArgs : ResourceArgs
{
    public required Input<string> Id { get; init; }

    public Input<string>? Expression { get; init; }

    public Input<string>? Label { get; init; }

    public Input<int>? Period { get; init; }

    public MetricAlarmMetricQueryMetricArgs? Metric { get; init; }

    public Input<bool>? ReturnData { get; init; }
}

internal sealed class MetricAlarmMetricQueryMetricArgs : ResourceArgs
{
    public required Input<string> MetricName { get; init; }

    public Input<string>? Namespace { get; init; }

    public required Input<int> Period { get; init; }

    public required Input<string> Stat { get; init; }

    public InputMap<string>? Dimensions { get; init; }
}

internal sealed class Dashboard(string name, DashboardArgs args, CustomResourceOptions? options = null) : CustomResource("aws:cloudwatch:Dashboard", name, args, options);

internal sealed class DashboardArgs : ResourceArgs
{
    public required Input<string> DashboardName { get; init; }

    public required Input<string> DashboardBody { get; init; }
}

internal sealed class QueryDefinition(string name, QueryDefinitionArgs args, CustomResourceOptions? options = null) : CustomResource("aws:cloudwatch:QueryDefinition", name, args, options);

internal sealed class QueryDefinitionArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public InputList<string>? LogGroupNames { get; init; }

    public required Input<string> QueryString { get; init; }
}
