using System.Text;
using System.Text.Json;
using Bot.Runtime.Telemetry;

namespace Fuzzing.Targets;

/// <summary>What nobody understood is masked, and whatever is logged is one line of JSON.</summary>
internal sealed class Telemetry : FuzzTarget
{
    public override IReadOnlyList<string> Words =>
        ["twenty", "veintiuno", "march", "enero", "x y z", "a as in alpha", "@", " at ", " dot com", "+61491570006", "٤٢", "𝟗", "½", "\u2028", "\u0000", "\r\n", "my name is ", "[digits]", "\u0301", "ñ"];

    public override string Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var masked = MissedWords.Mask(text);
        if (masked is not null && (masked.EnumerateRunes().Any(Rune.IsDigit) || masked.Length > 200))
            throw new InvalidOperationException($"This came through: {masked}");
        if (LongRun(Redaction.Mask(text)))
            throw new InvalidOperationException($"A run of digits came through: {Redaction.Mask(text)}");
        var output = new MemoryStream();
        new Log(output, TimeProvider.System).Error("fuzzed", text, new InvalidOperationException(text), ("words", masked), ("text", text));
        var lines = Encoding.UTF8.GetString(output.ToArray());
        if (lines.Count(character => character == '\n') != 1 || JsonElement.Parse(lines).GetProperty("event").GetString() != "fuzzed")
            throw new InvalidOperationException($"It is logged in other than one line: {lines}");
        return $"{masked?.Length / 10} {masked?.Split('…').Length}";
    }

    // Ten digits in a row are nobody's code of an error.
    private static bool LongRun(string text)
    {
        var run = 0;
        for (var at = 0; at < text.Length; at++)
        {
            run = char.IsAsciiDigit(text[at]) ? run + 1 : 0;
            var end = at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]);
            if (run >= 10 && end && !(at + 1 < text.Length && char.IsAsciiLetter(text[at + 1])) && !(at - run >= 0 && char.IsAsciiLetter(text[at - run])))
                return true;
        }
        return false;
    }
}
