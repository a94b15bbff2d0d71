using System.Globalization;
using System.Text;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>Something the bot says: the same sentence for a channel that speaks SSML, one that speaks plain text, and one that writes.</summary>
/// <example><code>Speech.Say($"Your user ID is {new Characters(userId)}. Is that right?")</code></example>
public sealed class Speech
{
    /// <summary>The longest message Lex takes, in UTF-16 units. Source: Lex V2 runtime API, Message.content.</summary>
    public const int MaximumLength = 1024;

    private readonly string _written;
    private readonly string _spoken;
    private readonly string _ssml;

    internal Speech(string written, string spoken, string ssml)
    {
        _written = written;
        _spoken = spoken;
        _ssml = ssml;
    }

    /// <summary>Whether anything in it needs SSML; plain sentences are sent as plain text to every channel.</summary>
    public bool HasMarkup => _ssml.Length > 0;

    /// <summary>A plain sentence.</summary>
    /// <param name="text">The sentence.</param>
    public static implicit operator Speech(string text) => Say(text);

    /// <summary>A plain sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <returns>The speech.</returns>
    public static Speech Say(string text) => new(text, text, "");

    /// <summary>A sentence with <see cref="Characters"/>, <see cref="Pause"/> or plain values in it; plain values are escaped for SSML.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>The speech.</returns>
    public static Speech Say(ref SpeechBuilder sentence) => sentence.ToSpeech();

    /// <summary>This, a space, and another sentence.</summary>
    /// <param name="next">What is said after it.</param>
    /// <returns>Both.</returns>
    public Speech Then(Speech next)
    {
        var ssml = HasMarkup || next.HasMarkup ? $"{InnerSsml} {next.InnerSsml}" : "";
        return new($"{_written} {next._written}", $"{_spoken} {next._spoken}", ssml);
    }

    /// <summary>The sentence as a Lex message.</summary>
    /// <param name="channel">How the caller receives it.</param>
    /// <returns>A message of type SSML only when the channel takes it and the sentence needs it.</returns>
    /// <exception cref="InvalidOperationException">The message is empty, or longer than <see cref="MaximumLength"/>.</exception>
    public LexV2Message ToMessage(Channel channel)
    {
        var ssml = channel is Channel.SpokenSsml && HasMarkup;
        var content = ssml ? $"<speak>{_ssml}</speak>" : channel is Channel.Written ? _written : _spoken;
        if (content.Length is 0 or > MaximumLength)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"A message of {content.Length} characters cannot be sent: Lex takes 1 to {MaximumLength}. It begins '{content[..Math.Min(40, content.Length)]}'. Shorten it, or split it into two messages."));
        }
        return new() { ContentType = ssml ? MessageContentType.SSML : MessageContentType.PlainText, Content = content };
    }

    /// <summary>The sentence as a written channel shows it.</summary>
    /// <returns>Plain text.</returns>
    public override string ToString() => _written;

    internal static void AppendEscaped(StringBuilder ssml, string text)
    {
        foreach (var character in text)
        {
            // XML 1.0 has no way to write the other control characters, so they cannot be in SSML at all.
            _ = character switch
            {
                '&' => ssml.Append("&amp;"),
                '<' => ssml.Append("&lt;"),
                '>' => ssml.Append("&gt;"),
                '"' => ssml.Append("&quot;"),
                '\'' => ssml.Append("&apos;"),
                _ when char.IsControl(character) => ssml.Append(' '),
                _ => ssml.Append(character),
            };
        }
    }

    private string InnerSsml
    {
        get
        {
            if (HasMarkup)
                return _ssml;
            var escaped = new StringBuilder(_spoken.Length);
            AppendEscaped(escaped, _spoken);
            return escaped.ToString();
        }
    }
}
