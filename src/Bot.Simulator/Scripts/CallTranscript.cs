using Bot.Runtime.Lex;
using Bot.Simulator.Cloud;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;
using Bot.Simulator.Directory;

namespace Bot.Simulator.Scripts;

/// <summary>What was said and done in a call, line by line, in the order in which it happened.</summary>
/// <param name="isPassword">Tells a password from other words of a text message; null when nobody can tell: the text is then withheld.</param>
/// <param name="showsSecrets">Whether passwords and whole phone numbers are shown: on a screen to the one who calls, never in a file.</param>
public sealed class CallTranscript(Func<string, bool>? isPassword, bool showsSecrets)
{
    private readonly Lock _lock = new();
    private readonly List<TranscriptLine> _lines = [];

    // Values of slots that no line may show, with what stands for them.
    private readonly HashSet<(string Value, string Stand)> _hidden = [];

    // What the caller did last, until it is known what may be shown of it, and where its line is.
    private (CallerInput Input, int Line)? _said;
    private (string? Intent, string? Slot)? _asked;
    private Obfuscation? _obfuscation;
    private IReadOnlyDictionary<string, string> _attributes = new Dictionary<string, string>();

    /// <summary>Raised for each line.</summary>
    public event Action<TranscriptLine>? Written;

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<TranscriptLine> Lines
    {
        get
        {
            lock (_lock)
                return [.. _lines];
        }
    }

    /// <summary>The call begins.</summary>
    /// <param name="from">The caller's number; null when it is withheld.</param>
    public void Begins(string? from) => Write(TranscriptVoice.Call, from is null ? "from a withheld number" : $"from {Number(from)}");

    /// <summary>The bot says something.</summary>
    /// <param name="prompt">What.</param>
    public void Bot(Prompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        Write(TranscriptVoice.Bot, WithoutHidden(prompt.Words));
        if (prompt.IsSsml)
            Write(TranscriptVoice.Detail, WithoutHidden(TurnDetails.Line("ssml", prompt.Content)));
    }

    /// <summary>The caller does something. The value of an obfuscated slot is not shown, unless secrets are.</summary>
    /// <param name="input">What.</param>
    public void Caller(CallerInput input)
    {
        lock (_lock)
            _said = (input, _lines.Count);
        Write(TranscriptVoice.Caller, Words(input, _obfuscation, heard: null));
    }

    /// <summary>Lex has understood what the caller did: what it hands to the function, before there is an answer.</summary>
    /// <param name="heard">The intent with its slots; null where there is none.</param>
    /// <param name="locale">The locale of the bot that heard it.</param>
    public void Heard(LexV2Intent? heard, BotLocale locale)
    {
        _obfuscation ??= new Obfuscation(locale);
        _hidden.UnionWith(_obfuscation.Everywhere(heard));
        lock (_lock)
        {
            if (_said is not var (input, line))
                return;
            _said = null;
            _lines[line] = new(TranscriptVoice.Caller, Words(input, _obfuscation, heard));
        }
    }

    /// <summary>Lex has answered: what it made of what the caller did, in lines that are indented below it.</summary>
    /// <param name="turn">The answer.</param>
    /// <param name="locale">The locale of the bot that answered.</param>
    public void Turn(LexTurn turn, BotLocale locale)
    {
        ArgumentNullException.ThrowIfNull(turn);
        Heard(turn.SessionState.Intent, locale);
        foreach (var line in new TurnDetails(locale, Number).Of(turn, _attributes))
            Write(TranscriptVoice.Detail, WithoutHidden(line));
        _attributes = turn.SessionState.SessionAttributes ?? _attributes;
        _asked = turn.SessionState.DialogAction is { Type: DialogActionType.ElicitSlot } action ? (turn.SessionState.Intent?.Name, action.SlotToElicit) : null;
    }

    /// <summary>Something breaks on purpose, or all is mended.</summary>
    /// <param name="fault">Its name.</param>
    public void Breaks(string fault) => Write(TranscriptVoice.Fault, fault);

    /// <summary>A text message was accepted for sending.</summary>
    /// <param name="message">The message.</param>
    public void Text(TextMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Write(TranscriptVoice.Text, $"to {Number(message.To)}: {Body(message.Body)}");
    }

    /// <summary>The directory was changed.</summary>
    /// <param name="change">The change.</param>
    public void Changed(DirectoryChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Write(TranscriptVoice.Directory, $"{change.UserId}: {change.Attribute} {(change.Value is null ? "replaced" : $"set to {change.Value}")}");
    }

    /// <summary>The call ended.</summary>
    /// <param name="end">How.</param>
    public void Ends(CallEnd end) => Write(TranscriptVoice.Call, end switch
    {
        CallEnd.Disconnected => "ended by the service desk",
        CallEnd.Transferred { Reason: { } reason } => $"put through to a person ({reason})",
        CallEnd.Transferred => "put through to a person",
        CallEnd.CallerHungUp => "ended by the caller",
        CallEnd.Failed failed => $"dropped: {failed.Why}",
        _ => "ended",
    });

    /// <summary>What was said and done, without what Lex made of it.</summary>
    public string Conversation => string.Concat(Lines.Where(line => line.Voice is not TranscriptVoice.Detail).Select(line => line + "\n"));

    /// <summary>The whole transcript as a file holds it.</summary>
    /// <returns>One line each, with a line end after the last.</returns>
    public override string ToString() => string.Concat(Lines.Select(line => line + "\n"));

    private string Words(CallerInput input, Obfuscation? obfuscation, LexV2Intent? heard) => input switch
    {
        CallerInput.Speech speech => Shown(speech.Words, obfuscation, heard),
        CallerInput.Keys keys => $"[keys {Shown(keys.Pressed, obfuscation, heard)}]",
        CallerInput.Silence => "[silence]",
        _ => "[hangs up]",
    };

    private string Shown(string said, Obfuscation? obfuscation, LexV2Intent? heard) => showsSecrets ? said : obfuscation?.Hide(said, _asked, heard) ?? said;

    // The longest first: a number's digits are in the number with its country's code as well.
    private string WithoutHidden(string line) => showsSecrets
        ? line
        : _hidden.OrderByDescending(hidden => hidden.Value.Length).Aggregate(line, (text, hidden) => text.Replace(hidden.Value, hidden.Stand, StringComparison.OrdinalIgnoreCase));

    // What is no number ("anonymous") gives nobody away.
    private string Number(string number) => showsSecrets || number.Length < 4 || number[0] != '+' ? number : $"+…{number[^2..]}";

    private string Body(string body) =>
        showsSecrets ? body
        : isPassword is null ? "[withheld: it may hold a password]"
        : TextedCode.Hide(string.Join(' ', body.Split(' ').Select(word => isPassword(word) ? "[password]" : word)));

    private void Write(TranscriptVoice voice, string words)
    {
        var line = new TranscriptLine(voice, words);
        lock (_lock)
            _lines.Add(line);
        Written?.Invoke(line);
    }
}
