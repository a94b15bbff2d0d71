using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>
/// Lex answering one input: it goes from step to step, collecting messages, until it has to wait for the caller or the dialog closes.
/// </summary>
internal sealed partial class DialogTurn(
    BotLocale locale,
    CodeHookCaller caller,
    Conversation conversation,
    Hearing hearing,
    LexBehaviour behaviour,
    Action<LexTraceStep>? onTrace,
    CancellationToken cancellationToken)
{
    private static readonly ImmutableDictionary<string, SlotMatch> NoSlots = ImmutableDictionary<string, SlotMatch>.Empty;

    private readonly MessageChooser _chooser = new(behaviour);
    private readonly List<LexV2Message> _messages = [];
    private readonly List<LexTraceStep> _trace = [];

    public ImmutableArray<LexV2Message> Messages => [.. _messages];

    public ImmutableArray<LexTraceStep> Trace => [.. _trace];

    /// <summary>What was heard, with the request attributes as the Lambda left them.</summary>
    public Hearing Hearing => hearing;

    /// <summary>What is open when the turn is over.</summary>
    public LexV2DialogAction Action { get; private set; } = new() { Type = DialogActionType.Close };

    /// <exception cref="LexDependencyFailedException">The Lambda failed, or answered against a rule, where nothing is defined for it.</exception>
    /// <exception cref="LexLoopException">The definition leads in a circle.</exception>
    public async Task RunAsync(Step first)
    {
        var step = first;
        for (var count = 1; step is not null; count++)
        {
            if (count > behaviour.MostStepsPerTurn)
            {
                throw new LexLoopException(
                    $"Intent {conversation.Intent?.Name} does not come to rest after {behaviour.MostStepsPerTurn} steps, lately {string.Join(", ", _trace.TakeLast(6).Select(entry => entry.Description))}. "
                    + "Give one of the next steps on this path another target.");
            }

            step = await TakeAsync(step);
        }
    }

    private async Task<Step?> TakeAsync(Step step)
    {
        switch (step)
        {
            case Step.Next:
                return AfterSlots();
            case Step.StartIntent start:
                return await StartIntentAsync(start);
            case Step.ElicitSlot elicit:
                return Elicit(elicit.Slot);
            case Step.SlotAnswered answered:
                return await SlotAnsweredAsync(answered.Slot);
            case Step.AskConfirmation:
                return AskConfirmation();
            case Step.ConfirmationAnswered answered:
                return await ConfirmationAnsweredAsync(answered.IsCorrected);
            case Step.CaptureHooked hooked:
                return await CaptureHookedAsync(hooked.Slot);
            case Step.Wait wait:
                return Wait(wait.Slot);
            case Step.StillWaiting waiting:
                return StillWaiting(waiting.Slot);
            case Step.Continue goOn:
                return Continue(goOn.Slot);
            case Step.Fulfil:
                return await FulfilAsync();
            case Step.CloseIntent:
                return Close();
            case Step.GoOn on:
                return await GoOnAsync(on);
            case Step.AwaitIntent:
                Await(Expectation.Intent, null, new LexV2DialogAction { Type = DialogActionType.ElicitIntent });
                return null;
            default:
                Note("EndConversation");
                if (conversation.State is IntentState.InProgress && conversation.Intent?.Fulfillment is not { IsActive: true, Enabled: true })
                    conversation.State = behaviour.UnfulfilledState;
                Await(Expectation.Intent, null, new LexV2DialogAction { Type = DialogActionType.Close });
                conversation.IsClosed = true;
                return null;
        }
    }

    private Step AfterSlots() =>
        conversation.FirstOpenSlot() is { } slot ? new Step.ElicitSlot(slot)
        : conversation.Intent!.Confirmation is { IsActive: true } && conversation.Confirmation is not ConfirmationState.Confirmed ? new Step.AskConfirmation()
        : new Step.Fulfil();

    private async Task<Step?> StartIntentAsync(Step.StartIntent start)
    {
        var intent = start.Intent;
        Note($"StartIntent {intent.Name}");
        if (intent.ParentIntentSignature is "AMAZON.KendraSearchIntent" or "AMAZON.QnAIntent" or "AMAZON.QInConnectIntent" or "AMAZON.QinConnectIntent" or "AMAZON.BedrockAgentIntent")
            Note($"{intent.ParentIntentSignature} asks a service that is not simulated: the intent goes on as if the service had found nothing");
        conversation.Begin(intent);
        foreach (var slot in intent.Slots)
        {
            if (start.Slots.TryGetValue(slot.Name, out var match))
                conversation.Slots[slot.Name] = SlotValues.From(slot, match);
        }

        Set(start.Values ?? []);
        SetDefaults(intent);
        if (!locale.UsesConversationFlow)
            return await CallDialogHookAsync(null, null, new Step.Next(), Proposal.After(null, null, conversation));
        if (intent.InitialResponse is not { } initial)
            return new Step.Next();
        var continuation = start.SuppressMessage ? initial.Continuation with { Response = null } : initial.Continuation;
        return new Step.GoOn(continuation, initial.CodeHook, new Step.Next());
    }

    private async Task<Step?> GoOnAsync(Step.GoOn on)
    {
        if (on.Continuation is not { } continuation)
            return on.Otherwise;
        Say(continuation);
        if (continuation.NextStep is not { } next)
            return on.Otherwise;
        var values = ValuesOf(next);
        if (next.Type is NextStepType.StartIntent)
            return Start(next, values) ?? on.Otherwise;
        if (next.Type is NextStepType.ElicitSlot)
            return ElicitNamed(next, values) ?? on.Otherwise;
        Set(values);
        if (next.Type is NextStepType.EvaluateConditional or NextStepType.InvokeDialogCodeHook or NextStepType.FulfillIntent or NextStepType.ElicitIntent)
            Note(next.Type.ToString()!);
        switch (next.Type)
        {
            case NextStepType.EvaluateConditional:
                return continuation.Conditional is { IsActive: true } conditional
                    ? new Step.GoOn(Conditions.Branch(conditional, conversation, hearing, Note), on.CodeHook, on.Otherwise)
                    : on.Otherwise;
            case NextStepType.InvokeDialogCodeHook:
                return await InvokeAsync(on.CodeHook);
            case NextStepType.ElicitIntent:
                return new Step.AwaitIntent();
            case NextStepType.ConfirmIntent:
                return conversation.Intent!.Confirmation is { IsActive: true } ? new Step.AskConfirmation() : new Step.Fulfil();
            case NextStepType.FulfillIntent:
                return new Step.Fulfil();
            case NextStepType.CloseIntent:
                return new Step.CloseIntent();
            case NextStepType.EndConversation:
                return new Step.End();
            default:
                Note($"{next.Place} has no dialogAction: the default path goes on");
                return on.Otherwise;
        }
    }

    // A step to something that is not there is a mistake of the definition's, which Lex refuses to build. A call goes on along the default path.
    private Step.StartIntent? Start(NextStep next, List<SetValue> values) =>
        (next.IntentName is { } name ? Find(name, next) : conversation.Intent) is { } intent
            ? new Step.StartIntent(intent, NoSlots, next.SuppressNextMessage) { Values = values }
            : null;

    private Step.ElicitSlot? ElicitNamed(NextStep next, List<SetValue> values)
    {
        if (next.IntentName is { } name && name != conversation.Intent!.Name)
        {
            if (Find(name, next) is not { } intent)
                return null;
            conversation.Begin(intent);
        }

        Set(values);
        if (conversation.Intent!.FindSlot(next.SlotToElicit ?? string.Empty) is { } slot)
            return new Step.ElicitSlot(slot);
        Note($"{next.Place} elicits slot '{next.SlotToElicit}', and intent {conversation.Intent.Name} has no such slot: the default path goes on");
        return null;
    }

    private Intent? Find(string name, NextStep next)
    {
        var intent = locale.FindIntent(name);
        if (intent is null)
            Note($"{next.Place} goes to intent '{name}', and {locale.LocaleId} has no such intent: the default path goes on");
        return intent;
    }

    private void Say(Continuation? continuation)
    {
        if (continuation?.Response is { MessageGroups.IsEmpty: false } response)
            Say(ResponseName(continuation.Place), response);
    }

    private void Say(string name, ResponseSpecification response)
    {
        Note(name);
        _messages.AddRange(_chooser.Choose(response.MessageGroups, MessageSelectionStrategy.Random, 0, conversation, hearing));
    }

    private void Ask(PromptSpecification? prompt)
    {
        if (prompt is { MessageGroups.IsEmpty: false })
            _messages.AddRange(_chooser.Choose(prompt.MessageGroups, prompt.Selection, conversation.Attempt, conversation, hearing));
        else
            Note("there is no prompt for it, so nothing is said");
    }

    // $.intentConfirmationSetting.declinationNextStep stands beside declinationResponse.
    private static string ResponseName(DefinitionPlace place) => place.Path switch
    {
        var path when path.EndsWith("initialResponseSetting.nextStep", StringComparison.Ordinal) => "initialResponse",
        var path when path.EndsWith("intentClosingSetting.nextStep", StringComparison.Ordinal) => "closingResponse",
        var path when path.EndsWith("NextStep", StringComparison.Ordinal) => string.Concat(path.AsSpan(path.LastIndexOf('.') + 1)[..^"NextStep".Length], "Response"),
        _ => "response of the branch",
    };

    private void Await(Expectation expectation, Question? question, LexV2DialogAction action)
    {
        conversation.Expects = expectation;
        conversation.ExpectedSlot = question?.Slot;
        conversation.ExpectedSubSlot = question?.SubSlot;
        conversation.IsClosed = false;
        Action = action;
    }

    /// <summary>Adds a step to the trace.</summary>
    public void Note(string description) => Note(new LexTraceStep(description));

    private void Note(LexTraceStep step)
    {
        _trace.Add(step);
        onTrace?.Invoke(step);
    }

    /// <summary>What follows a question that stays unanswered where nothing else is defined.</summary>
    private Step Fallback()
    {
        if (locale.Fallback is { } fallback)
            return new Step.StartIntent(fallback, NoSlots, SuppressMessage: false);
        Note($"{locale.LocaleId} has no FallbackIntent: the intent fails");
        conversation.State = IntentState.Failed;
        return new Step.End();
    }
}
