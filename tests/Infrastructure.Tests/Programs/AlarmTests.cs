using System.Text.Json.Nodes;
using Lab;

namespace Infrastructure.Tests.Programs;

/// <summary>Alarms that CloudWatch takes, and that somebody knows what to do about.</summary>
public sealed class AlarmTests
{
    // CloudWatch user guide, "Using metric math": an alarm's expressions take ten metrics.
    private const int MostMetrics = 10;

    private static readonly IReadOnlyList<JsonObject> Alarms =
        [.. StackConfig.With().Program()["resources"]!.AsObject().Where(resource => (string?)resource.Value!["type"] == "aws:cloudwatch:MetricAlarm").Select(resource => resource.Value!["properties"]!.AsObject())];

    [Fact]
    public void Each_looks_at_one_sum_of_ten_metrics_at_most()
    {
        Assert.Equal(10, Alarms.Count);
        Assert.All(Alarms, alarm =>
        {
            var queries = alarm["metricQueries"]!.AsArray();
            Assert.Single(queries, query => (bool)query!["returnData"]!);
            Assert.InRange(queries.Count(query => query!["metric"] is not null), 1, MostMetrics);
            if (queries.SingleOrDefault(query => query!["expression"] is not null) is { } total)
                Assert.All(queries.Where(query => query!["metric"] is not null), query => Assert.Contains($"FILL({(string)query!["id"]!}, 0)", (string)total["expression"]!, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Each_is_in_the_runbook_and_tells_the_topic()
    {
        var runbook = File.ReadAllText(Path.Combine(PublishedBootstrap.RepositoryRoot, "docs", "operate.md"));

        Assert.All(Alarms, alarm =>
        {
            var title = ((string)alarm["name"]!)["resetbot ".Length..];
            Assert.Contains($"\n### {title}\n", runbook, StringComparison.Ordinal);
            Assert.EndsWith($"What to do: docs/operate.md, '{title}'.", (string)alarm["alarmDescription"]!, StringComparison.Ordinal);
            Assert.Equal(["${alarmTopic.arn}"], alarm["alarmActions"]!.AsArray().Select(action => (string)action!));
        });
        Assert.Equal(Alarms.Count, runbook.Split('\n').Count(line => line.StartsWith("### ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_day_without_anybody_served_is_an_alarm_also_when_nothing_is_counted()
    {
        var alarm = Alarms.Single(alarm => ((string)alarm["name"]!).EndsWith("nobody served", StringComparison.Ordinal));

        Assert.Equal(("LessThanThreshold", "breaching", 86_400), ((string?)alarm["comparisonOperator"], (string?)alarm["treatMissingData"], (int)alarm["metricQueries"]![0]!["metric"]!["period"]!));
    }
}
