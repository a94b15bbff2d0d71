using System.Diagnostics.CodeAnalysis;
using Bot.Runtime.Lex;
using Bot.Runtime.Telemetry;

namespace Bot.Runtime.Conversation;

/// <summary>One turn of a conversation: what the caller said, what is known, and the replies that can be given.</summary>
public partial class Turn
{
    /// <summary>The name that Lex gives the built-in intent for what nobody understood.</summary>
    public const string FallbackIntent = "FallbackIntent";

    private readonly TurnState _state;
    private readonly IntentState _intentState;
    private readonly Func<Turn, Reply> _triesUsedUp;

    /// <summary>A turn with the same content, for a typed turn to extend.</summary>
    /// <param name="turn">The turn.</param>
    protected Turn(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        Event = turn.Event;
        IntentName = turn.IntentName;
        IsSwitched = turn.IsSwitched;
        CameBackFrom = turn.CameBackFrom;
        Session = turn.Session;
        Values = turn.Values;
        Request = turn.Request;
        Channel = turn.Channel;
        Log = turn.Log;
        Seal = turn.Seal;
        Deadline = turn.Deadline;
        _intentState = turn._intentState;
        _triesUsedUp = turn._triesUsedUp;
        _state = turn._state;
    }

    internal Turn(LexV2Event lexEvent, Log log, ISessionSeal seal, Func<Turn, Reply> triesUsedUp, DateTimeOffset? deadline = null)
    {
        Deadline = deadline;
        Event = lexEvent;
        var intent = IntentOf(lexEvent);
        IntentName = NameOf(intent);
        Session = new(lexEvent.SessionId ?? "", lexEvent.SessionState?.SessionAttributes);
        Values = new(intent?.Slots);
        Request = new(lexEvent.RequestAttributes);
        Channel = ChannelOf(lexEvent, Request);
        Log = log;
        Seal = seal;
        _intentState = intent?.State ?? IntentState.InProgress;
        _triesUsedUp = triesUsedUp;
        _state = new() { Hook = HookOf(lexEvent), Confirmation = intent?.ConfirmationState ?? ConfirmationState.None };
    }

    // Another intent goes on in the same turn: it has not heard what the caller said, and nothing was asked in it.
    private Turn(Turn from, LexV2Intent intent, InvocationSource hook, IntentOutcome? cameBackFrom)
        : this(from)
    {
        IntentName = intent.Name!;
        IsSwitched = true;
        CameBackFrom = cameBackFrom;
        Values = new(intent.Slots);
        Log = from.Log.With(("intent", IntentName), ("source", hook.ToString()));
        _intentState = IntentState.InProgress;
        _state = new() { Hook = hook, Confirmation = intent.ConfirmationState ?? ConfirmationState.None, Items = from._state.Items };
    }

    /// <summary>The event as Lex sent it.</summary>
    public LexV2Event Event { get; }

    /// <summary>The intent being talked about; FallbackIntent when Lex sent none. It is not the event's own where another intent switched to it.</summary>
    public string IntentName { get; }

    /// <summary>Which of the intent's hooks answers this turn.</summary>
    public InvocationSource Hook => _state.Hook;

    /// <summary>The locale the conversation is in: "en_US", "es_US".</summary>
    public string LocaleId => Event.Bot?.LocaleId is { Length: > 0 } locale ? locale : "en_US";

    /// <summary>What is remembered between turns.</summary>
    public Session Session { get; }

    /// <summary>The slots by name; what is filled or cleared here goes back to Lex.</summary>
    public SlotValues Values { get; }

    /// <summary>What Lex's client, such as Connect, says about this turn.</summary>
    public RequestAttributes Request { get; }

    /// <summary>How the caller receives what the bot says.</summary>
    public Channel Channel { get; }

    /// <summary>What the caller said to the confirmation prompt.</summary>
    public ConfirmationState Confirmation => _state.Confirmation;

    /// <summary>The conversation that was open when the caller spoke: the one that this turn's intent interrupted, or its own. Null when there is none.</summary>
    public PausedConversation? Paused
    {
        get => _state.Paused;
        internal set => _state.Paused = value;
    }

    /// <summary>Whether the caller was asked for this intent's confirmation just now; Help or Repeat in between count for nothing.</summary>
    public bool IsAtConfirmation => Paused is { Slot: null } asked && asked.IntentName == IntentName;

    /// <summary>The intent that this one had switched to, and that has just ended; null otherwise. What it handed on with <see cref="Set"/> is there to get.</summary>
    public IntentOutcome? CameBackFrom { get; }

    /// <summary>The log, each line with this turn's session and intent.</summary>
    public Log Log { get; }

    /// <summary>When Lambda ends the function, whatever it is doing; null where nobody does, as in a test. What cannot be finished before it had better not begin.</summary>
    public DateTimeOffset? Deadline { get; }

    /// <summary>What the caller keyed, without the end character; null when they spoke or typed, and where another intent switched to this one: the keys were no answer to it.</summary>
    public string? KeyedDigits => Event.InputMode is InputMode.DTMF && !IsSwitched ? Event.InputTranscript : null;

    /// <summary>The slot that Lex would ask for by itself; null when it would do something else.</summary>
    public SlotReference? ProposedSlot =>
        !IsSwitched && Event.ProposedNextState?.DialogAction is { Type: DialogActionType.ElicitSlot, SlotToElicit: { } slot } ? new(slot) : null;

    /// <summary>Whether an intent of this function, and not Lex, brought the turn to this intent.</summary>
    internal bool IsSwitched { get; }

    /// <summary>Whether Lex is at this intent and this hook: only then does it know what to do with a Delegate.</summary>
    internal bool IsWhereLexIs => Hook == HookOf(Event) && NameOf(IntentOf(Event)) == IntentName;

    internal ISessionSeal Seal { get; }

    /// <summary>Takes this dialog turn for the caller's yes: what answers it next is the fulfillment hook.</summary>
    /// <remarks>For a yes that Lex does not know for one, such as the key 1: a Lambda that answers Delegate cannot make Lex call the fulfillment hook in its stead.</remarks>
    public void Confirm()
    {
        _state.Confirmation = ConfirmationState.Confirmed;
        _state.Hook = InvocationSource.FulfillmentCodeHook;
    }

    /// <summary>Hands a value to what answers this turn next: an inner filter, the handler, or the intent that is switched or gone back to.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    public void Set<T>(TurnKey<T> key, T value)
        where T : notnull => _state.Items[key] = value;

    /// <summary>A value that was handed on.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">Nothing was handed on: the filter that does is not around this handler.</exception>
    public T Get<T>(TurnKey<T> key)
        where T : notnull => _state.Items.TryGetValue(key, out var value)
            ? (T)value
            : throw new InvalidOperationException($"The handler of '{IntentName}' asks for '{key}', which no filter set in this turn. Put the filter that sets it into [Filters(...)] on the handler.");

    /// <summary>A value that may have been handed on.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet<T>(TurnKey<T> key, [MaybeNullWhen(false)] out T value)
        where T : notnull
    {
        var found = _state.Items.TryGetValue(key, out var item);
        value = found ? (T)item! : default;
        return found;
    }

    internal Turn GoOnWith(LexV2Intent intent, InvocationSource hook, IntentOutcome? cameBackFrom = null) => new(this, intent, hook, cameBackFrom);

    // Old events, and hand-made ones, have the intent only among the interpretations.
    private static LexV2Intent? IntentOf(LexV2Event lexEvent) => lexEvent.SessionState?.Intent ?? lexEvent.Interpretations?.FirstOrDefault()?.Intent;

    // A Close must name an intent; the built-in fallback exists in every bot.
    private static string NameOf(LexV2Intent? intent) => intent?.Name is { Length: > 0 } name ? name : FallbackIntent;

    // A source that Lex may add is best taken for a dialog turn: that changes nothing anywhere.
    private static InvocationSource HookOf(LexV2Event lexEvent) =>
        lexEvent.InvocationSource is InvocationSource.FulfillmentCodeHook ? InvocationSource.FulfillmentCodeHook : InvocationSource.DialogCodeHook;

    private static Channel ChannelOf(LexV2Event lexEvent, RequestAttributes request)
    {
        var spoken = lexEvent.InputMode is InputMode.Speech or InputMode.DTMF
            || lexEvent.ResponseContentType?.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) == true;
        return request.Accepts(MessageContentType.SSML) switch
        {
            null => spoken ? Channel.SpokenSsml : Channel.Written,
            true => Channel.SpokenSsml,
            false => spoken ? Channel.SpokenPlain : Channel.Written,
        };
    }
}
