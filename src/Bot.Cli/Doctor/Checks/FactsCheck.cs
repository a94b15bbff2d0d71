using Bot.Cli.Doctor.Examined;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether the attributes with the facts exist, belong to users, and may be read.</summary>
internal sealed class FactsCheck : IDoctorCheck
{
    public string Name => "facts";

    public string Why => "A caller whose facts cannot be read is never verified.";

    public IReadOnlyList<string> Needs => ["sample-user"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var directory = context.Settings.Directory;
        var judgements = new List<Judgement>();
        foreach (var (variable, name) in new[] { ("AD_ATTR_BIRTH_DATE", directory.BirthDateAttribute), ("AD_ATTR_MONTH_STARTED", directory.MonthStartedAttribute) })
        {
            var state = AttributeState.Of(context, await context.Directory.FindAttributeAsync(name, cancel).ConfigureAwait(false), name);
            judgements.Add(Judge(state, variable, context.Account.Name, context.Unit));
        }

        return judgements;
    }

    /// <summary>Judges one attribute.</summary>
    public static Judgement Judge(AttributeState state, string variable, string account, string unit) => state.Problem switch
    {
        AttributeProblem.None => Judgement.Ok($"{variable}: {state.Name} {(state.IsFilled ? "can be read" : "may be read; this user has none")}"),
        AttributeProblem.NotInSchema => Judgement.Fail(
            $"{variable} is {state.Name}, which is not in the schema",
            $"Set {variable} to the attribute that holds it, or extend the schema (Schema Admins; new-object attributeSchema). What a user has: Get-ADUser USER -Properties *"),
        AttributeProblem.NotOfUsers => Judgement.Fail(
            $"{variable} is {state.Name}, which is in the schema and not among the attributes of a user",
            $"Add it to the class user (Active Directory Schema, Classes, user, Attributes), or set {variable} to another attribute"),
        AttributeProblem.NotReadable => Judgement.Fail($"{variable}: {account} may not read {state.Name}", state.Grant(unit, account)),
        _ => Judgement.Warn($"{variable}: whether {state.Name} may be read cannot be told from this user, who has none", "Name a user who has one with --sample."),
    };
}
