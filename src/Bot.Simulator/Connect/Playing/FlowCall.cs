using System.Globalization;
using Bot.Simulator.Connect.Reading;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Connect.Playing;

/// <summary>One call while it is played: the caller, what Connect knows of them, and for how long they have had no say.</summary>
internal sealed class FlowCall(FlowPlayerOptions options, IPhone phone, CancellationToken cancellationToken)
{
    public FlowPlayerOptions Options { get; } = options;

    public Contact Contact { get; } = new(options);

    public ContactReferences References => field ??= new ContactReferences(Contact);

    public CancellationToken Cancelled { get; } = cancellationToken;

    /// <summary>Actions and silences since the caller last said or keyed something.</summary>
    public int WithoutCaller { get; set; }

    /// <summary>The time that silences would have taken: on this machine they take none.</summary>
    public TimeSpan Silences { get; private set; }

    /// <summary>The value of a parameter, references filled in; null if it is not there or has no value.</summary>
    public string? Parameter(FlowAction action, string name) => References.Resolve(action.Parameters.Text(name));

    /// <summary>A parameter that is a whole number; null if it is not, or out of bounds.</summary>
    public int? Number(FlowParameters parameters, string name, int least, int most) =>
        int.TryParse(References.Resolve(parameters.Text(name)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    /// <returns>Whether the caller is still there.</returns>
    public async Task<bool> SayAsync(Prompt prompt)
    {
        await phone.SayAsync(prompt, Cancelled);
        return !phone.HasHungUp;
    }

    /// <summary>What the caller says or keys to a bot. What they do during a prompt that cannot be interrupted is lost.</summary>
    public async Task<CallerInput> ListenAsync(PromptAttemptSpecification settings)
    {
        var heard = await phone.ListenAsync(settings, Cancelled);
        if (heard is { OverPrompt: true } and not CallerInput.HungUp && !settings.AllowInterrupt)
            heard = await phone.ListenAsync(settings, Cancelled);
        switch (heard)
        {
            case CallerInput.Silence:
                WasSilentFor(TimeSpan.FromMilliseconds(settings.StartTimeoutMs));
                break;
            case CallerInput.Keys keys when !keys.Pressed.Contains(settings.Dtmf.EndCharacter, StringComparison.Ordinal):
                Silences += TimeSpan.FromMilliseconds(settings.Dtmf.EndTimeoutMs);
                WithoutCaller = 0;
                break;
            default:
                WithoutCaller = 0;
                break;
        }

        return heard;
    }

    public async Task<CallerInput> ChooseAsync(KeyMenu menu)
    {
        var heard = await phone.ChooseAsync(menu, Cancelled);
        if (heard is CallerInput.Keys { Pressed.Length: > 0 })
            WithoutCaller = 0;
        else
            WasSilentFor(menu.Wait);
        return heard;
    }

    private void WasSilentFor(TimeSpan time)
    {
        Silences += time;
        WithoutCaller++;
    }
}
