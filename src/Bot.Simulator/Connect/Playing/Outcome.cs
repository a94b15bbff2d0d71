using Bot.Simulator.Connect.Language;

namespace Bot.Simulator.Connect.Playing;

/// <summary>What came of an action: the branch that is taken, and why; or the end of the call.</summary>
internal sealed record Outcome(string Branch, string? Next)
{
    /// <summary>How the call ended; null if it goes on.</summary>
    public CallEnd? End { get; private init; }

    /// <summary>Why, for an operator.</summary>
    public string? Note { get; private init; }

    /// <summary>Whether an operator would find the note among the errors.</summary>
    public bool IsError { get; private init; }

    /// <summary>The flow or module that begins; null if the flow stays.</summary>
    public ContactFlow? Enters { get; private init; }

    /// <summary>Whether the flow is left for good by entering another.</summary>
    public bool Leaves { get; private init; }

    /// <summary>Whether a module ends and the flow that invoked it goes on.</summary>
    public bool Returns { get; private init; }

    public static Outcome NextAction(FlowAction action, string? note = null) => new("NextAction", action.NextAction) { Note = note };

    public static Outcome Ends(CallEnd end, string? note = null) => new("end", null) { End = end, Note = note };

    public static Outcome HungUp { get; } = Ends(new CallEnd.CallerHungUp());

    /// <summary>A module begins; its end leads to the action's next.</summary>
    public static Outcome Module(FlowAction action, ContactFlow module) => new("another flow", action.NextAction) { Enters = module };

    /// <summary>Another flow begins, and this one does not come back.</summary>
    public static Outcome OtherFlow(ContactFlow flow) => new("another flow", null) { Enters = flow, Leaves = true };

    public static Outcome Return { get; } = new("return", null) { Returns = true };

    /// <summary>The branch of an error; NoMatchingError if that error has none, the action's next if that is missing too.</summary>
    public static Outcome Error(FlowAction action, string type, string why) => By(action, type, why) with { IsError = true };

    public static Outcome Error(FlowAction action, string why) => Error(action, ErrorTypes.NoMatchingError, why);

    /// <summary>As for an error, where nothing went wrong: a caller who is silent, an action that is not for voice.</summary>
    public static Outcome By(FlowAction action, string type, string? note = null) =>
        action.AfterError(type) is { } own ? new(type, own) { Note = note }
        : action.AfterError(ErrorTypes.NoMatchingError) is { } any ? new(ErrorTypes.NoMatchingError, any) { Note = note }
        : NextAction(action, note);

    /// <summary>The branch of the first condition that holds; else the one for none, else the action's next.</summary>
    public static Outcome Matching(FlowAction action, Func<FlowCondition, bool> holds, string? note = null)
    {
        foreach (var condition in action.Conditions)
        {
            if (holds(condition))
                return new($"{condition.Operator} {condition.Operand}", condition.NextAction) { Note = note };
        }

        return action.AfterError(ErrorTypes.NoMatchingCondition) is { } none ? new(ErrorTypes.NoMatchingCondition, none) { Note = note } : NextAction(action, note);
    }

    /// <summary>The branch of the condition Equals with that operand.</summary>
    public static Outcome Result(FlowAction action, string result, string? note = null) => Matching(action, condition => condition.Operand == result, note);

    public Outcome With(string? note) => note is null ? this : this with { Note = Note is null ? note : $"{Note}; {note}" };
}
