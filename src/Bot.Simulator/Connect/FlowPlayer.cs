using Bot.Simulator.Connect.Playing;

namespace Bot.Simulator.Connect;

/// <summary>Plays a contact flow for one call, as Amazon Connect does when a caller rings.</summary>
/// <param name="flow">The flow that the number is attached to.</param>
/// <param name="options">Who calls, which bot answers, whether people are there.</param>
public sealed class FlowPlayer(ContactFlow flow, FlowPlayerOptions options)
{
    /// <summary>
    /// Plays the flow from its start until the call ends. What goes wrong in an action makes the flow leave it by its error branch, as in Connect, and is
    /// told to <see cref="FlowPlayerOptions.OnError"/>; a flow with no way to go on ends the call as <see cref="CallEnd.Failed"/>.
    /// </summary>
    /// <param name="phone">The caller's side.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NotSimulatedException">The bot uses something that is not simulated.</exception>
    public async Task<CallEnd> PlayAsync(IPhone phone, CancellationToken cancellationToken = default)
    {
        var call = new FlowCall(options, phone, cancellationToken);
        call.Contact.Frames.Push(new FlowFrame(flow, ReturnTo: null));
        var action = flow.Actions[flow.StartAction];
        while (++call.WithoutCaller <= options.MostActionsWithoutCaller)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = await ActionPlayer.PlayAsync(action, call);
            Tell(action, outcome, call);
            if (outcome.End is { } end)
                return end;
            if (outcome.Returns && call.Contact.Frames.Count == 1)
                return new CallEnd.Disconnected();
            if (Follow(outcome, call.Contact) is not { } next)
                return new CallEnd.Failed($"{action.Place}: action '{action.Identifier}' has no branch for what happened. Connect drops the call here; give it one.");
            if (!call.Contact.Frames.Peek().Flow.Actions.TryGetValue(next, out var following))
                return new CallEnd.Failed($"{action.Place}: action '{action.Identifier}' leads to '{next}', and the flow has no such action. Name one of its actions.");
            action = following;
        }

        return new CallEnd.Failed($"{action.Place}: {options.MostActionsWithoutCaller} actions went by without the caller having a say, lately '{action.Identifier}'. Break the circle.");
    }

    // The identifier of the action that follows, in the flow that is then on top.
    private static string? Follow(Outcome outcome, Contact contact)
    {
        if (outcome.Returns)
            return contact.Frames.Pop().ReturnTo;
        if (outcome.Enters is not { } entered)
            return outcome.Next;
        if (outcome.Leaves)
            contact.Frames.Clear();
        contact.Frames.Push(new FlowFrame(entered, outcome.Next));
        return entered.StartAction;
    }

    private void Tell(FlowAction action, Outcome outcome, FlowCall call)
    {
        var unset = call.References.TakeUnset();
        var told = outcome.With(unset.Length == 0 ? null : $"no value: {string.Join(", ", unset)}");
        options.OnStep?.Invoke(new FlowStep(call.Contact.Frames.Peek().Flow, action, told.Branch, told.Next, told.Note));
        if (outcome is { IsError: true, Note: { } why })
            options.OnError?.Invoke(action, why);
    }
}
