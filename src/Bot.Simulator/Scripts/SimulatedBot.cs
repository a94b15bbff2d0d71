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

    /// <summary>The contact's language when a call begins, such as en-US; the flow may set another. A bot that does not speak it answers in its first locale.</summary>
    public string LanguageCode { get; init; } = "en-US";

    /// <summary>Plays a call script to its end.</summary>
    /// <param name="script">The script.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The transcript, in which phone numbers are masked.</returns>
    /// <exception cref="CallScriptException">The call ended before the script did, or something in it failed; the message holds the transcript.</exception>
    /// <exception cref="NotSimulatedException">The bot or the flow uses something that is not simulated.</exception>
    public async Task<CallTranscript> PlayAsync(CallScript script, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        var phone = new ScriptPhone(script, transcript);
        var faults = new List<string>();
        await CallAsync(script.From, phone, transcript, faults.Add, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (faults.Count > 0)
            throw new CallScriptException($"{script.Name}: {string.Join(Environment.NewLine, faults)} What was said and done:{Environment.NewLine}{transcript}");
        return phone.Left == 0 ? transcript : throw new CallScriptException(
            $"{script.Name}: the call ended before the script did; {phone.Left} of its {script.Inputs.Length} lines were not played. Take them out, or see where the call went another way:{Environment.NewLine}{transcript}");
    }

    /// <summary>Has one call.</summary>
    /// <param name="from">The caller's number in E.164; null when it is withheld.</param>
    /// <param name="phone">The caller's side.</param>
    /// <param name="transcript">Where the call's beginning and end are written; what is said is written by the phone.</param>
    /// <param name="onFault">Told why the flow took a branch for errors: a caller does not hear that.</param>
    /// <param name="onTurn">Told of every answer of Lex's, before the caller hears it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="NotSimulatedException">The bot or the flow uses something that is not simulated.</exception>
    public async Task<CallEnd> CallAsync(
        string? from, IPhone phone, CallTranscript transcript, Action<string>? onFault = null, Action<LexTurn>? onTurn = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        LexTurn? last = null;
        var player = new FlowPlayer(_flow, new()
        {
            OpenBot = Open,
            CustomerNumber = from,
            LanguageCode = LanguageCode,
            OnTurn = turn =>
            {
                last = turn;
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
    }

    private LexSession Open(LexBotConnection connection)
    {
        var locale = definition.Locales.Any(locale => locale.LocaleId == connection.LocaleId) ? connection.LocaleId : definition.Locales[0].LocaleId;
        return new(definition, locale, hook, new() { SessionId = connection.SessionId, SessionAttributes = connection.SessionAttributes });
    }
}
