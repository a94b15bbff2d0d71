using Bot.Runtime.Lex;
using Bot.Runtime.Telemetry;

namespace Bot.Runtime.Conversation;

/// <summary>One turn of a conversation: what the caller said, what is known, and the replies that can be given.</summary>
public class Turn
{
    /// <summary>The name that Lex gives the built-in intent for what nobody understood.</summary>
    public const string FallbackIntent = "FallbackIntent";

    private readonly Dictionary<object, object> _items = [];

    /// <summary>A turn with the same content, for a typed turn to extend.</summary>
    /// <param name="turn">The turn.</param>
    protected Turn(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        Event = turn.Event;
        IntentName = turn.IntentName;
        Session = turn.Session;
        Values = turn.Values;
        Channel = turn.Channel;
        Confirmation = turn.Confirmation;
        Paused = turn.Paused;
        Log = turn.Log;
        Hook = turn.Hook;
        _items = turn._items;
    }

    internal Turn(LexV2Event lexEvent, Log log)
    {
        Event = lexEvent;
        // Old events, and hand-made ones, have the intent only among the interpretations.
        var intent = lexEvent.SessionState?.Intent ?? lexEvent.Interpretations?.FirstOrDefault()?.Intent;
        // A Close must name an intent; the built-in fallback exists in every bot.
        IntentName = intent?.Name is { Length: > 0 } name ? name : FallbackIntent;
        Session = new(lexEvent.SessionId ?? "", lexEvent.SessionState?.SessionAttributes);
        Values = new(intent?.Slots);
        Channel = ChannelOf(lexEvent);
        Confirmation = intent?.ConfirmationState ?? ConfirmationState.None;
        // A source that Lex may add is best taken for a dialog turn: that changes nothing anywhere.
        Hook = lexEvent.InvocationSource is InvocationSource.FulfillmentCodeHook ? InvocationSource.FulfillmentCodeHook : InvocationSource.DialogCodeHook;
        Log = log;
    }

    /// <summary>The event as Lex sent it.</summary>
    public LexV2Event Event { get; }

    /// <summary>The intent being talked about; FallbackIntent when Lex sent none.</summary>
    public string IntentName { get; }

    /// <summary>Which of the intent's hooks answers this turn.</summary>
    public InvocationSource Hook { get; private set; }

    /// <summary>The locale the conversation is in: "en_US", "es_US".</summary>
    public string LocaleId => Event.Bot?.LocaleId is { Length: > 0 } locale ? locale : "en_US";

    /// <summary>What is remembered between turns.</summary>
    public Session Session { get; }

    /// <summary>The slots by name; what is filled or cleared here goes back to Lex.</summary>
    public SlotValues Values { get; }

    /// <summary>How the caller receives what the bot says.</summary>
    public Channel Channel { get; }

    /// <summary>What the caller said to the confirmation prompt.</summary>
    public ConfirmationState Confirmation { get; private set; }

    /// <summary>The conversation that this turn's intent interrupted; null when there is none.</summary>
    public PausedConversation? Paused { get; internal set; }

    /// <summary>The log, each line with this turn's session and intent.</summary>
    public Log Log { get; }

    /// <summary>What the caller keyed, without the end character; null when they spoke or typed.</summary>
    public string? KeyedDigits => Event.InputMode is InputMode.DTMF ? Event.InputTranscript : null;

    /// <summary>The slot that Lex would ask for by itself; null when it would do something else.</summary>
    public SlotReference? ProposedSlot =>
        Event.ProposedNextState?.DialogAction is { Type: DialogActionType.ElicitSlot, SlotToElicit: { } slot } ? new(slot) : null;

    /// <summary>Lex goes on along the path of the definition, with the slots as they are now.</summary>
    /// <returns>The reply.</returns>
    public Reply Delegate() => Reply.To(this, DialogActionType.Delegate, Event.SessionState?.Intent?.State ?? IntentState.InProgress);

    /// <summary>Asks for a slot; what was in it is cleared.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="question">What to say; null leaves it to the slot's own prompt.</param>
    /// <returns>The reply.</returns>
    public Reply ElicitSlot(SlotReference slot, Message? question = null)
    {
        Values.Clear(slot);
        Confirmation = ConfirmationState.None;
        return Reply.To(this, DialogActionType.ElicitSlot, IntentState.InProgress, question) with { SlotToElicit = slot.Name };
    }

    /// <summary>Asks what the caller wants.</summary>
    /// <param name="question">What to say; Lex requires something.</param>
    /// <returns>The reply.</returns>
    public Reply ElicitIntent(Message question) => Reply.To(this, DialogActionType.ElicitIntent, IntentState.InProgress, question) with { Intent = null };

    /// <summary>Asks for yes or no before the intent is fulfilled. The confirmation of the definition must be active.</summary>
    /// <param name="question">What to say; Lex requires something.</param>
    /// <returns>The reply.</returns>
    public Reply ElicitConfirmation(Message question)
    {
        Confirmation = ConfirmationState.None;
        return Reply.To(this, DialogActionType.ConfirmIntent, IntentState.InProgress, question);
    }

    /// <summary>Ends the intent: it is done.</summary>
    /// <param name="last">What to say.</param>
    /// <returns>The reply.</returns>
    public Reply Done(Message last) => Close(IntentState.Fulfilled, last);

    /// <summary>Ends the intent: it could not be done.</summary>
    /// <param name="last">What to say.</param>
    /// <returns>The reply.</returns>
    public Reply Fail(Message last) => Close(IntentState.Failed, last);

    /// <summary>Ends the conversation with the bot and hands the caller to a person.</summary>
    /// <param name="reason">The value of the session attribute TransferReason; the contact flow branches on it.</param>
    /// <param name="last">What to say.</param>
    /// <param name="state">Fulfilled when a person is what the caller asked for, Failed when the bot could not do it.</param>
    /// <returns>The reply.</returns>
    public Reply TransferToPerson(string reason, Message last, IntentState state = IntentState.Failed)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Session.TransferReason = reason;
        return Close(state, last);
    }

    /// <summary>Goes back to the conversation that this turn's intent interrupted, at the question it had come to.</summary>
    /// <param name="question">What to say instead of the words last used; it has to ask the question. Null repeats those, or leaves it to the slot's own prompt.</param>
    /// <returns>The reply; null when nothing was interrupted, or when there are no words to ask with.</returns>
    public Reply? Resume(Message? question = null) => Paused is { } paused ? Reply.Back(this, paused, question) : null;

    /// <summary>Takes this dialog turn for the caller's yes: what answers it next is the fulfillment hook.</summary>
    /// <remarks>For a yes that Lex does not know for one, such as the key 1: a Lambda that answers Delegate cannot make Lex call the fulfillment hook in its stead.</remarks>
    public void Confirm()
    {
        Confirmation = ConfirmationState.Confirmed;
        Hook = InvocationSource.FulfillmentCodeHook;
    }

    /// <summary>Hands a value to what answers this turn next.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    public void Set<T>(TurnKey<T> key, T value)
        where T : notnull => _items[key] = value;

    /// <summary>A value that a filter handed on.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">Nothing was handed on: the filter that does is not around this handler.</exception>
    public T Get<T>(TurnKey<T> key)
        where T : notnull => _items.TryGetValue(key, out var value)
            ? (T)value
            : throw new InvalidOperationException($"The handler of '{IntentName}' asks for '{key}', which no filter set in this turn. Put the filter that sets it into [Filters(...)] on the handler.");

    private Reply Close(IntentState state, Message last) => Reply.To(this, DialogActionType.Close, state, last);

    private static Channel ChannelOf(LexV2Event lexEvent)
    {
        var accepted = lexEvent.RequestAttributes?.GetValueOrDefault("x-amz-lex:accept-content-types");
        var spoken = lexEvent.InputMode is InputMode.Speech or InputMode.DTMF
            || lexEvent.ResponseContentType?.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) == true;
        return accepted is null
            ? spoken ? Channel.SpokenSsml : Channel.Written
            : accepted.Contains("SSML", StringComparison.OrdinalIgnoreCase) ? Channel.SpokenSsml
            : spoken ? Channel.SpokenPlain : Channel.Written;
    }
}
