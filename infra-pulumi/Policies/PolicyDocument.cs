using Pulumi;

namespace Infrastructure.Policies;

/// <summary>Who may do what: an IAM policy.</summary>
/// <param name="statements">What is allowed, and what is denied.</param>
internal sealed class PolicyDocument(params Statement[] statements)
{
    /// <summary>The document as a provider takes it.</summary>
    public Output<string> ToJson() => Output.JsonSerialize(new Dictionary<string, object>
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = statements.Select(statement => statement.ToDictionary()).ToArray(),
    });

    /// <summary>A role that a service takes on.</summary>
    /// <param name="service">Such as lambda.amazonaws.com.</param>
    /// <param name="conditions">When it may, such as for one account's resources only.</param>
    public static Output<string> TakenOnBy(string service, params Condition[] conditions) => new PolicyDocument(new Statement
    {
        Actions = ["sts:AssumeRole"],
        Principals = new Dictionary<string, object> { ["Service"] = service },
        Conditions = conditions,
    }).ToJson();
}
