using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <summary>Calls the Lambda: makes the event, checks the answer, and takes over what it says about the session.</summary>
internal sealed class CodeHookCaller(string botName, string botVersion, BotLocale locale, ILexCodeHook hook, LexSessionOptions options)
{
    private readonly ResponseRules _rules = new(locale, options.Behaviour);

    /// <summary>The bot as events and logs name it.</summary>
    public LexV2Bot Bot => new()
    {
        Id = options.Bot.Id,
        Name = options.Bot.Name ?? botName,
        AliasId = options.Bot.AliasId,
        AliasName = options.Bot.AliasName,
        LocaleId = options.Bot.LocaleId ?? locale.LocaleId,
        Version = options.Bot.Version ?? botVersion,
    };

    /// <summary>The session's clock.</summary>
    public TimeProvider Clock => options.Clock;

    /// <summary>
    /// Calls the Lambda and, if <paramref name="follow"/> is given, hands it the running call to wait for. The result is the Lambda's valid answer, whose attributes, contexts, hints and intent the conversation now has; or why there is none.
    /// </summary>
    /// <exception cref="LexDependencyFailedException">The answer breaks a rule.</exception>
    public async Task<LexCodeHookResult> CallAsync(
        InvocationSource source,
        string? label,
        LexV2ProposedNextState? proposed,
        Conversation conversation,
        Hearing hearing,
        Func<Task<LexCodeHookResult>, Task<LexCodeHookResult>>? follow,
        Action<LexTraceStep> trace,
        CancellationToken cancellationToken)
    {
        // Made twice, so that a hook in this process that changes its event changes neither the session nor the trace.
        var sent = Event(source, label, proposed, conversation, hearing);
        var running = hook.InvokeAsync(Event(source, label, proposed, conversation, hearing), cancellationToken);
        var result = follow is null ? await running : await follow(running);
        trace(new LexTraceStep($"{source} of {conversation.Intent?.Name}{(label is null ? string.Empty : $", {label}")}", sent, result));
        var broken = result.IsInvalid ? result.Reason : result.Response is { } answer ? _rules.Broken(answer) : null;
        if (broken is not null)
        {
            var invalid = LexCodeHookResult.Invalid($"Invalid Lambda Response: {broken}");
            return options.Behaviour.InvalidResponseTakesFailurePath ? invalid : throw new LexDependencyFailedException(invalid.Reason!);
        }

        if (result.Response is not { } response)
            return result;
        TakeOver(response.SessionState!, conversation);
        return result;
    }

    private LexV2Event Event(InvocationSource source, string? label, LexV2ProposedNextState? proposed, Conversation conversation, Hearing hearing) => new()
    {
        MessageVersion = "1.0",
        InvocationSource = source,
        InputMode = hearing.Input.Mode,
        ResponseContentType = options.ResponseContentType,
        SessionId = options.SessionId,
        InputTranscript = hearing.Input.Transcript,
        RawInputTranscript = hearing.Input.Mode is InputMode.Speech ? hearing.Input.Transcript : null,
        InvocationLabel = label,
        Bot = Bot,
        Interpretations = hearing.Interpretations(conversation),
        ProposedNextState = proposed,
        RequestAttributes = hearing.Input.RequestAttributes.IsEmpty ? null : hearing.Input.RequestAttributes.ToDictionary(StringComparer.Ordinal),
        SessionState = new LexV2SessionState
        {
            ActiveContexts = [.. conversation.Contexts],
            SessionAttributes = new Dictionary<string, string>(conversation.Attributes, StringComparer.Ordinal),
            RuntimeHints = conversation.RuntimeHints,
            Intent = conversation.IntentForEvent(),
            OriginatingRequestId = options.OriginatingRequestId,
        },
        Transcriptions = hearing.Input.Mode is InputMode.DTMF && !options.Behaviour.DtmfEventsCarryTranscriptions ? null : hearing.Transcriptions(conversation),
    };

    private void TakeOver(LexV2SessionState state, Conversation conversation)
    {
        if (state.SessionAttributes is { } attributes)
        {
            if (!options.Behaviour.MergesSessionAttributes)
                conversation.Attributes.Clear();
            foreach (var (key, value) in attributes)
                conversation.Attributes[key] = value;
        }

        conversation.Contexts = state.ActiveContexts ?? conversation.Contexts;
        conversation.RuntimeHints = state.RuntimeHints ?? conversation.RuntimeHints;
        if (state.Intent is { Name: { } name } intent)
            TakeOver(intent, locale.FindIntent(name)!, conversation);
    }

    private static void TakeOver(LexV2Intent intent, Intent definition, Conversation conversation)
    {
        if (definition.Name != conversation.Intent?.Name)
            conversation.Begin(definition);
        if (intent.Slots is { } slots)
        {
            foreach (var slot in definition.Slots)
                conversation.Slots[slot.Name] = SlotValues.Copy(slots.GetValueOrDefault(slot.Name));
        }

        if (intent.State is { } state and not IntentState.Unknown)
            conversation.State = state;
        if (intent.ConfirmationState is { } confirmation and not ConfirmationState.Unknown)
            conversation.Confirmation = confirmation;
    }
}
