using Bot.Simulator.Connect;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Tests.Connect;

/// <summary>A caller who does what the test says, turn by turn, and then hangs up. It keeps what was said to them.</summary>
internal sealed class ScriptedPhone(params CallerInput[] inputs) : IPhone
{
    private int _next;

    public List<Prompt> Heard { get; } = [];

    public List<PromptAttemptSpecification> Listened { get; } = [];

    public List<KeyMenu> Menus { get; } = [];

    /// <summary>After how many prompts they hang up, whatever is left of what they would have said.</summary>
    public int HangsUpAfter { get; init; } = int.MaxValue;

    public bool HasHungUp => Heard.Count >= HangsUpAfter;

    public string[] Words => [.. Heard.Select(prompt => prompt.Words)];

    public static CallerInput Says(string words) => new CallerInput.Speech(words);

    public static CallerInput Presses(string keys) => new CallerInput.Keys(keys);

    public Task SayAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        Heard.Add(prompt);
        return Task.CompletedTask;
    }

    public Task<CallerInput> ChooseAsync(KeyMenu menu, CancellationToken cancellationToken)
    {
        Menus.Add(menu);
        return Task.FromResult(Next());
    }

    public Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken)
    {
        Listened.Add(settings);
        return Task.FromResult(Next());
    }

    private CallerInput Next() => _next < inputs.Length ? inputs[_next++] : new CallerInput.HungUp();
}
