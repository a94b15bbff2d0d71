using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.English;

/// <summary>AMAZON.EmailAddress: typed, or said with its signs ("john dot smith at example dot com").</summary>
internal static partial class EmailAddressResolver
{
    public static SlotMatch? Resolve(string text)
    {
        if (Typed().Match(text) is { Success: true } typed)
            return new SlotMatch(typed.Value, typed.Value, [typed.Value]);
        var words = Word.Split(text);
        for (var at = words.Length - 2; at > 0; at--)
        {
            if (words[at].Text is "at" && Said(text, words, at) is { } said)
                return said;
        }

        return null;
    }

    private static SlotMatch? Said(string text, Word[] words, int at)
    {
        var domain = new StringBuilder();
        var end = at + 1;
        for (var dots = 0; end < words.Length && (Sign(words[end].Text) is not null || IsJoined(words, end) || end == at + 1); end++)
        {
            domain.Append(Sign(words[end].Text) ?? words[end].Text);
            dots += words[end].Text is "dot" ? 1 : 0;
        }

        var start = at;
        while (start > 0 && (Sign(words[start - 1].Text) is not null || start == at || IsJoined(words, start) || Sign(words[start].Text) is not null))
            start--;
        var address = $"{string.Concat(words[start..at].Select(word => Sign(word.Text) ?? word.Text))}@{domain}";
        return Typed().Match(address) is { Success: true } whole && whole.Length == address.Length
            ? new SlotMatch(Word.Cover(text, words.AsSpan(start, end - start)), address, [address])
            : null;
    }

    // A word goes on from the one before it after a sign, and where either of them is a single letter or digit: "j smith", "ann 2". Words that lead up
    // to the address are not part of it.
    private static bool IsJoined(Word[] words, int index)
    {
        var before = words[index - 1].Text;
        return Sign(before) is not null
            || ((before.Length == 1 || words[index].Text.Length == 1)
                && before is not ("email" or "mail" or "address") && !Language.English.Fillers.Carriers.Contains(before) && !Language.English.Fillers.Weak.Contains(before) && !Language.English.Fillers.Courtesies.Contains(words[index].Text));
    }

    private static string? Sign(string word) => word switch
    {
        "dot" or "point" => ".",
        "underscore" => "_",
        "dash" or "hyphen" => "-",
        "plus" => "+",
        _ => null,
    };

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+")]
    private static partial Regex Typed();
}
