using System.Collections.Immutable;
using Bot.Simulator.Connect;

namespace Bot.Simulator.Scripts;

/// <summary>
/// What happens in one call: who calls, what they say, key or leave unsaid, and what breaks meanwhile. A plain text file that a service-desk person
/// can write (docs/call-scripts.md), or made in C#: <c>CallScript.Named("renew").CallingFrom("+61491570006").Says("renew my loan").Keys("1234#")</c>.
/// </summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="From">The caller's number as Connect gives it; <see cref="DefaultNumber"/> when the script does not say, null when it is withheld.</param>
/// <param name="Steps">What happens, in order.</param>
public sealed record CallScript(string Name, string? From, ImmutableArray<ScriptStep> Steps)
{
    /// <summary>The number of a caller whose script does not say: one that is reserved for fiction.</summary>
    public const string DefaultNumber = "+61491570006";

    /// <summary>Where the script is from, for messages: its file, or its name.</summary>
    public string Origin { get; init; } = Name;

    /// <summary>What the call is about: the first comment of the file; empty if there is none.</summary>
    public string About { get; init; } = string.Empty;

    /// <summary>The contact's language when the call begins, such as es-US; null for the flow's own.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>Environment variables of the function that are otherwise for this call than the desk has them, such as VERIFICATION=facts.</summary>
    public ImmutableDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the caller does, in order.</summary>
    public ImmutableArray<CallerInput> Inputs => [.. Steps.Select(step => step.Input).OfType<CallerInput>()];

    /// <summary>A script without a line yet.</summary>
    /// <param name="name">Its name: its transcript is NAME.verified.txt.</param>
    public static CallScript Named(string name) => new(name, DefaultNumber, []);

    /// <summary>Reads a script.</summary>
    /// <param name="path">Its file.</param>
    /// <returns>The script.</returns>
    /// <exception cref="CallScriptException">The file is not there, or a line is none of a script's; the message names the line.</exception>
    public static CallScript Load(string path)
    {
        try
        {
            return Parse(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CallScriptException($"{path}: the call script cannot be read ({exception.Message}). Give the path of a .call file, for example tests/Conversations/reset-password.call.", exception);
        }
    }

    /// <summary>Reads a script from its text.</summary>
    /// <param name="name">The script's name.</param>
    /// <param name="origin">Where the text is from, for messages.</param>
    /// <param name="text">The text.</param>
    /// <returns>The script.</returns>
    /// <exception cref="CallScriptException">A line is not one of a script's.</exception>
    public static CallScript Parse(string name, string origin, string text) => new CallScriptReader(name, origin).Read(text);

    /// <summary>The same call from a number.</summary>
    /// <param name="number">The number as Connect gives it, in E.164; null when it is withheld.</param>
    public CallScript CallingFrom(string? number) => this with { From = number };

    /// <summary>The same call with another setting of the function.</summary>
    /// <param name="variable">The environment variable.</param>
    /// <param name="value">Its value.</param>
    public CallScript With(string variable, string value) => this with { Settings = Settings.SetItem(variable, value) };

    /// <summary>Then the caller says something.</summary>
    /// <param name="words">The words as a speech recognition writes them; <see cref="TextedCode.Placeholder"/> stands for the code of a text message.</param>
    public CallScript Says(string words) => With(new CallerInput.Speech(words));

    /// <summary>Then the caller presses keys.</summary>
    /// <param name="keys">0 to 9, *, #, A to D; <see cref="TextedCode.Placeholder"/> stands for the code of a text message.</param>
    public CallScript Keys(string keys) => With(new CallerInput.Keys(keys));

    /// <summary>Then the caller says nothing until the bot asks again.</summary>
    public CallScript StaysSilent() => With(new CallerInput.Silence());

    /// <summary>Then the caller hangs up.</summary>
    public CallScript HangsUp() => With(new CallerInput.HungUp());

    /// <summary>Then something breaks.</summary>
    /// <param name="fault">One of <see cref="ICallFaults.Known"/>, or "none" when all is mended.</param>
    public CallScript Breaks(string fault) => this with { Steps = Steps.Add(new ScriptStep(0, null, fault)) };

    private CallScript With(CallerInput input) => this with { Steps = Steps.Add(new ScriptStep(0, input, null)) };
}
