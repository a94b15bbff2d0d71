using Bot.Runtime.Lex;
using Bot.Simulator.Cloud;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Scripts;

/// <summary>A bot that can be called on this machine: a Lex V2 definition, the function behind it, and a contact flow around it.</summary>
/// <param name="definition">The bot as Lex exports it.</param>
/// <param name="hook">What answers its code hooks.</param>
/// <param name="flow">The contact flow; null for the bot and nothing around it.</param>
public sealed class SimulatedBot(BotDefinition definition, ILexCodeHook hook, ContactFlow? flow = null)
{
    private readonly ContactFlow _flow = flow ?? BareFlow.Create();

    /// <summary>A bot whose code hooks are answered by a function.</summary>
    /// <param name="definition">The bot as Lex exports it.</param>
    /// <param name="function">The function: <see cref="InProcessFunction"/> in this process, or a binary that <see cref="LocalCloud"/> runs.</param>
    /// <param name="flow">The contact flow; null for the bot and nothing around it.</param>
    public SimulatedBot(BotDefinition definition, ISimulatedFunction function, ContactFlow? flow = null)
        : this(definition, new FunctionCodeHook(function), flow)
    {
    }

    /// <summary>Whether people are at the desk: what the flow's check of the hours finds, a call in progress included.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>Whether the queue takes no more callers, a call in progress included.</summary>
    public bool QueueIsFull { get; set; }

    /// <summary>The contact's language when a call begins, such as en-US; the flow may set another. A bot that does not speak it answers in its first locale.</summary>
    public string LanguageCode { get; init; } = "en-US";

    /// <summary>What scripts can break around this bot; null when nothing can.</summary>
    public ICallFaults? Faults { get; init; }

    /// <summary>Plays a call script to its end. What it breaks is mended before it and after it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The transcript, in which phone numbers are masked.</returns>
    /// <exception cref="CallScriptException">The call ended before the script did, or something in it failed; the message holds the transcript.</exception>
    /// <exception cref="NotSimulatedException">The bot or the flow uses something that is not simulated.</exception>
    public async Task<CallTranscript> PlayAsync(CallScript script, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (script.Settings.Count > 0)
            throw new CallScriptException($"{script.Origin}: 'setting: {script.Settings.Keys.Order(StringComparer.Ordinal).First()}' cannot be set here: the function of this bot was put together before. Take the line out, and give the function its settings in the test.");
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        var faults = new List<string>();
        Faults?.Clear();
        var phone = new ScriptPhone(script, transcript, Faults);
        try
        {
            await CallAsync(script.From, phone, transcript, faults.Add, languageCode: script.LanguageCode, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Faults?.Clear();
        }

        // Where the script breaks something, the flow may well take another branch; it is in the transcript what came of it.
        if (faults.Count > 0 && script.Steps.All(step => step.Fault is null))
            throw new CallScriptException($"{script.Name}: {string.Join(Environment.NewLine, faults)} What was said and done:{Environment.NewLine}{transcript}");
        return phone.Left == 0 ? transcript : throw new CallScriptException(
            $"{script.Name}: the call ended before the script did; {phone.Left} of the {script.Inputs.Length} things that the caller does were not played. Take them out, or see where the call went another way:{Environment.NewLine}{transcript}");
    }

    /// <summary>Has one call.</summary>
    /// <param name="from">The caller's number in E.164; null when it is withheld.</param>
    /// <param name="phone">The caller's side.</param>
    /// <param name="transcript">Where the call's beginning and end are written; what is said is written by the phone.</param>
    /// <param name="onFault">Told why the flow took a branch for errors: a caller does not hear that.</param>
    /// <param name="onTurn">Told of every answer of Lex's, before the caller hears it.</param>
    /// <param name="languageCode">The contact's language when the call begins; null for <see cref="LanguageCode"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="NotSimulatedException">The bot or the flow uses something that is not simulated.</exception>
    public async Task<CallEnd> CallAsync(
        string? from,
        IPhone phone,
        CallTranscript transcript,
        Action<string>? onFault = null,
        Action<LexTurn>? onTurn = null,
        string? languageCode = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        LexTurn? last = null;
        BotLocale? locale = null;
        var player = new FlowPlayer(_flow, new()
        {
            OpenBot = connection =>
            {
                locale = LocaleOf(connection);
                return Open(connection, locale, step => Heard(step, locale));
            },
            CustomerNumber = from,
            IsOpen = () => IsOpen,
            QueueIsFull = () => QueueIsFull,
            LanguageCode = languageCode ?? LanguageCode,
            OnTurn = turn =>
            {
                last = turn;
                transcript.Turn(turn, locale!);
                onTurn?.Invoke(turn);
            },
            OnError = (action, why) =>
            {
                // An intent that could not be done leaves the bot this way too, and has told the caller why.
                if (action.Type != "ConnectParticipantWithLexBot" || last?.SessionState.Intent?.State is not IntentState.Failed)
                    onFault?.Invoke($"The flow left '{action.Identifier}' by its error branch: {why}");
            },
        });
        transcript.Begins(from);
        var end = await player.PlayAsync(phone, cancellationToken).ConfigureAwait(false);
        transcript.Ends(end);
        return end;

        void Heard(LexTraceStep step, BotLocale by)
        {
            if (step.Event is { } sent)
                transcript.Heard(sent.SessionState?.Intent, by);
        }
    }

    private BotLocale LocaleOf(LexBotConnection connection) =>
        definition.Locales.FirstOrDefault(locale => locale.LocaleId == connection.LocaleId) ?? definition.Locales[0];

    private LexSession Open(LexBotConnection connection, BotLocale locale, Action<LexTraceStep> onTrace) =>
        new(definition, locale.LocaleId, hook, new() { SessionId = connection.SessionId, SessionAttributes = connection.SessionAttributes, OnTrace = onTrace });
}
