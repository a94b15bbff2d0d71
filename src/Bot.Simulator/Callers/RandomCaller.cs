using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;

namespace Bot.Simulator.Callers;

/// <summary>A caller who does anything at all: says samples, values, words of the bot's, nonsense and far too much; presses keys; is silent; hangs up.</summary>
/// <param name="locale">The bot's locale.</param>
/// <param name="seed">The same seed does the same.</param>
/// <param name="transcript">What is said goes here.</param>
internal sealed class RandomCaller(BotLocale locale, long seed, CallTranscript transcript) : IPhone
{
    /// <summary>Then the caller has had enough.</summary>
    public const int MostAnswers = 40;

    private const string Keys = "0123456789*#";

    // Letters of several scripts, signs that mean something somewhere, half a surrogate pair, and characters that nobody sees.
    private const string Odd = "aZ0 .,-'\"{}[]()$%&<>/\\#*+ñß漢かé\u200B\u202E\0\n\t\uD83D\uDE00\uD800";

    private readonly SeededChoice _choice = new(seed);
    private readonly PlausibleValues _values = new(locale, seed);
    private readonly string[] _vocabulary =
    [
        .. locale.Intents.SelectMany(intent => intent.SampleUtterances).SelectMany(utterance => utterance.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        .. locale.SlotTypes.SelectMany(type => type.Values).Select(value => value.Value),
        "yes", "no", "help", "agent", "cancel",
    ];

    private int _answers;

    public Task SayAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        transcript.Bot(prompt);
        return Task.CompletedTask;
    }

    public Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var input = ++_answers > MostAnswers || _choice.OnceIn(MostAnswers) ? new CallerInput.HungUp() : Anything();
        transcript.Caller(input);
        return Task.FromResult(input);
    }

    public Task<CallerInput> ChooseAsync(KeyMenu menu, CancellationToken cancellationToken)
    {
        CallerInput input = ++_answers > MostAnswers ? new CallerInput.HungUp() : _choice.OnceIn(2) ? new CallerInput.Silence() : new CallerInput.Keys(Pressed(1));
        transcript.Caller(input);
        return Task.FromResult(input);
    }

    private CallerInput Anything() => _choice.Below(10) switch
    {
        0 => new CallerInput.Silence(),
        1 => new CallerInput.Keys(Pressed(_choice.Below(14) + 1)),
        2 => new CallerInput.Keys(Pressed(8) + "#"),
        3 => new CallerInput.Speech(Of(_choice.Below(30) + 1, () => Odd[_choice.Below(Odd.Length)].ToString(), "")),
        4 => new CallerInput.Speech(Of(_choice.OnceIn(20) ? 1000 : _choice.Below(12) + 1, () => _choice.Of(_vocabulary), " ")),
        5 or 6 => Slots() is { Length: > 0 } slots ? new CallerInput.Speech(_values.Say(_choice.Of(slots))) : new CallerInput.Speech(_values.Yes),
        7 => new CallerInput.Speech(_choice.OnceIn(2) ? _values.Yes : _values.No),
        _ => Sample() ?? new CallerInput.Speech(_choice.Of(_vocabulary)),
    };

    private CallerInput.Speech? Sample()
    {
        var intents = locale.Intents.Where(intent => !intent.SampleUtterances.IsEmpty).ToArray();
        if (intents.Length == 0)
            return null;
        var intent = _choice.Of(intents);
        return new CallerInput.Speech(_values.Fill(intent, _choice.Of(intent.SampleUtterances)));
    }

    private Slot[] Slots() => [.. locale.Intents.SelectMany(intent => intent.Slots)];

    private string Pressed(int count) => Of(count, () => Keys[_choice.Below(Keys.Length)].ToString(), "");

    private static string Of(int count, Func<string> one, string between) => string.Join(between, Enumerable.Range(0, count).Select(_ => one()));
}
