namespace Bot.Simulator.Connect;

/// <summary>An action that was carried out, and the branch by which the flow went on.</summary>
/// <param name="Flow">The flow it is in: the one that was called, or a module or another flow that it led to.</param>
/// <param name="Action">The action.</param>
/// <param name="Branch">
/// "NextAction", an error type such as "NoMatchingCondition", or a condition such as "Equals ResetPassword"; "end" where the call ended, "return" where a
/// module did, "another flow" where one began.
/// </param>
/// <param name="Next">The identifier of the action that follows; of a module, the one that follows its end; null where the call or a flow ended.</param>
/// <param name="Note">Why, in words for an operator; null where the branch says it. Nothing of what a caller said or keyed is in it.</param>
public sealed record FlowStep(ContactFlow Flow, FlowAction Action, string Branch, string? Next, string? Note)
{
    /// <summary>One line, as a transcript shows it: <c>Loop 'again' → 'bot' by Equals ContinueLooping (why)</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{Action.Type} '{Action.Identifier}'{(Next is null ? string.Empty : $" → '{Next}'")} by {Branch}{(Note is null ? string.Empty : $" ({Note})")}";
}
