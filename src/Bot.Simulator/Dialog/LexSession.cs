using System.Collections.Immutable;
using System.Globalization;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>One conversation with a bot: what Lex V2's runtime does between a channel and the bot's Lambda. Not for use by two callers at once.</summary>
public sealed class LexSession
{
    private const int LongestInput = 1024;

    private readonly BotLocale _locale;
    private readonly LexSessionOptions _options;
    private readonly TimeSpan _idleLimit;
    private readonly CodeHookCaller _caller;
    private readonly Listener _listener;
    private readonly LogObfuscation _obfuscation;
    private Conversation _conversation = new();

    /// <summary>Opens a session. Nothing is said before the first input.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="localeId">The language, such as en_US.</param>
    /// <param name="hook">The Lambda of the alias and locale.</param>
    /// <param name="options">Identity, attributes, clock; the defaults if null.</param>
    /// <exception cref="DefinitionException">The bot has no such locale.</exception>
    public LexSession(BotDefinition bot, string localeId, ILexCodeHook hook, LexSessionOptions? options = null)
    {
        _locale = bot.Locale(localeId);
        _options = options ?? new LexSessionOptions();
        _idleLimit = TimeSpan.FromSeconds(bot.IdleSessionTtlInSeconds);
        _caller = new CodeHookCaller(bot.Name, bot.Version, _locale, hook, _options);
        var resolver = new SlotResolver(_locale, _options.Clock, _options.Behaviour.Dates);
        _listener = new Listener(_locale, resolver, new IntentRecognizer(_locale, resolver), _options.Behaviour);
        _obfuscation = new LogObfuscation(_locale);
        _conversation.Attributes = new Dictionary<string, string>(_options.SessionAttributes, StringComparer.Ordinal);
        _conversation.LastTurnAt = _options.Clock.GetUtcNow();
    }

    /// <summary>The session attributes as they stand.</summary>
    public ImmutableDictionary<string, string> SessionAttributes => _conversation.Attributes.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>How the next input is listened to.</summary>
    /// <exception cref="LexDependencyFailedException">A session attribute of the channel's sets it to something impossible.</exception>
    public PromptAttemptSpecification Listening => ListeningSettings.For(_conversation) ?? PromptAttemptSpecification.Default;

    /// <summary>Starts an intent without anything having been said, as PutSession does with the action Delegate.</summary>
    /// <param name="intentName">The intent.</param>
    /// <param name="input">The channel's request attributes; its transcript is empty.</param>
    /// <param name="cancellationToken">Ends the wait for the Lambda.</param>
    /// <exception cref="DefinitionException">The locale has no such intent.</exception>
    /// <exception cref="LexDependencyFailedException">The Lambda failed, or answered against a rule, where nothing is defined for it.</exception>
    public Task<LexTurn> StartAsync(string intentName, LexInput? input = null, CancellationToken cancellationToken = default)
    {
        var intent = _locale.FindIntent(intentName)
            ?? throw new DefinitionException($"{_locale.Place.File}: locale {_locale.LocaleId} has no intent '{intentName}'. It has {string.Join(", ", _locale.Intents.Select(known => known.Name))}.");
        var none = ImmutableDictionary<string, SlotMatch>.Empty;
        return TurnAsync(_ => (new Hearing(input ?? LexInput.Text(string.Empty), []), new Step.StartIntent(intent, none, SuppressMessage: false)), cancellationToken);
    }

    /// <summary>Takes one input and answers it, as RecognizeText and RecognizeUtterance do. After the dialog has closed, the next input starts a new one.</summary>
    /// <param name="input">What the user typed, said, keyed, or silence.</param>
    /// <param name="cancellationToken">Ends the wait for the Lambda.</param>
    /// <exception cref="LexDependencyFailedException">The Lambda failed, or answered against a rule, where nothing is defined for it.</exception>
    /// <exception cref="LexLoopException">The definition leads in a circle.</exception>
    /// <exception cref="LexValidationException">The text or the keys are more than 1,024 characters.</exception>
    public Task<LexTurn> RecognizeAsync(LexInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.Mode is not InputMode.Speech && input.Transcript.Length > LongestInput
            ? throw new LexValidationException(string.Create(
                CultureInfo.InvariantCulture, $"The input has {input.Transcript.Length} characters; Lex takes {LongestInput} at most. Shorten it or send it in parts."))
            : TurnAsync(conversation => _listener.Hear(input, conversation), cancellationToken);
    }

    private async Task<LexTurn> TurnAsync(Func<Conversation, (Hearing Hearing, Step Step)> hear, CancellationToken cancellationToken)
    {
        var now = _options.Clock.GetUtcNow();
        var isExpired = now - _conversation.LastTurnAt >= _idleLimit;
        var conversation = isExpired ? new Conversation { LastTurnAt = now } : _conversation.Copy();
        AgeContexts(conversation, now);
        LexV2ActiveContext[] contexts = [.. conversation.Contexts];
        conversation.IsClosed = false;
        var (hearing, step) = hear(conversation);
        var turn = new DialogTurn(_locale, _caller, conversation, hearing, _options.Behaviour, _options.OnTrace, cancellationToken);
        if (isExpired)
            turn.Note(string.Create(CultureInfo.InvariantCulture, $"the session was idle for {_idleLimit.TotalSeconds} seconds: a new one begins, without attributes and slots"));
        await turn.RunAsync(step);
        CountTurn(conversation, contexts);
        var listening = ListeningSettings.For(conversation);
        _conversation = conversation;
        var state = State(conversation, turn.Action);
        LexV2Interpretation[] interpretations = [.. turn.Hearing.Interpretations(conversation)];
        return new LexTurn(turn.Messages, state, [.. interpretations], listening, turn.Trace)
        {
            RequestAttributes = turn.Hearing.Input.RequestAttributes,
            Recognition = hearing.Candidates.IsEmpty && !hearing.IsMissed ? null : hearing.Recognition,
            Log = new ConversationLogEntry
            {
                Timestamp = now,
                SessionId = _options.SessionId,
                Bot = _caller.Bot,
                InputMode = hearing.Input.Mode,
                InputTranscript = LogObfuscation.Transcript(hearing),
                MissedUtterance = hearing.IsMissed,
                Interpretations = [.. interpretations.Select(_obfuscation.Interpretation)],
                Transcriptions = [.. _obfuscation.Transcriptions(turn.Hearing.Transcriptions(conversation) ?? [], hearing)],
                SessionState = _obfuscation.State(state),
                Messages = turn.Messages,
                RequestAttributes = turn.Hearing.Input.RequestAttributes,
            },
        };
    }

    private LexV2SessionState State(Conversation conversation, LexV2DialogAction action) => new()
    {
        ActiveContexts = [.. conversation.Contexts],
        SessionAttributes = new Dictionary<string, string>(conversation.Attributes, StringComparer.Ordinal),
        RuntimeHints = conversation.RuntimeHints,
        DialogAction = action,
        Intent = conversation.IntentForEvent(),
        OriginatingRequestId = _options.OriginatingRequestId,
    };

    // A context lives for a number of turns after the one that set it, or for a number of seconds, whichever ends first.
    private static void AgeContexts(Conversation conversation, DateTimeOffset now)
    {
        var elapsed = (int)(now - conversation.LastTurnAt).TotalSeconds;
        conversation.LastTurnAt = now;
        conversation.Contexts =
        [
            .. conversation.Contexts
                .Where(context => context.TimeToLive!.TimeToLiveInSeconds > elapsed)
                .Select(context => WithTime(context, context.TimeToLive!.TimeToLiveInSeconds - elapsed, context.TimeToLive.TurnsToLive)),
        ];
    }

    // A context that this turn did not set anew has one turn less; a Lambda that only hands the contexts back does not renew them.
    private static void CountTurn(Conversation conversation, IReadOnlyList<LexV2ActiveContext> before) => conversation.Contexts =
    [
        .. conversation.Contexts
            .Select(context => before.Any(old => old.Name == context.Name && old.TimeToLive!.TurnsToLive == context.TimeToLive!.TurnsToLive)
                ? WithTime(context, context.TimeToLive!.TimeToLiveInSeconds, context.TimeToLive.TurnsToLive - 1)
                : context)
            .Where(context => context.TimeToLive!.TurnsToLive > 0),
    ];

    private static LexV2ActiveContext WithTime(LexV2ActiveContext context, int seconds, int turns) => new()
    {
        Name = context.Name,
        ContextAttributes = context.ContextAttributes,
        TimeToLive = new LexV2TimeToLive { TimeToLiveInSeconds = seconds, TurnsToLive = turns },
    };
}
