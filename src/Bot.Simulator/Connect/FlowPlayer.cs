using System.Globalization;
using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Connect;

/// <summary>Plays a contact flow for one call, as Amazon Connect does when a caller rings.</summary>
/// <param name="flow">The flow that the number is attached to.</param>
/// <param name="options">Who calls, which bot answers, whether people are there.</param>
public sealed class FlowPlayer(ContactFlow flow, FlowPlayerOptions options)
{
    // Connect ends a contact that runs in circles; its limit is not documented, and no flow that serves a caller comes near this one.
    private const int MostActionsWithoutCaller = 250;

    // Amazon Connect developer guide, GetParticipantInput: seconds until the first key of a voice contact.
    private const int LongestWaitForKey = 180;

    /// <summary>Plays the flow from its start until the call ends.</summary>
    /// <param name="phone">The caller's side.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NotSimulatedException">The flow uses an action that is not simulated.</exception>
    public async Task<CallEnd> PlayAsync(IPhone phone, CancellationToken cancellationToken = default)
    {
        var contact = new Contact(options);
        var action = flow.Actions[flow.StartAction];
        for (var count = 0; count < MostActionsWithoutCaller; count++)
        {
            options.OnAction?.Invoke(action);
            if (action.Type is "ConnectParticipantWithLexBot" or "GetParticipantInput")
                count = 0;
            var (next, end) = await CarryOutAsync(action, contact, phone, cancellationToken);
            if (end is not null)
                return end;
            if (next is null)
                return new CallEnd.Failed($"{action.Place}: action '{action.Identifier}' has no branch for what happened. Connect drops the call here; give it one.");
            action = flow.Actions[next];
        }

        return new CallEnd.Failed($"{action.Place}: {MostActionsWithoutCaller} actions went by without the caller having a say, lately '{action.Identifier}'. Break the circle.");
    }

    private async Task<(string? Next, CallEnd? End)> CarryOutAsync(FlowAction action, Contact contact, IPhone phone, CancellationToken cancellationToken)
    {
        switch (action.Type)
        {
            case "UpdateFlowLoggingBehavior" or "UpdateContactTextToSpeechVoice" or "UpdateContactRecordingBehavior":
                return (action.NextAction, null);
            case "UpdateContactAttributes":
                return (UpdateAttributes(action, contact), null);
            case "UpdateContactData":
                return (UpdateData(action, contact), null);
            case "MessageParticipant":
                await phone.SayAsync(Message(action, contact), cancellationToken);
                return (action.NextAction, null);
            case "GetParticipantInput":
                return await AskForKeyAsync(action, contact, phone, cancellationToken);
            case "ConnectParticipantWithLexBot":
                return await ConnectBotAsync(action, contact, phone, cancellationToken);
            case "Compare":
                var value = contact.Resolve(action.Parameters.RequiredText("ComparisonValue"), action);
                return (Branch(action, condition => FlowComparison.Holds(value, condition, action)), null);
            case "CheckHoursOfOperation":
                return (Branch(action, condition => condition.Operand == (options.IsOpen ? "True" : "False")), null);
            case "UpdateContactTargetQueue":
                contact.Queue = contact.Resolve(action.Parameters.Text("QueueId") ?? throw new NotSimulatedException("a queue of one agent", action.Place), action);
                return (contact.Queue is { Length: > 0 } ? action.NextAction : Error(action, "NoMatchingError", "the queue's reference has no value"), null);
            case "TransferContactToQueue":
                return Transfer(action, contact);
            case "Loop":
                return (Loop(action, contact), null);
            case "DisconnectParticipant":
                return (null, new CallEnd.Disconnected());
            default:
                throw new NotSimulatedException($"the action {action.Type}", action.Place);
        }
    }

    // "Get customer input" without a bot: one key, which chooses a branch.
    private static async Task<(string? Next, CallEnd? End)> AskForKeyAsync(FlowAction action, Contact contact, IPhone phone, CancellationToken cancellationToken)
    {
        if (action.Parameters.Text("StoreInput") is not (null or "False"))
            throw new NotSimulatedException("GetParticipantInput that stores what is keyed", action.Place);
        var seconds = action.Parameters.RequiredText("InputTimeLimitSeconds");
        if (!int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var wait) || wait is < 1 or > LongestWaitForKey)
            throw action.Parameters.Expected($"an InputTimeLimitSeconds from \"1\" to \"{LongestWaitForKey}\" instead of \"{seconds}\"");
        await phone.SayAsync(Message(action, contact), cancellationToken);
        var menu = new KeyMenu([.. action.Conditions.Select(condition => condition.Operand)], TimeSpan.FromSeconds(wait));
        return await phone.ChooseAsync(menu, cancellationToken) switch
        {
            CallerInput.HungUp => (null, new CallEnd.CallerHungUp()),
            CallerInput.Keys { Pressed: [var key, ..] } => (Branch(action, condition => FlowComparison.Holds(key.ToString(), condition, action)), null),
            _ => (action.AfterError("InputTimeLimitExceeded") ?? action.NextAction, null),
        };
    }

    private async Task<(string? Next, CallEnd? End)> ConnectBotAsync(FlowAction action, Contact contact, IPhone phone, CancellationToken cancellationToken)
    {
        LexTurn? last;
        try
        {
            last = await new LexBlock(options, phone, contact).PlayAsync(action, cancellationToken);
        }
        catch (Exception exception) when (exception is LexDependencyFailedException or LexLoopException)
        {
            return (Error(action, "NoMatchingError", exception.Message), null);
        }

        if (last is null)
            return (null, new CallEnd.CallerHungUp());
        contact.Lex = last.SessionState;
        if (options.FailedIntentTakesErrorBranch && last.SessionState.Intent?.State is IntentState.Failed)
            return (Error(action, "NoMatchingError", $"intent {last.SessionState.Intent.Name} was not fulfilled"), null);
        return (Branch(action, condition => condition.Operand == last.SessionState.Intent?.Name), null);
    }

    private static string? UpdateAttributes(FlowAction action, Contact contact)
    {
        if (action.Parameters.Text("TargetContact") is { } target and not "Current")
            throw new NotSimulatedException($"UpdateContactAttributes of the {target} contact", action.Place);
        foreach (var (name, value) in action.Parameters.Object("Attributes")?.Members() ?? [])
        {
            if (contact.Resolve(value.AsText(), action) is { } resolved)
                contact.Attributes[name] = resolved;
            else
                contact.Attributes.Remove(name);
        }

        return action.NextAction;
    }

    private string? UpdateData(FlowAction action, Contact contact)
    {
        if (action.Parameters.Members().FirstOrDefault(member => member.Name is not "LanguageCode").Name is { } other)
            throw new NotSimulatedException($"UpdateContactData of {other}", action.Place);
        if (contact.Resolve(action.Parameters.RequiredText("LanguageCode"), action) is not { Length: > 0 } language)
            return Error(action, "NoMatchingError", "the language's reference has no value");
        contact.LanguageCode = language;
        return action.NextAction;
    }

    private static Prompt Message(FlowAction action, Contact contact) =>
        action.Parameters.Text("Text") is { } text ? new Prompt(contact.Fill(text, action), IsSsml: false)
        : action.Parameters.Text("SSML") is { } ssml ? new Prompt(contact.Fill(ssml, action), IsSsml: true)
        : throw new NotSimulatedException("a prompt that is neither Text nor SSML", action.Place);

    private (string? Next, CallEnd? End) Transfer(FlowAction action, Contact contact)
    {
        if (contact.Queue is not { } queue)
            return (Error(action, "NoMatchingError", "no queue was chosen before the transfer"), null);
        return options.QueueIsFull
            ? (Error(action, "QueueAtCapacity", "the queue is full"), null)
            : (null, new CallEnd.Transferred(queue, contact.Attributes.GetValueOrDefault("TransferReason")));
    }

    private static string? Loop(FlowAction action, Contact contact)
    {
        var text = action.Parameters.RequiredText("LoopCount");
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var times) || times > 100)
            throw action.Parameters.Expected($"a LoopCount from \"0\" to \"100\" instead of \"{text}\"");
        var done = contact.Loops.GetValueOrDefault(action.Identifier);
        contact.Loops[action.Identifier] = done < times ? done + 1 : 0;
        return Branch(action, condition => condition.Operand == (done < times ? "ContinueLooping" : "DoneLooping"));
    }

    // The first condition that holds; else the branch for none, else the action's next.
    private static string? Branch(FlowAction action, Func<FlowCondition, bool> holds) =>
        action.Conditions.FirstOrDefault(holds)?.NextAction ?? action.AfterError("NoMatchingCondition") ?? action.NextAction;

    private string? Error(FlowAction action, string type, string why)
    {
        options.OnError?.Invoke(action, why);
        return action.AfterError(type) ?? action.AfterError("NoMatchingError") ?? action.NextAction;
    }
}
