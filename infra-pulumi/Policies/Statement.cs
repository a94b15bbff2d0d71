using Pulumi;

namespace Infrastructure.Policies;

/// <summary>One thing that a policy allows or denies.</summary>
internal sealed record Statement
{
    /// <summary>What it is for, letters and digits.</summary>
    public string? Sid { get; init; }

    public bool IsDenied { get; init; }

    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Whom it is for, in a resource's own policy: <c>Service</c> or <c>AWS</c> with a name or an ARN.</summary>
    public IReadOnlyDictionary<string, object>? Principals { get; init; }

    public InputList<string> Resources { get; init; } = [];

    /// <summary>Everything but these; instead of <see cref="Resources"/>.</summary>
    public InputList<string> NotResources { get; init; } = [];

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    internal Dictionary<string, object> ToDictionary()
    {
        var statement = new Dictionary<string, object>();
        if (Sid is not null)
            statement["Sid"] = Sid;
        statement["Effect"] = IsDenied ? "Deny" : "Allow";
        if (Principals is not null)
            statement["Principal"] = Principals;
        statement["Action"] = Actions;
        if (Resources.Any())
            statement["Resource"] = Resources;
        if (NotResources.Any())
            statement["NotResource"] = NotResources;
        if (Conditions.Count > 0)
        {
            statement["Condition"] = Conditions.GroupBy(condition => condition.Operator)
                .ToDictionary(group => group.Key, group => (object)group.ToDictionary(condition => condition.Key, condition => (object)condition.Value));
        }

        return statement;
    }
}
