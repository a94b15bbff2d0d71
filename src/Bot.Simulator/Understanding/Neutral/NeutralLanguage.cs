using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Simulator.Understanding.BuiltIn;

namespace Bot.Simulator.Understanding.Neutral;

/// <summary>
/// A language without a grammar: digits, signs, dates and times in digits, names as they are said, and the few words of its <see cref="LanguageTable"/>.
/// It stands in for what Lex understands there, so that a bot of any locale can be played. Scripts without spaces are read character by character.
/// </summary>
internal sealed class NeutralLanguage : Language
{
    // Of a script without spaces four characters are about as long as a word and a half.
    private const int CharactersPerWord = 4;
    private const int LongestUnit = 5;

    private static readonly FrozenDictionary<char, char> Folded = Pairs(
        "áàâãäåāăąéèêëēęěíìîïīóòôõöøōőúùûüūůűýÿñńňçćčśšşžźżłğđðß",
        "aaaaaaaaaeeeeeeeiiiiioooooooouuuuuuuyynnncccssszzzlgdds");

    private readonly FrozenDictionary<string, int> _digits;
    private readonly FrozenSet<string> _units;
    private readonly bool _hasSpaces;

    /// <param name="localeId">The locale.</param>
    public NeutralLanguage(string localeId)
        : base(Region.Of(localeId))
    {
        var language = localeId.Split('_')[0];
        var table = LanguageTables.Of(language);
        _hasSpaces = language is not ("ja" or "zh" or "ko" or "yue" or "cmn");
        var carriers = Folds(table.Carriers);
        Fillers = new Fillers("", string.Join(' ', carriers), string.Join(' ', carriers), string.Join(' ', Folds(table.NonAnswers)), speaker: "");
        Calendar = new NeutralCalendar(this, table);
        _digits = LanguageTable.Entries(table.Digits)
            .SelectMany((names, digit) => names.Select(name => (Name: Fold(name), Digit: digit)))
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Digit, StringComparer.Ordinal);
        ConfirmationPhrases =
        [
            .. Said(ConfirmationAnswer.DontKnow, table.DontKnow),
            .. Said(ConfirmationAnswer.Maybe, table.Maybe),
            .. Said(ConfirmationAnswer.No, table.No),
            .. Said(ConfirmationAnswer.Yes, table.Yes + " ok okay"),
        ];
        MinusWords = [.. Folds(table.Minus + " minus")];
        PointWords = [.. LanguageTable.Entries(table.Signs) is [_, var dots, ..] ? dots.Select(Fold) : []];
        BuiltIn = NeutralWords.In(this, table);
        _units = BuiltIn.DurationUnits.SelectMany(names => names).Concat(BuiltIn.Money.Keys).Concat(Folds(table.Percent)).ToFrozenSet(StringComparer.Ordinal);
        Clock = Folds(table.Clock + " h uhr").ToFrozenSet(StringComparer.Ordinal);
        Halves = [.. LanguageTable.Entries(table.Halves).Select(half => half.Select(Fold).Select(text => text.Replace(" ", string.Empty, StringComparison.Ordinal)).ToImmutableArray())];
    }

    public override bool HasGrammar => false;

    public override Fillers Fillers { get; }

    public override CalendarWords Calendar { get; }

    public override BuiltInWords BuiltIn { get; }

    public override ImmutableArray<(string[] Words, ConfirmationAnswer Answer)> ConfirmationPhrases { get; }

    /// <summary>None: Lex's own are not listed for these languages.</summary>
    public override FrozenDictionary<string, ImmutableArray<string>> BaseUtterances => FrozenDictionary<string, ImmutableArray<string>>.Empty;

    public override ImmutableArray<string> MinusWords { get; }

    public override ImmutableArray<string> PointWords { get; }

    /// <summary>"O'clock" after an hour.</summary>
    public FrozenSet<string> Clock { get; }

    /// <summary>What is said for before noon, and what for after it.</summary>
    public ImmutableArray<ImmutableArray<string>> Halves { get; }

    /// <summary>Without accents, as a typist or a speech recognition may leave them out.</summary>
    public override string Fold(string word) => string.Create(word.Length, word, static (folded, word) =>
    {
        for (var index = 0; index < word.Length; index++)
            folded[index] = Folded.GetValueOrDefault(word[index], Flat(word[index]));
    });

    public override string Stem(string word) => word;

    public override string Flatten(string text) => text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F')
        ? string.Create(text.Length, text, static (flat, text) =>
        {
            for (var index = 0; index < text.Length; index++)
                flat[index] = Flat(text[index]);
        })
        : text;

    public override int LongestName(int words) => _hasSpaces ? words : words * CharactersPerWord;

    public override (long Number, int Words)? CardinalAt(ReadOnlySpan<string> words) => words.IsEmpty || !_digits.TryGetValue(words[0], out var digit) ? null : (digit, 1);

    public override int? Digit(string word) => _digits.TryGetValue(word, out var digit) ? digit : word is [>= '0' and <= '9'] ? word[0] - '0' : null;

    public override bool IsDigitAmongDigitsOnly(string word) => false;

    public override (string Text, int Words)? PieceAt(ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
            return null;
        if (words.Length > 1 && BuiltIn.AddressSigns.TryGetValue($"{words[0]} {words[1]}", out var two))
            return (two, 2);
        if (BuiltIn.AddressSigns.TryGetValue(words[0], out var sign))
            return (sign, 1);
        return words[0] is [var letter] && char.IsAsciiLetter(letter) ? (words[0], 1) : DigitsAt(words);
    }

    public override bool LeadsUp(ReadOnlySpan<string> words) => words.Length > 1 && words[0].Length > 1 && Fillers.Carriers.Contains(words[0]);

    public override bool Trails(ReadOnlySpan<string> words, ReadOnlySpan<string> after) => words.Length > 1 && words[^1].Length > 1 && Fillers.Carriers.Contains(words[^1]);

    public override (decimal Amount, int Words)? FractionAt(ReadOnlySpan<string> words) => Amounts.WrittenFraction(words, this);

    public override SlotMatch? TimeIn(string text) => NeutralTimes.Resolve(text, this);

    public override Word[] Segments(string letters)
    {
        if (_hasSpaces)
            return base.Segments(letters);
        var segments = new List<Word>();
        for (var start = 0; start < letters.Length;)
        {
            var length = Math.Min(LongestUnit, letters.Length - start);
            while (length > 1 && !_units.Contains(Fold(letters.Substring(start, length).ToLowerInvariant())))
                length--;
            segments.Add(new Word(Fold(letters.Substring(start, length).ToLowerInvariant()), start, start + length));
            start += length;
        }

        return [.. segments];
    }

    /// <summary>The folded entries of a list.</summary>
    public IEnumerable<string> Folds(string list) => LanguageTable.All(list).Select(Fold);

    private IEnumerable<(string[] Words, ConfirmationAnswer Answer)> Said(ConfirmationAnswer answer, string phrases) =>
        LanguageTable.All(phrases)
            .Select(phrase => Array.ConvertAll(Words(phrase, splitInside: true), word => word.Text))
            .Where(words => words.Length > 0)
            .Select(words => (words, answer));

    // Full-width, Arabic-Indic and Devanagari digits and signs as those of ASCII.
    private static char Flat(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        >= '\u0660' and <= '\u0669' => (char)(character - '\u0660' + '0'),
        >= '\u06F0' and <= '\u06F9' => (char)(character - '\u06F0' + '0'),
        >= '\u0966' and <= '\u096F' => (char)(character - '\u0966' + '0'),
        '\u3000' => ' ',
        _ => character,
    };

    private static FrozenDictionary<char, char> Pairs(string from, string to) =>
        from.Zip(to).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
