using Bot.Cli.Doctor.Examined;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether there is an attribute from which a phone number can be read.</summary>
internal sealed class PhoneCheck : IDoctorCheck
{
    public string Name => "phone";

    public string Why => "The code and the new password are texted to this number; without one a caller is put through to a person.";

    public IReadOnlyList<string> Needs => ["sample-user"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var states = new List<AttributeState>();
        foreach (var name in context.Settings.Directory.PhoneAttributes)
            states.Add(AttributeState.Of(context, await context.Directory.FindAttributeAsync(name, cancel).ConfigureAwait(false), name));
        return [Judge(states, context.Account.Name, context.Unit)];
    }

    /// <summary>Judges the attributes of AD_ATTR_PHONE; one that works is enough, and one that is misspelt is worth a word.</summary>
    public static Judgement Judge(IReadOnlyList<AttributeState> states, string account, string unit)
    {
        var good = states.Where(state => state.Problem is AttributeProblem.None).Select(state => state.Name).ToList();
        var bad = states.Where(state => state.Problem is not AttributeProblem.None).ToList();
        var detail = string.Join(", ", states.Select(state => $"{state.Name} {Words(state)}"));
        if (bad.Count == 0)
            return Judgement.Ok(detail);
        var fix = string.Join("; ", bad.Select(state => state.Problem is AttributeProblem.NotReadable
            ? state.Grant(unit, account)
            : state.Problem is AttributeProblem.Unknown ? "name a user who has one with --sample" : $"correct {state.Name} in AD_ATTR_PHONE"));
        return good.Count > 0 || bad.All(state => state.Problem is AttributeProblem.Unknown) ? Judgement.Warn(detail, fix) : Judgement.Fail(detail, fix);
    }

    private static string Words(AttributeState state) => state.Problem switch
    {
        AttributeProblem.None => state.IsFilled ? "can be read" : "may be read; this user has none",
        AttributeProblem.NotInSchema => "is not in the schema",
        AttributeProblem.NotOfUsers => "is no attribute of users",
        AttributeProblem.NotReadable => "may not be read",
        _ => "may or may not be readable; this user has none",
    };
}
