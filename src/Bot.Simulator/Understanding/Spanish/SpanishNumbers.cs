using System.Collections.Frozen;

namespace Bot.Simulator.Understanding.Spanish;

/// <summary>Numbers as they are said in Spanish, their words without accents.</summary>
internal static class SpanishNumbers
{
    private static readonly FrozenDictionary<string, int> Small = Numbered(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve "
        + "veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve",
        first: 0,
        step: 1);

    private static readonly FrozenDictionary<string, int> Tens = Numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", first: 30, step: 10);

    private static readonly FrozenDictionary<string, int> Hundreds = Numbered(
        "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos", first: 100, step: 100);

    /// <summary>One digit, 0 to 9. "Un" and "una" are none: they are articles.</summary>
    public static int? Digit(string word) => Small.TryGetValue(word, out var number) && number < 10 ? number : null;

    /// <summary>
    /// Reads the whole number that starts at a word, as far as it goes: "ciento veintitres" is 123, "mil novecientos noventa" 1990, but of "uno dos
    /// tres" only "uno" is read.
    /// </summary>
    /// <returns>The number and how many words it took; null if no number starts there.</returns>
    public static (long Number, int Words)? CardinalAt(ReadOnlySpan<string> words)
    {
        long total = 0;
        var at = 0;
        var lastScale = long.MaxValue;
        while (at < words.Length && GroupAt(words[at..]) is { } group)
        {
            var after = at + group.Words;
            var scale = after < words.Length && group.Number > 0 ? ScaleOf(words[after]) : 1;
            if (scale >= lastScale)
                break;
            total += group.Number * scale;
            at = after + (scale > 1 ? 1 : 0);
            lastScale = scale;
            if (scale == 1)
                break;
        }

        return at == 0 ? null : (total, at);
    }

    /// <summary>The number that all of the words say; null if they say none, or more than one.</summary>
    public static long? Whole(ReadOnlySpan<string> words) => CardinalAt(words) is { } cardinal && cardinal.Words == words.Length ? cardinal.Number : null;

    private static long ScaleOf(string word) => word switch { "mil" => 1_000L, "millon" or "millones" => 1_000_000L, _ => 1L };

    // A thousand is "mil" alone; a million is "un millon".
    private static (long Number, int Words)? GroupAt(ReadOnlySpan<string> words) => words switch
    {
        ["mil", ..] => (1, 0),
        ["un", "millon", ..] => (1, 1),
        ["cien", ..] => (100, 1),
        [var first, .. var rest] when Hundreds.TryGetValue(Masculine(first), out var hundreds) =>
            TensAt(rest) is { Number: > 0 } tens ? (hundreds + tens.Number, 1 + tens.Words) : (hundreds, 1),
        _ => TensAt(words),
    };

    private static (long Number, int Words)? TensAt(ReadOnlySpan<string> words) => words switch
    {
        [] => null,
        // "Diez y seis" and "veinte y cinco" are older ways to say dieciséis and veinticinco.
        [var tens, "y", var unit, ..] when TensOf(tens) is { } number && UnitOf(unit) is { } added => (number + added, 3),
        ["veintiun" or "veintiuna", ..] => (21, 1),
        [var word, ..] => Small.TryGetValue(word, out var small) ? (small, 1) : Tens.TryGetValue(word, out var ten) ? (ten, 1) : null,
    };

    private static int? TensOf(string word) => word switch
    {
        "diez" => 10,
        "veinte" => 20,
        _ => Tens.TryGetValue(word, out var tens) ? tens : null,
    };

    private static int? UnitOf(string word) => word is "un" or "una" ? 1 : Digit(word) is > 0 and var unit ? unit : null;

    private static string Masculine(string hundreds) => hundreds.EndsWith("ientas", StringComparison.Ordinal) ? hundreds[..^2] + "os" : hundreds;

    private static FrozenDictionary<string, int> Numbered(string names, int first, int step) =>
        names.Split(' ').Select((name, index) => (name, index)).ToFrozenDictionary(pair => pair.name, pair => first + (pair.index * step), StringComparer.Ordinal);
}
