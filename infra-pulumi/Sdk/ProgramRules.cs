using System.Collections.Frozen;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pulumi;

/// <summary>The rules of Pulumi's YAML host, which itself ends with a trace, or says nothing, where one is broken. Looked at in what is printed, not in what it was made of.</summary>
internal static partial class ProgramRules
{
    // yaml.v3 takes no longer key without an indicator of its own.
    private const int LongestKey = 1024;

    // Above, a double is not every whole number.
    private const double LargestNumber = 9_007_199_254_740_992;

    private const int ShortestSecret = 4;

    private static readonly FrozenSet<string> Sections = FrozenSet.Create("name", "description", "config", "variables", "resources", "outputs");

    private static readonly FrozenSet<string> ResourceFields = FrozenSet.Create("type", "defaultProvider", "properties", "options");

    private static readonly FrozenSet<string> OptionNames = FrozenSet.Create(
        "dependsOn", "protect", "retainOnDelete", "replaceOnChanges", "additionalSecretOutputs", "ignoreChanges", "version");

    private static readonly FrozenSet<string> Functions = FrozenSet.Create(
        "fn::invoke", "fn::toJSON", "fn::join", "fn::fileAsset", "fn::fileArchive", "fn::filebase64sha256", "fn::secret");

    /// <summary>Looks at a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="secrets">The values of secret settings, which may be nowhere in it.</param>
    /// <returns>Everything that is wrong, by place.</returns>
    public static IReadOnlyList<ProgramProblem> Check(JsonObject program, IEnumerable<string> secrets)
    {
        var problems = new List<ProgramProblem>();
        foreach (var section in program.Select(entry => entry.Key).Where(key => !Sections.Contains(key)))
            problems.Add(new(section, $"The host leaves out what it does not know: '{section}' is no part of a program. Its parts are {string.Join(", ", Sections.Order())}."));
        if (program["name"] is not JsonValue name || name.GetValue<string>().Length == 0)
            problems.Add(new("name", "The program has no name. Give it the project's name in Pulumi.yaml."));
        var names = Names(program, problems);
        foreach (var (key, setting) in Section(program, "config"))
        {
            if (setting is not JsonObject declared || (declared["type"] is null && declared["default"] is null))
                problems.Add(new(key, "A setting needs a type or a default. Declare it with \"type\": \"string\"."));
        }

        foreach (var (key, resource) in Section(program, "resources"))
            CheckResource(key, resource, names, problems);
        CheckValues(program, "", problems);
        problems.AddRange(ReferenceRules.Check(program, names));
        CheckSecrets(program.ToJsonString(), secrets, problems);
        return problems;
    }

    internal static IEnumerable<(string Key, JsonNode? Value)> Section(JsonObject program, string section) =>
        (program[section] as JsonObject ?? []).Select(entry => (entry.Key, entry.Value));

    // Settings, variables and resources share one set of names.
    private static Dictionary<string, string> Names(JsonObject program, List<ProgramProblem> problems)
    {
        var names = new Dictionary<string, string>();
        foreach (var section in new[] { "config", "variables", "resources" })
        {
            foreach (var (key, _) in Section(program, section))
            {
                if (key == "pulumi")
                    problems.Add(new(key, "The host has 'pulumi' for itself. Use another name."));
                if (!Name().IsMatch(key))
                    problems.Add(new(key, $"'{key}' cannot be referred to: a name is letters, digits, - and _, and begins with a letter."));
                if (!names.TryAdd(key, section))
                    problems.Add(new(key, $"The name is in '{names[key]}' and in '{section}'. Settings, variables and resources share their names: rename one."));
            }
        }

        return names;
    }

    private static void CheckResource(string key, JsonNode? node, Dictionary<string, string> names, List<ProgramProblem> problems)
    {
        if (node is not JsonObject resource || resource["type"] is not JsonValue type || !Token().IsMatch(type.ToString()))
        {
            problems.Add(new(key, $"The type '{(node as JsonObject)?["type"]}' is none: it is PACKAGE:MODULE:NAME, such as aws:kms:Key."));
            return;
        }

        foreach (var field in resource.Select(entry => entry.Key).Where(field => !ResourceFields.Contains(field)))
            problems.Add(new($"{key}.{field}", $"A resource has no field '{field}'. What it is made with belongs under 'properties'."));
        var options = resource["options"] as JsonObject ?? [];
        foreach (var option in options.Select(entry => entry.Key).Where(option => !OptionNames.Contains(option)))
            problems.Add(new($"{key}.options.{option}", $"There is no option '{option}'. There are {string.Join(", ", OptionNames.Order())}."));
        foreach (var dependency in (options["dependsOn"] as JsonArray ?? []).Select(entry => entry?.ToString() ?? ""))
        {
            if (WholeResource().Match(dependency) is not { Success: true } match || names.GetValueOrDefault(match.Groups[1].Value) != "resources")
                problems.Add(new($"{key}.options.dependsOn", $"'{dependency}' is no resource. Name one as a whole: ${{NAME}}."));
        }
    }

    private static void CheckValues(JsonNode? node, string where, List<ProgramProblem> problems)
    {
        switch (node)
        {
            case JsonObject map:
                var functions = map.Select(entry => entry.Key).Where(key => key.StartsWith("fn::", StringComparison.OrdinalIgnoreCase)).ToList();
                if (functions.Count > 0 && map.Count > 1)
                    problems.Add(new(where, $"{functions[0]} must be the only key of its object."));
                foreach (var function in functions.Where(function => !Functions.Contains(function)))
                    problems.Add(new(where, $"The host has no function '{function}', or it is not one that is used here: {string.Join(", ", Functions.Order())}."));
                foreach (var (key, value) in map)
                {
                    CheckText(key, $"{where}.{key}".TrimStart('.'), problems);
                    if (key.Length > LongestKey)
                        problems.Add(new(where, $"A key of {key.Length} characters cannot be read; {LongestKey} are the most."));
                    CheckValues(value, $"{where}.{key}".TrimStart('.'), problems);
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                    CheckValues(list[i], $"{where}[{i}]", problems);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                CheckText(text, where, problems);
                break;
            case JsonValue value when value.TryGetValue<double>(out var number) && Math.Abs(number) > LargestNumber:
                problems.Add(new(where, $"The host makes a double of every number, and {number:R} is not the same as one. Write it as a text."));
                break;
            case null:
                problems.Add(new(where, "There is nothing. Leave the property out."));
                break;
        }
    }

    // System.Text.Json escapes what is beyond the basic plane as two escapes, and yaml.v3 refuses those; a raw DEL it refuses, too.
    private static void CheckText(string text, string where, List<ProgramProblem> problems)
    {
        if (text.Any(char.IsSurrogate))
            problems.Add(new(where, "Characters such as emoji cannot be read by the host. Take them out."));
        if (text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')))
            problems.Add(new(where, "Control characters cannot be read by the host. Take them out."));
    }

    private static void CheckSecrets(string printed, IEnumerable<string> secrets, List<ProgramProblem> problems)
    {
        foreach (var secret in secrets.Where(secret => secret.Length >= ShortestSecret))
        {
            if (printed.Contains(JsonValue.Create(secret).ToJsonString()[1..^1], StringComparison.Ordinal))
                problems.Add(new("program", "The value of a secret setting stands in the program in the clear. Refer to the setting instead: config.RequireSecret(\"NAME\")."));
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z-]+:[A-Za-z0-9]+:[A-Za-z0-9-]+$")]
    private static partial Regex Token();

    [GeneratedRegex(@"^\$\{([^.}\[]+)\}$")]
    private static partial Regex WholeResource();
}
