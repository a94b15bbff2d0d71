using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>AMAZON.EmailAddress: typed, or said with its signs ("john dot smith at example dot com").</summary>
internal static partial class EmailAddressResolver
{
    public static SlotMatch? Resolve(string text, Language language)
    {
        if (Typed().Match(text) is { Success: true } typed)
        {
            var address = typed.Value.Replace(" ", string.Empty, StringComparison.Ordinal);
            return new SlotMatch(typed.Value, address, [address]);
        }

        var words = Signed(language.Words(text), language);
        for (var at = words.Length - 2; at > 0; at--)
        {
            if (language.BuiltIn.At.Contains(words[at].Text) && Said(text, words, at, language) is { } said)
                return said;
        }

        return null;
    }

    /// <summary>The words with those for a sign put in one: "guion bajo" is "_".</summary>
    private static Word[] Signed(Word[] words, Language language)
    {
        var signed = new List<Word>();
        for (var index = 0; index < words.Length; index++)
        {
            if (index + 1 < words.Length && language.BuiltIn.AddressSigns.TryGetValue($"{words[index].Text} {words[index + 1].Text}", out var two))
            {
                signed.Add(new Word(two, words[index].Start, words[index + 1].End));
                index++;
            }
            else
            {
                signed.Add(language.BuiltIn.AddressSigns.TryGetValue(words[index].Text, out var sign) ? words[index] with { Text = sign } : words[index]);
            }
        }

        return [.. signed];
    }

    private static SlotMatch? Said(string text, Word[] words, int at, Language language)
    {
        var domain = new StringBuilder();
        var end = at + 1;
        for (; end < words.Length && (IsSign(words[end].Text) || IsJoined(words, end, language) || end == at + 1); end++)
            domain.Append(words[end].Text);

        var start = at;
        while (start > 0 && (IsSign(words[start - 1].Text) || start == at || IsJoined(words, start, language) || IsSign(words[start].Text)))
            start--;
        var address = $"{string.Concat(words[start..at].Select(word => word.Text))}@{domain}";
        return Typed().Match(address) is { Success: true } whole && whole.Length == address.Length
            ? new SlotMatch(Word.Cover(text, words.AsSpan(start, end - start)), address, [address])
            : null;
    }

    // A word goes on from the one before it after a sign, and where either of them is a single letter or digit: "j smith", "ann 2". Words that lead up
    // to the address are not part of it.
    private static bool IsJoined(Word[] words, int index, Language language)
    {
        var before = words[index - 1].Text;
        return IsSign(before)
            || ((before.Length == 1 || words[index].Text.Length == 1)
                && !language.BuiltIn.AddressLead.Contains(before) && !language.Fillers.Carriers.Contains(before)
                && (!language.Fillers.Weak.Contains(before) || IsLetterAmongLetters(words, index - 1)) && !language.Fillers.Courtesies.Contains(words[index].Text));
    }

    // In "j a s at example dot com" the "a" is spelled.
    private static bool IsLetterAmongLetters(Word[] words, int index) => words[index].Text.Length == 1 && index > 0 && words[index - 1].Text.Length == 1;

    private static bool IsSign(string word) => word is "." or "_" or "-" or "+";

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9._+-]* ?@ ?[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+")]
    private static partial Regex Typed();
}
