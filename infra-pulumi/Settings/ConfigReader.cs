using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi;

namespace Infrastructure.Settings;

/// <summary>Reads the stack's settings, and keeps what is wrong with them until all are read.</summary>
internal sealed partial class ConfigReader(Config config)
{
    private readonly List<ProgramProblem> _problems = [];
    private readonly HashSet<string> _read = [];

    /// <summary>Every setting that was asked for.</summary>
    public IReadOnlySet<string> Read => _read;

    /// <summary>Whether there is a stack; without one nothing is missing, for Pulumi only asks which plugins are needed.</summary>
    public bool HasStack => config.HasStack;

    public string? Text(string key)
    {
        _read.Add(key);
        return config.Get(key);
    }

    /// <summary>A setting that has to be there.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="what">What it is, for the one who has to set it.</param>
    /// <param name="example">An example, which also stands in where there is no stack.</param>
    public string Required(string key, string what, string example)
    {
        if (Text(key) is { } value)
            return value;
        if (config.HasStack)
            Problem(key, $"is not set. It is {what}: pulumi config set {key} {example}");
        return example;
    }

    /// <summary>A setting in a form of its own.</summary>
    public string? Matching(string key, Regex form, string what, string example)
    {
        var value = Text(key);
        if (value is not null && !form.IsMatch(value))
            Problem(key, $"'{value}' is no {what}. Write it like {example}.");
        return value;
    }

    public string OneOf(string key, string fallback, params string[] values)
    {
        var value = Text(key) ?? fallback;
        if (values.Contains(value, StringComparer.Ordinal))
            return value;
        Problem(key, $"is '{value}'. Set it to one of: {string.Join(", ", values)}.");
        return fallback;
    }

    public bool Flag(string key, bool fallback) => OneOf(key, fallback ? "true" : "false", "true", "false") == "true";

    public int WholeNumber(string key, int fallback, int least, int most, string unit)
    {
        if (Text(key) is not { } text)
            return fallback;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Problem(key, $"is '{text}'. Set it to {unit}, a whole number from {least} to {most}.");
        return fallback;
    }

    /// <summary>Values with commas between them, each in a form of its own.</summary>
    public ImmutableArray<string> List(string key, Regex form, string what, string example)
    {
        var values = (Text(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var value in values.Where(value => !form.IsMatch(value)))
            Problem(key, $"'{value}' is no {what}. Write them like {example}.");
        return [.. values];
    }

    /// <summary>NAME=VALUE pairs with commas between them.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Pairs(string key)
    {
        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var pair in (Text(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (pair.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, var value])
                pairs.Add(KeyValuePair.Create(name, value));
            else
                Problem(key, $"'{pair}' is no NAME=VALUE. Write them like team=identity,cost-center=4711.");
        }

        return pairs.ToImmutable();
    }

    public void Problem(string key, string message) => _problems.Add(new(key, message));

    /// <exception cref="ProgramException">Something was wrong.</exception>
    public void ThrowIfAnyProblem()
    {
        if (_problems.Count > 0)
            throw new ProgramException(_problems);
    }

    [GeneratedRegex(@"^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}/(3[0-2]|[12]?\d)$")]
    public static partial Regex Cidr();

    [GeneratedRegex(@"^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$")]
    public static partial Regex Address();

    [GeneratedRegex("^vpc-[0-9a-f]{8,17}$")]
    public static partial Regex VpcId();

    [GeneratedRegex("^subnet-[0-9a-f]{8,17}$")]
    public static partial Regex SubnetId();

    [GeneratedRegex("^rtb-[0-9a-f]{8,17}$")]
    public static partial Regex RouteTableId();

    [GeneratedRegex("^tgw-[0-9a-f]{8,17}$")]
    public static partial Regex TransitGatewayId();

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    public static partial Regex Uuid();
}
