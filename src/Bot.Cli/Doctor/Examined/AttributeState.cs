using Bot.Cli.Doctor.Rights;

namespace Bot.Cli.Doctor.Examined;

/// <summary>Whether an attribute of users can be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Problem">What stands in the way.</param>
/// <param name="IsFilled">Whether the sample has one.</param>
/// <param name="IsConfidential">Whether reading it needs CONTROL_ACCESS as well.</param>
internal sealed record AttributeState(string Name, AttributeProblem Problem, bool IsFilled = false, bool IsConfidential = false)
{
    /// <summary>Finds out.</summary>
    /// <param name="context">The sample, who may do what with it, and the service account.</param>
    /// <param name="attribute">What the schema says; null when it has no such attribute.</param>
    /// <param name="name">The attribute's name.</param>
    public static AttributeState Of(DoctorContext context, SchemaAttribute? attribute, string name)
    {
        if (attribute is null)
            return new(name, AttributeProblem.NotInSchema);
        if (context.Sample is { Possible.Count: > 0 } sample && !sample.Possible.Contains(name))
            return new(name, AttributeProblem.NotOfUsers);
        if (context.Sample?.Entry.GetValues(name).Count > 0)
            return new(name, AttributeProblem.None, IsFilled: true, attribute.IsConfidential);
        var problem = context.UsersDescriptor is not { } descriptor ? AttributeProblem.Unknown
            : attribute.IsReadable(descriptor, context.Account.Token) ? AttributeProblem.None
            : context.Sample is null ? AttributeProblem.Unknown // What users get by default, beside what they inherit, is not known.
            : AttributeProblem.NotReadable;
        return new(name, problem, IsFilled: false, attribute.IsConfidential);
    }

    /// <summary>The commands that let it be read.</summary>
    public string Grant(string unit, string account) =>
        Dsacls.OnUsers(unit, account, $"RP;{Name}") + (IsConfidential ? $"; it is confidential, which needs besides: {Dsacls.OnUsers(unit, account, $"CA;{Name}")}" : "");
}
