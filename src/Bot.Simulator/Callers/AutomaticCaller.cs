using Bot.Runtime.Lex;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;
using Bot.Simulator.Scripts;

namespace Bot.Simulator.Callers;

/// <summary>
/// A caller who asks for one thing and then answers whatever is asked: a plausible value for a slot, yes to a confirmation. When the bot asks what else
/// it can do, or has asked for too long, the caller hangs up.
/// </summary>
/// <param name="locale">The bot's locale.</param>
/// <param name="opening">What is said first.</param>
/// <param name="values">What is said for slots.</param>
/// <param name="transcript">What is said goes here.</param>
internal sealed class AutomaticCaller(BotLocale locale, string opening, PlausibleValues values, CallTranscript transcript) : IPhone
{
    /// <summary>A bot that has asked so often has no end.</summary>
    public const int MostAnswers = 60;

    private LexTurn? _turn;

    /// <summary>How often the caller has spoken, the opening included.</summary>
    public int Answers { get; private set; }

    /// <summary>Whether the caller gave up on a bot that did not come to an end.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Hears what the bot makes of an answer, before it is spoken.</summary>
    /// <param name="turn">The turn.</param>
    public void Follow(LexTurn turn) => _turn = turn;

    public Task SayAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        transcript.Bot(prompt);
        return Task.CompletedTask;
    }

    public Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken)
    {
        var answer = Answer(settings);
        Answers++;
        transcript.Caller(answer);
        return Task.FromResult(answer);
    }

    public Task<CallerInput> ChooseAsync(KeyMenu menu, CancellationToken cancellationToken) => Task.FromResult<CallerInput>(new CallerInput.Silence());

    private CallerInput Answer(PromptAttemptSpecification settings)
    {
        if (Answers >= MostAnswers)
        {
            GaveUp = true;
            return new CallerInput.HungUp();
        }

        return _turn?.SessionState.DialogAction switch
        {
            null => new CallerInput.Speech(opening),
            { Type: DialogActionType.ElicitSlot } action when Asked(action) is { } slot => Value(slot, settings),
            { Type: DialogActionType.ConfirmIntent } => new CallerInput.Speech(values.Yes),
            _ => new CallerInput.HungUp(),
        };
    }

    private Slot? Asked(LexV2DialogAction action)
    {
        var slot = locale.FindIntent(_turn?.SessionState.Intent?.Name ?? string.Empty)?.FindSlot(action.SlotToElicit ?? string.Empty);
        return action.SubSlotToElicit?.Name is { } subSlot ? slot?.FindSubSlot(subSlot) : slot;
    }

    private CallerInput Value(Slot slot, PromptAttemptSpecification settings) =>
        !settings.AllowAudioInput && settings.AllowDtmfInput && values.Key(slot) is { } keys
            ? new CallerInput.Keys(keys + settings.Dtmf.EndCharacter)
            : new CallerInput.Speech(values.Say(slot));
}
