using System.Globalization;
using Pulumi.Aws.CloudWatch;

namespace Infrastructure.Components;

/// <summary>When an alarm goes off: the sum of some metrics over a time.</summary>
/// <param name="Name">Its name in the program, in words that begin with capitals.</param>
/// <param name="Title">Its name for people, and its heading in docs/operate.md.</param>
/// <param name="Meaning">What has happened, in a sentence.</param>
/// <param name="PeriodSeconds">The time that is summed up.</param>
/// <param name="Threshold">From how many on, or below how many.</param>
/// <param name="Metrics">What is added up.</param>
internal sealed record AlarmDefinition(string Name, string Title, string Meaning, int PeriodSeconds, double Threshold, params MetricOf[] Metrics)
{
    /// <summary>Whether too few are the alarm, not too many.</summary>
    public bool FiresBelow { get; init; }

    /// <summary>How many periods in a row it has to be so.</summary>
    public int Periods { get; init; } = 1;

    /// <summary>Sum, or a percentile such as p95.</summary>
    public string Statistic { get; init; } = "Sum";

    /// <summary>The metrics, and their sum, which the alarm looks at.</summary>
    public IEnumerable<MetricAlarmMetricQueryArgs> Queries()
    {
        var ids = Metrics.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"m{i + 1}")).ToList();
        for (var i = 0; i < Metrics.Length; i++)
        {
            yield return new()
            {
                Id = ids[i],
                Metric = new()
                {
                    Namespace = Metrics[i].Namespace,
                    MetricName = Metrics[i].Name,
                    Dimensions = Metrics[i].Dimensions(),
                    Period = PeriodSeconds,
                    Stat = Statistic,
                },
                ReturnData = Metrics.Length == 1,
            };
        }

        // A metric that nothing was written to has no zero of its own.
        if (Metrics.Length > 1)
            yield return new() { Id = "total", Expression = string.Join(" + ", ids.Select(id => $"FILL({id}, 0)")), Label = Title, ReturnData = true };
    }
}
