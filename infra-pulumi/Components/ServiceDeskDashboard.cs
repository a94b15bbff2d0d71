using Infrastructure.Settings;
using Intents.Auditing;
using Pulumi;

namespace Infrastructure.Components;

/// <summary>One page: what was decided, how long it took, what failed, what was not understood.</summary>
internal static class ServiceDeskDashboard
{
    private const int Width = 12;
    private const int Height = 6;

    public static Output<string> Body(StackSettings settings, ServiceDeskFunction function) => Output.JsonSerialize(new Dictionary<string, object>
    {
        ["widgets"] = new object[]
        {
            Metrics(settings, "What was decided", 0, 0, "Sum",
                Attempts(settings, "ResetPassword", AuditDecisions.PasswordReset),
                Attempts(settings, "UnlockAccount", AuditDecisions.Unlocked),
                Attempts(settings, "ResetPassword", AuditDecisions.Refused),
                Attempts(settings, "UnlockAccount", AuditDecisions.Refused),
                Attempts(settings, "ResetPassword", AuditDecisions.Failed),
                Attempts(settings, "UnlockAccount", AuditDecisions.Failed)),
            Metrics(settings, "How long an answer took, p95 in milliseconds", 1, 0, "p95",
                new object[] { settings.MetricNamespace, "TurnLatency", "intent", "ResetPassword" },
                new object[] { settings.MetricNamespace, "TurnLatency", "intent", "UnlockAccount" },
                new object[] { "AWS/Lambda", "Duration", "FunctionName", function.Function.FunctionName }),
            Metrics(settings, "The function", 0, 1, "Sum",
                new object[] { "AWS/Lambda", "Invocations", "FunctionName", function.Function.FunctionName },
                new object[] { "AWS/Lambda", "Errors", "FunctionName", function.Function.FunctionName },
                new object[] { "AWS/Lambda", "Throttles", "FunctionName", function.Function.FunctionName }),
            Logs(settings, function, "What nobody understood", 1, 1,
                "filter event = \"utterance.missed\" | stats count() as times by words, inIntent | sort times desc | limit 20"),
            Logs(settings, function, "Why callers were refused", 0, 2,
                "filter event = \"audit\" and decision = \"refused\" | stats count() as times by reason | sort times desc"),
            Logs(settings, function, "What was not done", 1, 2,
                "fields @timestamp, intent, reason, account | filter event = \"audit\" and decision = \"failed\" | sort @timestamp desc | limit 20"),
        },
    });

    private static object[] Attempts(StackSettings settings, string intent, string decision) => [settings.MetricNamespace, "Attempts", "intent", intent, "decision", decision];

    private static Dictionary<string, object> Metrics(StackSettings settings, string title, int column, int row, string statistic, params object[][] metrics) =>
        Widget("metric", column, row, new()
        {
            ["title"] = title,
            ["region"] = settings.Region,
            ["stat"] = statistic,
            ["period"] = 300,
            ["metrics"] = metrics,
        });

    private static Dictionary<string, object> Logs(StackSettings settings, ServiceDeskFunction function, string title, int column, int row, string query) =>
        Widget("log", column, row, new()
        {
            ["title"] = title,
            ["region"] = settings.Region,
            ["view"] = "table",
            ["query"] = Output.Format($"SOURCE '{function.LogGroup.LogGroupName}' | {query}"),
        });

    private static Dictionary<string, object> Widget(string type, int column, int row, Dictionary<string, object> properties) => new()
    {
        ["type"] = type,
        ["x"] = column * Width,
        ["y"] = row * Height,
        ["width"] = Width,
        ["height"] = Height,
        ["properties"] = properties,
    };
}
