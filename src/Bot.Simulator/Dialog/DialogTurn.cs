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

    /// <summary>What is open when the turn is over.</summary>
    public LexV2DialogAction Action { get; private set; } = new() { Type = DialogActionType.Close };

    /// <exception cref="LexDependencyFailedException">The Lambda failed, or answered against a rule, where nothing is defined for it.</exception>
    /// <exception cref="LexLoopException">The definition leads in a circle.</exception>
    /// <exception cref="NotSimulatedException">The definition uses a part of Lex that is not simulated.</exception>
    public async Task RunAsync(Step first)
    {
        var step = first;
        for (var count = 1; step is not null; count++)
        {
            if (count > behaviour.MostStepsPerTurn)
            {
                throw new LexLoopException(
                    $"Intent {conversation.Intent?.Name} does not come to rest after {behaviour.MostStepsPerTurn} steps, lately {string.Join(", ", _trace.TakeLast(4).Select(entry => entry.Description))}. "
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
            case Step.ConfirmationAnswered:
                return await ConfirmationAnsweredAsync();
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
        if (intent.ParentIntentSignature is "AMAZON.KendraSearchIntent" or "AMAZON.QnAIntent" or "AMAZON.QInConnectIntent" or "AMAZON.QinConnectIntent" or "AMAZON.BedrockAgentIntent")
            throw new NotSimulatedException(intent.ParentIntentSignature, intent.Place.Member("parentIntentSignature"));
        Note($"StartIntent {intent.Name}");
        conversation.Begin(intent);
        foreach (var slot in intent.Slots)
        {
            if (start.Slots.TryGetValue(slot.Name, out var match))
                conversation.Slots[slot.Name] = SlotValues.From(slot, match);
            else if (DefaultOf(slot) is { } value)
                Set(slot, [value], slot.Place.Member("valueElicitationSetting.defaultValueSpecification"));
            foreach (var subSlot in slot.SubSlots)
                Default(slot, subSlot);
        }

        if (!locale.UsesConversationFlow)
            return await CallDialogHookAsync(null, null, new Step.Next(), Proposal.After(null, null, conversation));
        if (intent.InitialResponse is not { } initial)
            return new Step.Next();
        var continuation = start.SuppressMessage ? initial.Continuation with { Response = null } : initial.Continuation;
        return new Step.GoOn(continuation, initial.CodeHook, new Step.Next());
    }

    private void Default(Slot slot, Slot subSlot)
    {
        var known = conversation.Slots.GetValueOrDefault(slot.Name);
        if (!SubSlots.IsFilled(known, subSlot.Name) && DefaultOf(subSlot) is { } value)
            conversation.Slots[slot.Name] = SubSlots.With(slot, known, [new(subSlot.Name, new SlotMatch(value, value, [value]))]);
    }

    private string? DefaultOf(Slot slot)
    {
        foreach (var value in slot.DefaultValues)
        {
            if (value.StartsWith('#'))
                throw new NotSimulatedException("a default value from a context", slot.Place.Member("valueElicitationSetting.defaultValueSpecification"));
            var found = value is ['<', .. var attribute, '>']
                ? hearing.Input.RequestAttributes.GetValueOrDefault(attribute)
                : References.Evaluate(value, conversation, hearing.Input);
            if (!string.IsNullOrEmpty(found))
                return found;
        }

        return null;
    }

    private async Task<Step?> GoOnAsync(Step.GoOn on)
    {
        if (on.Continuation is not { } continuation)
            return on.Otherwise;
        Say(continuation.Response);
        if (continuation.NextStep is not { } next)
            return on.Otherwise;
        Set(next);
        if (next.Type is NextStepType.EvaluateConditional or NextStepType.InvokeDialogCodeHook or NextStepType.FulfillIntent or NextStepType.ElicitIntent)
            Note(next.Type.ToString()!);
        switch (next.Type)
        {
            case NextStepType.EvaluateConditional:
                return continuation.Conditional is { IsActive: true } conditional
                    ? new Step.GoOn(Conditions.Branch(conditional, conversation, hearing.Input), on.CodeHook, on.Otherwise)
                    : on.Otherwise;
            case NextStepType.InvokeDialogCodeHook:
                return await InvokeAsync(on.CodeHook);
            case NextStepType.StartIntent:
                return new Step.StartIntent(next.IntentName is { } other ? Find(other, next) : conversation.Intent!, NoSlots, next.SuppressNextMessage);
            case NextStepType.ElicitSlot:
                return ElicitNamed(next);
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
                return on.Otherwise;
        }
    }

    private Step.ElicitSlot ElicitNamed(NextStep next)
    {
        if (next.IntentName is { } name && name != conversation.Intent!.Name)
            conversation.Begin(Find(name, next));
        return conversation.Intent!.FindSlot(next.SlotToElicit ?? string.Empty) is { } slot
            ? new Step.ElicitSlot(slot)
            : throw new DefinitionException($"{next.Place}: the step elicits slot '{next.SlotToElicit}', and intent {conversation.Intent.Name} has no such slot. Name one of its slots.");
    }

    private Intent Find(string name, NextStep next) =>
        locale.FindIntent(name) ?? throw new DefinitionException($"{next.Place}: the step goes to intent '{name}', and {locale.LocaleId} has no such intent. Name one of its intents.");

    private void Set(NextStep next)
    {
        foreach (var (name, expression) in next.SessionAttributes)
        {
            if (References.Evaluate(expression, conversation, hearing.Input) is { } value)
                conversation.Attributes[name] = value;
            else
                conversation.Attributes.Remove(name);
        }

        foreach (var (name, set) in next.SlotValues)
        {
            string[] values =
            [
                .. (set.Values.IsEmpty ? [set.Value] : set.Values.AsEnumerable<string?>())
                    .Select(expression => expression is null ? null : References.Evaluate(expression, conversation, hearing.Input))
                    .OfType<string>(),
            ];
            if (conversation.Intent?.FindSlot(name) is { } slot)
                Set(slot, values, next.Place.Member($"intent.slots.{name}"));
            else
                conversation.Slots[name] = values is [var value, ..] ? SlotValues.Scalar(value) : null;
        }
    }

    private void Set(Slot slot, string[] values, DefinitionPlace place)
    {
        if (slot.IsComposite && values.Length > 0)
            throw new NotSimulatedException("a value for a composite slot as a whole", place);
        if (!slot.AllowsMultipleValues && values.Length > 1)
            throw new NotSimulatedException("several values for a slot that takes one", place);
        conversation.Slots[slot.Name] = values.Length == 0 ? null : slot.AllowsMultipleValues ? SlotValues.List(values) : SlotValues.Scalar(values[0]);
    }

    private void Say(ResponseSpecification? response)
    {
        if (response is not null)
            _messages.AddRange(_chooser.Choose(response.MessageGroups, MessageSelectionStrategy.Random, 0, conversation, hearing.Input));
    }

    private void Ask(PromptSpecification? prompt)
    {
        if (prompt is not null)
            _messages.AddRange(_chooser.Choose(prompt.MessageGroups, prompt.Selection, conversation.Attempt, conversation, hearing.Input));
    }

    private void Await(Expectation expectation, Question? question, LexV2DialogAction action)
    {
        conversation.Expects = expectation;
        conversation.ExpectedSlot = question?.Slot;
        conversation.ExpectedSubSlot = question?.SubSlot;
        conversation.IsClosed = false;
        Action = action;
    }

    private void Note(string description) => Note(new LexTraceStep(description));

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
        conversation.State = IntentState.Failed;
        return new Step.End();
    }
}
