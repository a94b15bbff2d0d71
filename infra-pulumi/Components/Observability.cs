using Infrastructure.Policies;
using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Sns;

namespace Infrastructure.Components;

/// <summary>What an operator looks at, and what wakes one up. docs/operate.md says of each alarm what to do.</summary>
internal sealed class Observability : ComponentResource
{
    private readonly StackSettings _settings;

    public Observability(StackSettings settings, Account account, ServiceDeskFunction function)
    {
        _settings = settings;
        Alarms = new("alarmTopic", new() { Name = $"{settings.Name}-alarms", DisplayName = $"{settings.Name} alarms" });
        _ = new TopicPolicy("alarmTopicPolicy", new()
        {
            Arn = Alarms.Arn,
            Policy = new PolicyDocument(new Statement
            {
                Sid = "CloudWatchAlarms",
                Actions = ["sns:Publish"],
                Principals = new Dictionary<string, object> { ["Service"] = "cloudwatch.amazonaws.com" },
                Resources = [Alarms.Arn],
                Conditions = [new("StringEquals", "aws:SourceAccount", account.Id)],
            }).ToJson(),
        });
        if (settings.AlarmMail is { } mail)
            _ = new TopicSubscription("alarmMail", new() { Topic = Alarms.Arn, Protocol = "email", Endpoint = mail });
        foreach (var alarm in ServiceDeskAlarms.All(settings))
            AddAlarm(alarm);
        _ = new Dashboard("dashboard", new() { DashboardName = settings.Name, DashboardBody = ServiceDeskDashboard.Body(settings, function) });
        Query("missedUtterances", "what nobody understood", """
            fields @timestamp, inIntent, words
            | filter event = "utterance.missed"
            | stats count() as times by words, inIntent
            | sort times desc
            """, function);
        Query("refusals", "who was refused, and why", """
            filter event = "audit" and decision = "refused"
            | stats count() as times by reason, callerHash
            | sort times desc
            """, function);
        Query("failures", "what was not done", """
            fields @timestamp, intent, reason, account, contactId
            | filter event = "audit" and decision = "failed"
            | sort @timestamp desc
            """, function);
        if (settings.SmsMonthlySpend is { } spend)
            _ = new SmsPreferences("smsPreferences", new() { MonthlySpendLimit = spend, DefaultSmsType = "Transactional" });
    }

    /// <summary>Where alarms go.</summary>
    public Topic Alarms { get; }

    private void AddAlarm(AlarmDefinition alarm) => _ = new MetricAlarm($"alarm{alarm.Name}", new()
    {
        Name = $"{_settings.Name} {alarm.Title}",
        AlarmDescription = $"{alarm.Meaning} What to do: docs/operate.md, '{alarm.Title}'.",
        ComparisonOperator = alarm.FiresBelow ? "LessThanThreshold" : "GreaterThanOrEqualToThreshold",
        EvaluationPeriods = alarm.Periods,
        Threshold = alarm.Threshold,
        TreatMissingData = alarm.FiresBelow ? "breaching" : "notBreaching",
        MetricQueries = [.. alarm.Queries()],
        AlarmActions = [Alarms.Arn],
        OkActions = [Alarms.Arn],
    });

    private void Query(string name, string title, string query, ServiceDeskFunction function) => _ = new QueryDefinition(
        $"query{char.ToUpperInvariant(name[0])}{name[1..]}",
        new() { Name = $"{_settings.Name}/{title}", LogGroupNames = [function.LogGroup.LogGroupName], QueryString = query.ReplaceLineEndings("\n") });
}
