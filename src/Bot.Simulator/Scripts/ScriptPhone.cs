using Bot.Simulator.Cloud;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Scripts;

/// <summary>A caller who does what a script says, and hangs up when it ends.</summary>
public sealed class ScriptPhone : IPhone
{
    private readonly CallScript _script;
    private readonly CallTranscript _transcript;
    private readonly ICallFaults? _faults;
    private readonly Inbox? _inbox;
    private int _next;

    /// <summary>Takes a script in hand. What breaks before the caller does anything breaks now: the call begins with it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="transcript">What is said goes here.</param>
    /// <param name="faults">What can break; null where nothing can.</param>
    /// <param name="inbox">Where the caller reads text messages; null where none arrives.</param>
    /// <exception cref="CallScriptException">The script breaks something that cannot break here.</exception>
    public ScriptPhone(CallScript script, CallTranscript transcript, ICallFaults? faults = null, Inbox? inbox = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        _script = script;
        _transcript = transcript;
        _faults = faults;
        _inbox = inbox;
        Check();
        Break();
    }

    /// <summary>How many things that the caller does the call did not come to.</summary>
    public int Left => _script.Steps.Skip(_next).Count(step => step.Input is not null);

    /// <inheritdoc />
    public Task SayAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        _transcript.Bot(prompt);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken) => Task.FromResult(Next());

    /// <summary>
    /// Presses the key that comes next in the script, if one key does, or the keys, if the flow stores a number. What is said, or not said, is meant for the bot: the caller stays on the
    /// line until it asks.
    /// </summary>
    /// <inheritdoc />
    public Task<CallerInput> ChooseAsync(KeyMenu menu, CancellationToken cancellationToken) => Task.FromResult(
        Peek() is null or CallerInput.HungUp || (Peek() is CallerInput.Keys keys && keys.Pressed.Length <= menu.MaximumLength) ? Next() : new CallerInput.Silence());

    private CallerInput? Peek() => _script.Steps.Skip(_next).FirstOrDefault(step => step.Input is not null).Input;

    private CallerInput Next()
    {
        Break();
        var input = _next < _script.Steps.Length ? Filled(_script.Steps[_next].Input!) : new CallerInput.HungUp();
        _next++;
        _transcript.Caller(input);
        return input;
    }

    private CallerInput Filled(CallerInput input) => input switch
    {
        CallerInput.Speech speech => new CallerInput.Speech(TextedCode.Fill(speech.Words, _inbox)),
        CallerInput.Keys keys => new CallerInput.Keys(TextedCode.Fill(keys.Pressed, _inbox)),
        _ => input,
    };

    private void Break()
    {
        for (; _next < _script.Steps.Length && _script.Steps[_next].Fault is { } fault; _next++)
        {
            _transcript.Breaks(fault);
            if (IsNone(fault))
                _faults!.Clear();
            else
                _faults!.Apply(fault);
        }
    }

    private void Check()
    {
        foreach (var (line, _, fault) in _script.Steps)
        {
            if (fault is null || (_faults is not null && (IsNone(fault) || _faults.Known.Contains(fault, StringComparer.OrdinalIgnoreCase))))
                continue;
            var place = line > 0 ? $"{_script.Origin}:{line}" : _script.Origin;
            throw new CallScriptException(_faults is null
                ? $"{place}: 'fault: {fault}' cannot happen here: nothing around this bot can be broken. Take the line out, or give the bot's faults to the test."
                : $"{place}: 'fault: {fault}' is nothing that can break. Write one of: {string.Join(", ", _faults.Known.Order(StringComparer.Ordinal))}, or none.");
        }
    }

    private static bool IsNone(string fault) => fault.Equals(ScriptStep.NoFault, StringComparison.OrdinalIgnoreCase);
}
