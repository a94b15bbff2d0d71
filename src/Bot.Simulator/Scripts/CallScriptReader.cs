using System.Buffers;
using System.Collections.Immutable;
using Bot.Simulator.Connect;

namespace Bot.Simulator.Scripts;

/// <summary>Reads the lines of a call script.</summary>
/// <param name="name">The script's name.</param>
/// <param name="origin">Where the text is from, for messages.</param>
internal sealed class CallScriptReader(string name, string origin)
{
    private static readonly SearchValues<char> KeypadKeys = SearchValues.Create("0123456789*#ABCD");

    private readonly ImmutableArray<ScriptStep>.Builder _steps = ImmutableArray.CreateBuilder<ScriptStep>();
    private string? _from = CallScript.DefaultNumber;
    private string? _language;
    private string? _about;
    private ImmutableDictionary<string, string> _settings = ImmutableDictionary<string, string>.Empty;
    private int _line;

    public CallScript Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var raw in text.Split('\n'))
        {
            _line++;
            var line = raw.Trim();
            if (line.StartsWith('#'))
                _about ??= line.TrimStart('#').Trim();
            else if (line.Length > 0)
                Read(line, line.IndexOf(':', StringComparison.Ordinal));
        }

        return new(name, _from, _steps.DrainToImmutable()) { Origin = origin, About = _about ?? string.Empty, LanguageCode = _language, Settings = _settings };
    }

    private void Read(string line, int colon)
    {
        var keyword = (colon < 0 ? line : line[..colon]).Trim();
        var value = colon < 0 ? string.Empty : line[(colon + 1)..].Trim();
        switch (keyword.ToUpperInvariant())
        {
            case "FROM":
                AtTheTop("from");
                _from = Number(value);
                break;
            case "LANGUAGE":
                AtTheTop("language");
                _language = value.Length > 0 ? value : throw Error("'language:' needs a language as Connect writes it, for example language: es-US.");
                break;
            case "SETTING":
                AtTheTop("setting");
                var equals = value.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0)
                    throw Error("'setting:' needs a variable of the function and its value, for example setting: VERIFICATION=facts.");
                _settings = _settings.SetItem(value[..equals].TrimEnd(), value[(equals + 1)..].TrimStart());
                break;
            case "FAULT":
                _steps.Add(new(_line, null, value.Length > 0 ? value : throw Error("'fault:' needs the name of what breaks, for example fault: directory down, or fault: none.")));
                break;
            default:
                _steps.Add(new(_line, Input(keyword, value), null));
                break;
        }
    }

    // What is true of the whole call stands before what happens in it, or a reader takes it for something that happens.
    private void AtTheTop(string keyword)
    {
        if (_steps.Any(step => step.Input is not null))
            throw Error($"'{keyword}:' is about the whole call. Write it above the first thing that the caller does.");
    }

    private string? Number(string value) =>
        value.Length == 0 ? throw Error("'from:' needs a number, for example from: +61491570006, or from: withheld.")
        : value.Equals("withheld", StringComparison.OrdinalIgnoreCase) ? null
        : value;

    private CallerInput Input(string keyword, string value) => (keyword.ToUpperInvariant(), value) switch
    {
        ("SAY", { Length: > 0 }) => new CallerInput.Speech(value),
        ("KEY", { Length: > 0 }) when !TextedCode.Without(value).AsSpan().ContainsAnyExcept(KeypadKeys) => new CallerInput.Keys(value),
        ("KEY", _) => throw Error($"'{value}' cannot be keyed: a keypad has 0 to 9, *, # and A to D. Write for example key: 100000#, or key: {TextedCode.Placeholder} for the code of a text message."),
        ("SILENCE", "") => new CallerInput.Silence(),
        ("HANG UP", "") => new CallerInput.HungUp(),
        _ => throw Error($"'{keyword}{(value.Length > 0 ? ": " + value : "")}' is no line of a call script. Write one of: from: +NUMBER, language: es-US, setting: NAME=VALUE, say: WORDS, key: KEYS, silence, hang up, fault: NAME; # begins a comment."),
    };

    private CallScriptException Error(string message) => new($"{origin}:{_line}: {message}");
}
