using Infrastructure.Settings;
using Pulumi;

namespace Infrastructure.Components;

/// <summary>A metric of CloudWatch's.</summary>
/// <param name="Namespace">AWS/Lambda, or the function's own.</param>
/// <param name="Name">Such as Errors or Attempts.</param>
/// <param name="By">The dimensions that tell it from others of its name.</param>
internal sealed record MetricOf(string Namespace, string Name, params (string Name, string Value)[] By)
{
    /// <summary>A metric that Lambda keeps of the function.</summary>
    public static MetricOf Lambda(StackSettings settings, string name) => new("AWS/Lambda", name, ("FunctionName", settings.Name));

    /// <summary>How often something was decided, for one intent.</summary>
    public static MetricOf Attempts(StackSettings settings, string intent, string decision, string? reason = null) => reason is null
        ? new(settings.MetricNamespace, "Attempts", ("intent", intent), ("decision", decision))
        : new(settings.MetricNamespace, "Attempts", ("intent", intent), ("decision", decision), ("reason", reason));

    public InputMap<string> Dimensions()
    {
        var dimensions = new InputMap<string>();
        foreach (var (name, value) in By)
            dimensions.Add(name, value);
        return dimensions;
    }
}
