using System.Text.Json.Nodes;

namespace Pulumi;

/// <summary>Every reference leads somewhere, and none in a circle.</summary>
internal static class ReferenceRules
{
    private static readonly string[] Contexts = ["cwd", "organization", "project", "rootDirectory", "stack"];

    /// <summary>Looks at all references of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="names">Its settings, variables and resources.</param>
    public static IEnumerable<ProgramProblem> Check(JsonObject program, Dictionary<string, string> names)
    {
        var problems = new List<ProgramProblem>();
        var edges = new Dictionary<string, HashSet<string>>();
        foreach (var section in new[] { "variables", "resources", "outputs" })
        {
            foreach (var (key, value) in ProgramRules.Section(program, section))
            {
                var targets = new HashSet<string>();
                Walk(value, section == "outputs" ? $"outputs.{key}" : key, names, targets, problems);
                if (section != "outputs")
                    edges[key] = targets;
            }
        }

        problems.AddRange(Circles(edges));
        return problems;
    }

    private static void Walk(JsonNode? node, string where, Dictionary<string, string> names, HashSet<string> targets, List<ProgramProblem> problems)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map)
                    Walk(value, $"{where}.{key}", names, targets, problems);
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                    Walk(list[i], $"{where}[{i}]", names, targets, problems);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                foreach (var reference in References(text, where, problems))
                    Follow(reference, where, names, targets, problems);
                break;
        }
    }

    private static void Follow(string reference, string where, Dictionary<string, string> names, HashSet<string> targets, List<ProgramProblem> problems)
    {
        var end = reference.IndexOfAny(['.', '[']);
        var root = end < 0 ? reference : reference[..end];
        if (root == "pulumi")
        {
            if (end < 0 || !Contexts.Contains(reference[(end + 1)..]))
                problems.Add(new(where, $"${{{reference}}}: of 'pulumi' there are {string.Join(", ", Contexts)}."));
        }
        else if (!names.TryGetValue(root, out var section))
        {
            problems.Add(new(where, $"${{{reference}}}: there is no setting, variable or resource '{root}'."));
        }
        else if (section != "config")
        {
            targets.Add(root);
        }
    }

    /// <summary>What stands between <c>${</c> and <c>}</c>; <c>$$</c> begins none.</summary>
    private static IEnumerable<string> References(string text, string where, List<ProgramProblem> problems)
    {
        for (var at = 0; at < text.Length - 1; at++)
        {
            if (text[at] != '$')
                continue;
            if (text[at + 1] == '$')
            {
                at++;
            }
            else if (text[at + 1] == '{')
            {
                var end = text.IndexOf('}', at);
                if (end <= at + 2)
                {
                    problems.Add(new(where, $"'{text}' has a reference that names nothing, or does not end. Write ${{NAME.PROPERTY}}, and $$ for a dollar sign."));
                    yield break;
                }

                yield return text[(at + 2)..end];
                at = end;
            }
        }
    }

    private static IEnumerable<ProgramProblem> Circles(Dictionary<string, HashSet<string>> edges)
    {
        var done = new HashSet<string>();
        foreach (var start in edges.Keys)
        {
            if (Circle(start, [], edges, done) is { } circle)
            {
                yield return new(start, $"It refers to itself: {string.Join(" -> ", circle)}. Break the circle.");
                yield break;
            }
        }
    }

    private static List<string>? Circle(string name, List<string> path, Dictionary<string, HashSet<string>> edges, HashSet<string> done)
    {
        var seen = path.IndexOf(name);
        if (seen >= 0)
            return [.. path[seen..], name];
        if (done.Contains(name) || !edges.TryGetValue(name, out var targets))
            return null;
        path.Add(name);
        foreach (var target in targets)
        {
            if (Circle(target, path, edges, done) is { } circle)
                return circle;
        }

        path.RemoveAt(path.Count - 1);
        done.Add(name);
        return null;
    }
}
