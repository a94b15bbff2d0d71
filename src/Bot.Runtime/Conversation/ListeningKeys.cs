using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Bot.Runtime.Conversation;

/// <summary>The session attributes that say how Lex listens at one place; made by <see cref="Listening"/>. Each default is Lex's own, which counts unless the definition says otherwise.</summary>
/// <remarks>Setting a value that Lex does not take throws <see cref="ArgumentOutOfRangeException"/>, with the value and the range. Times are sent in whole milliseconds.</remarks>
public sealed class ListeningKeys
{
    private readonly string _place;

    internal ListeningKeys(string intent, string slot)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(intent);
        ArgumentException.ThrowIfNullOrWhiteSpace(slot);
        _place = $"{intent}:{slot}";
    }

    /// <summary>The longest answer that is heard: 1 ms to 55 s, Lex's limit for speech, and the default. Connect goes by its error branch above 15 s.</summary>
    public SessionKey<TimeSpan> AudioMaxLength => Milliseconds("audio:max-length-ms", 55_000, maximum: 55_000);

    /// <summary>How long Lex waits for a caller to begin to speak before it counts an attempt: at least 1 ms; 4 s.</summary>
    public SessionKey<TimeSpan> AudioStartTimeout => Milliseconds("audio:start-timeout-ms", 4_000);

    /// <summary>How long a caller is silent before they have finished: at least 1 ms; 600 ms.</summary>
    public SessionKey<TimeSpan> AudioEndTimeout => Milliseconds("audio:end-timeout-ms", 600);

    /// <summary>How long Lex waits for typed text before it counts an attempt: at least 1 ms; 30 s.</summary>
    public SessionKey<TimeSpan> TextStartTimeout => Milliseconds("text:start-timeout-ms", 30_000);

    /// <summary>How long no key is pressed before a keyed answer is complete: at least 1 ms; 5 s.</summary>
    public SessionKey<TimeSpan> DtmfEndTimeout => Milliseconds("dtmf:end-timeout-ms", 5_000);

    /// <summary>The most keys of an answer: 1 to 1,024, which is the default.</summary>
    public SessionKey<int> DtmfMaxLength
    {
        get
        {
            var name = Name("dtmf:max-length");
            return new(name, ReadNumber, number => number is >= 1 and <= 1024 ? Text(number) : throw OutOfRange(name, Text(number), "1 to 1024 keys"), 1024);
        }
    }

    /// <summary>The key that clears what was keyed, and ends the answer: 0 to 9, A to D, # or *, which is the default.</summary>
    public SessionKey<char> DtmfDeletionCharacter => Key("dtmf:deletion-character", '*');

    /// <summary>The key that ends an answer, and is not part of it: 0 to 9, A to D, * or #, which is the default.</summary>
    public SessionKey<char> DtmfEndCharacter => Key("dtmf:end-character", '#');

    /// <summary>Whether a caller can speak or key before the question is finished; true.</summary>
    public SessionKey<bool> AllowInterrupt => SessionKey.Flag(Name("allow-interrupt"), whenUnset: true);

    /// <summary>Whether a caller can answer by voice; true.</summary>
    public SessionKey<bool> AllowAudioInput => SessionKey.Flag(Name("allow-audio-input"), whenUnset: true);

    /// <summary>Whether a caller can answer by keys; true.</summary>
    public SessionKey<bool> AllowDtmfInput => SessionKey.Flag(Name("allow-dtmf-input"), whenUnset: true);

    private SessionKey<TimeSpan> Milliseconds(string setting, int whenUnset, int maximum = int.MaxValue)
    {
        var name = Name(setting);
        return new(
            name,
            ReadMilliseconds,
            time => time.Ticks >= TimeSpan.TicksPerMillisecond && time.TotalMilliseconds <= maximum
                ? Text((long)time.TotalMilliseconds)
                : throw OutOfRange(
                    name,
                    time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) + " ms",
                    maximum == int.MaxValue ? "1 ms and more, up to 2147483647 ms" : $"1 to {Text(maximum)} ms"),
            TimeSpan.FromMilliseconds(whenUnset));
    }

    private SessionKey<char> Key(string setting, char whenUnset)
    {
        var name = Name(setting);
        return new(
            name,
            ReadKey,
            key => IsKey(key) ? key.ToString() : throw OutOfRange(name, $"'{key}'", "0 to 9, A to D, # and *"),
            whenUnset);
    }

    private string Name(string setting) => $"{WellKnownAttributes.LexPrefix}{setting}:{_place}";

    private static bool IsKey(char key) => key is (>= '0' and <= '9') or (>= 'A' and <= 'D') or '#' or '*';

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ArgumentOutOfRangeException OutOfRange(string name, string value, string range) =>
        new(nameof(value), $"The session attribute '{name}' cannot be {value}: Lex takes {range}.");

    private static bool ReadNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool ReadMilliseconds(string text, out TimeSpan time)
    {
        var isNumber = ReadNumber(text, out var number);
        time = TimeSpan.FromMilliseconds(number);
        return isNumber;
    }

    private static bool ReadKey(string text, [MaybeNullWhen(false)] out char key)
    {
        key = text[0];
        return text.Length == 1 && IsKey(key);
    }
}
