using System.Text.Json;

namespace Bot.Runtime.Telemetry;

/// <summary>Writes what makes a log line one that CloudWatch takes metrics from.</summary>
internal static class EmbeddedMetrics
{
    public static void Write(Utf8JsonWriter json, MetricSet set, string metricNamespace, DateTimeOffset now)
    {
        json.WriteStartObject("_aws");
        json.WriteNumber("Timestamp", now.ToUnixTimeMilliseconds());
        json.WriteStartArray("CloudWatchMetrics");
        json.WriteStartObject();
        json.WriteString("Namespace", metricNamespace);
        json.WriteStartArray("Dimensions");
        foreach (var dimensions in set.DimensionSets)
        {
            json.WriteStartArray();
            foreach (var dimension in dimensions)
                json.WriteStringValue(dimension);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray("Metrics");
        foreach (var metric in set.Metrics)
        {
            json.WriteStartObject();
            json.WriteString("Name", metric.Name);
            json.WriteString("Unit", metric.Unit is MetricUnit.Count ? "Count" : "Milliseconds");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        foreach (var metric in set.Metrics)
            json.WriteNumber(metric.Name, metric.Value);
    }
}
