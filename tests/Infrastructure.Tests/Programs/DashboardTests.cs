using System.Text.Json.Nodes;

namespace Infrastructure.Tests.Programs;

public sealed class DashboardTests
{
    private static readonly IReadOnlyList<JsonNode> Widgets =
        [.. StackConfig.With(("name", "resetbot-dev")).Program()["resources"]!["dashboard"]!["properties"]!["dashboardBody"]!["fn::toJSON"]!["widgets"]!.AsArray().Select(widget => widget!)];

    [Fact]
    public void Nothing_lies_on_top_of_anything_else()
    {
        var cells = Widgets.SelectMany(widget =>
            from x in Enumerable.Range((int)widget["x"]!, (int)widget["width"]!)
            from y in Enumerable.Range((int)widget["y"]!, (int)widget["height"]!)
            select (x, y)).ToList();

        Assert.Equal(cells.Count, cells.Distinct().Count());
        // CloudWatch's grid has 24 columns.
        Assert.All(cells, cell => Assert.InRange(cell.x, 0, 23));
    }

    [Fact]
    public void Every_metric_is_this_stacks_own()
    {
        var metrics = Widgets.Where(widget => (string?)widget["type"] == "metric").SelectMany(widget => widget["properties"]!["metrics"]!.AsArray()).Select(metric => metric!.AsArray()).ToList();

        Assert.Equal(12, metrics.Count);
        Assert.All(metrics, metric => Assert.True(
            (string?)metric[0] switch
            {
                "ResetBot/resetbot-dev" => (string?)metric[2] == "intent" && metric.Count is 4 or 6,
                "AWS/Lambda" => ((string?)metric[2], (string?)metric[3]) == ("FunctionName", "${function.name}"),
                _ => false,
            },
            metric.ToJsonString()));
    }

    [Fact]
    public void Every_query_reads_the_functions_log_and_everything_has_its_region()
    {
        Assert.All(Widgets, widget => Assert.Equal("ap-southeast-2", (string?)widget["properties"]!["region"]));
        var queries = Widgets.Where(widget => (string?)widget["type"] == "log").Select(widget => (string)widget["properties"]!["query"]!).ToList();
        Assert.Equal(3, queries.Count);
        Assert.All(queries, query => Assert.StartsWith("SOURCE '${functionLogs.name}' | ", query, StringComparison.Ordinal));
    }
}
