using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Callers;

/// <summary>A function that answers anything at all: what Lex takes, what Lex refuses, errors, and nothing in time.</summary>
/// <param name="definition">The bot, whose intents and slots the answers name.</param>
/// <param name="seed">The same seed answers the same.</param>
public sealed class RandomHook(BotDefinition definition, long seed) : ILexCodeHook
{
    private readonly SeededChoice _choice = new(seed);

    /// <inheritdoc />
    public Task<LexCodeHookResult> InvokeAsync(LexV2Event lexEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lexEvent);
        return Task.FromResult(Answer(lexEvent.SessionState ?? new LexV2SessionState(), Locale(lexEvent)));
    }

    private BotLocale Locale(LexV2Event lexEvent) =>
        definition.Locales.FirstOrDefault(locale => locale.LocaleId == lexEvent.Bot?.LocaleId) ?? definition.Locales[0];

    private LexCodeHookResult Answer(LexV2SessionState state, BotLocale locale) => _choice.Below(24) switch
    {
        0 => LexCodeHookResult.Failed("an error on purpose"),
        1 => LexCodeHookResult.TimedOut("no answer on purpose"),
        2 => LexCodeHookResult.Invalid("no response on purpose"),
        3 => LexCodeHookResult.Answered(new LexV2Response()),
        4 => Say(state, new LexV2DialogAction { Type = Any<DialogActionType>() }, Intent(state, locale)),
        5 => Say(state, new LexV2DialogAction { Type = DialogActionType.ElicitSlot, SlotToElicit = "NoSuchSlot" }, Intent(state, locale)),
        6 => Say(state, new LexV2DialogAction { Type = DialogActionType.Delegate }, new LexV2Intent { Name = "NoSuchIntent" }),
        7 => Say(state, new LexV2DialogAction { Type = DialogActionType.ElicitIntent }, null, messages: 1),
        8 => Say(state, new LexV2DialogAction { Type = DialogActionType.ConfirmIntent }, Intent(state, locale), messages: 1),
        9 => Say(state, new LexV2DialogAction { Type = DialogActionType.Close }, Intent(state, locale, Any<IntentState>()), messages: _choice.Below(3)),
        10 => Say(state, new LexV2DialogAction { Type = DialogActionType.Close }, Intent(state, locale, IntentState.Fulfilled), messages: 12),
        11 => Say(Grown(state), new LexV2DialogAction { Type = DialogActionType.Delegate }, state.Intent),
        12 or 13 => Elicit(state, locale),
        _ => Say(state, new LexV2DialogAction { Type = DialogActionType.Delegate }, state.Intent, messages: _choice.OnceIn(5) ? 1 : 0),
    };

    private LexCodeHookResult Elicit(LexV2SessionState state, BotLocale locale)
    {
        var intents = locale.Intents.Where(intent => !intent.Slots.IsEmpty).ToArray();
        if (intents.Length == 0)
            return Say(state, new LexV2DialogAction { Type = DialogActionType.Delegate }, state.Intent);
        var intent = _choice.Of(intents);
        var asked = _choice.Of(intent.Slots);
        var action = new LexV2DialogAction
        {
            Type = DialogActionType.ElicitSlot,
            SlotToElicit = asked.Name,
            SlotElicitationStyle = _choice.OnceIn(4) ? Any<SlotElicitationStyle>() : null,
            SubSlotToElicit = _choice.OnceIn(4) && asked.SubSlots is [var first, ..] ? new LexV2SubSlotToElicit { Name = first.Name } : null,
        };
        return Say(state, action, new LexV2Intent { Name = intent.Name, Slots = [], State = IntentState.InProgress });
    }

    private LexV2Intent Intent(LexV2SessionState state, BotLocale locale, IntentState intentState = IntentState.InProgress) => new()
    {
        Name = _choice.OnceIn(3) && !locale.Intents.IsEmpty ? _choice.Of(locale.Intents).Name : state.Intent?.Name,
        Slots = _choice.OnceIn(2) ? state.Intent?.Slots : new Dictionary<string, LexV2Slot?> { ["NoSuchSlot"] = new() { Value = new LexV2SlotValue { InterpretedValue = "x" } } },
        State = intentState,
        ConfirmationState = Any<ConfirmationState>(),
    };

    private static LexV2SessionState Grown(LexV2SessionState state) => new()
    {
        SessionAttributes = new Dictionary<string, string>(state.SessionAttributes ?? []) { ["Grown"] = new('x', 20_000) },
    };

    private LexCodeHookResult Say(LexV2SessionState state, LexV2DialogAction action, LexV2Intent? intent, int messages = 0) => LexCodeHookResult.Answered(new LexV2Response
    {
        SessionState = new LexV2SessionState { SessionAttributes = _choice.OnceIn(8) ? null : state.SessionAttributes, DialogAction = action, Intent = intent },
        Messages = messages == 0 ? null : [.. Enumerable.Range(0, messages).Select(_ => Message())],
    });

    private LexV2Message Message() => _choice.Below(5) switch
    {
        0 => new LexV2Message { ContentType = MessageContentType.SSML, Content = "<speak>broken" },
        1 => new LexV2Message { ContentType = MessageContentType.PlainText, Content = new string('x', 1100) },
        2 => new LexV2Message { ContentType = MessageContentType.PlainText },
        _ => new LexV2Message { ContentType = MessageContentType.PlainText, Content = "Something or other." },
    };

    private T Any<T>()
        where T : struct, Enum => _choice.Of(Enum.GetValues<T>());
}
