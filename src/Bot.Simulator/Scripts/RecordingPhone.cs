using System.Globalization;
using System.Text;
using Bot.Simulator.Cloud;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Scripts;

/// <summary>A phone that takes down what its caller does, as a call script.</summary>
/// <param name="phone">The caller.</param>
/// <param name="inbox">Where the caller reads text messages, whose code is another one in every call; null where none arrives.</param>
public sealed class RecordingPhone(IPhone phone, Inbox? inbox = null) : IPhone
{
    private readonly List<string> _lines = [];

    /// <inheritdoc />
    public Task SayAsync(Prompt prompt, CancellationToken cancellationToken) => phone.SayAsync(prompt, cancellationToken);

    /// <inheritdoc />
    public async Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken)
    {
        var input = await phone.ListenAsync(settings, cancellationToken).ConfigureAwait(false);
        _lines.Add(Line(input));
        return input;
    }

    /// <inheritdoc />
    public async Task<CallerInput> ChooseAsync(KeyMenu menu, CancellationToken cancellationToken)
    {
        var input = await phone.ChooseAsync(menu, cancellationToken).ConfigureAwait(false);

        // A script that is played stays on the line here by itself; keys beyond what the flow takes do not count.
        if (input is CallerInput.Keys { Pressed.Length: > 0 } keys)
            _lines.Add(Line(new CallerInput.Keys(keys.Pressed[..Math.Min(keys.Pressed.Length, menu.MaximumLength)])));
        else if (input is CallerInput.HungUp)
            _lines.Add(Line(input));
        return input;
    }

    /// <summary>The script of what the caller has done so far.</summary>
    /// <param name="about">What the call is about, for the first line.</param>
    /// <param name="from">The caller's number; null when it is withheld.</param>
    public string Script(string about, string? from)
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"# {about.ReplaceLineEndings(" ")}\nfrom: {from ?? "withheld"}\n");
        foreach (var line in _lines)
            script.Append(line).Append('\n');
        return script.ToString();
    }

    private string Line(CallerInput input) => input switch
    {
        CallerInput.Speech speech => $"say: {WithoutCode(speech.Words.ReplaceLineEndings(" ").Trim())}",
        CallerInput.Keys keys => $"key: {WithoutCode(keys.Pressed)}",
        CallerInput.Silence => "silence",
        _ => "hang up",
    };

    private string WithoutCode(string line) =>
        inbox?.Messages is [.., var last] && TextedCode.In(last.Body) is { } code ? line.Replace(code, TextedCode.Placeholder, StringComparison.Ordinal) : line;
}
