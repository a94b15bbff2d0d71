namespace Bot.Runtime.Telemetry;

/// <summary>
/// Metrics, and the fields of the same line by which CloudWatch tells them apart. CloudWatch reads them out of the log: nothing is called, and nobody waits.
/// </summary>
/// <remarks>Source: CloudWatch user guide, "Specification: Embedded metric format". A dimension that is no field of the line is an error there: name only fields that the line has.</remarks>
/// <param name="DimensionSets">Each set is a way to tell them apart: <c>["intent"]</c> gives a metric an intent; at most 30 fields a set.</param>
/// <param name="Metrics">The metrics; at most 100.</param>
public sealed record MetricSet(string[][] DimensionSets, params Metric[] Metrics)
{
    /// <summary>The namespace of every metric of a log that was given no other.</summary>
    public const string DefaultNamespace = "ResetBot";
}
