using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Simulator.Understanding.BuiltIn;

namespace Bot.Simulator.Understanding.English;

/// <summary>English.</summary>
/// <param name="region">How dates, decimals and money are written where it is spoken.</param>
internal sealed class EnglishLanguage(Region region) : Language(region)
{
    public override Fillers Fillers { get; } = new(
        courtesies: "please thanks thank cheers hi hello hey um umm uh uhm er erm ah oh well so ok okay right yeah actually just sorry mate there",
        carriers: "please thanks thank you um umm uh uhm er erm ah well so ok okay yes yeah yep sure actually just sorry hi hello and "
            + "it its was is be would should thats that this these the my mine im me on in at of for from around about maybe "
            + "user username userid id ids login logon name account number employee staff code date dob birth birthday born month day year "
            + "started start joined began think believe guess say said spelled spelt",
        weak: "i me my mine a an the to please can could you would like want need im is it its and of for on in with have has ive hi hello hey um uh er so "
            + "just do does this that thanks thank ok okay well your we us be am are was some get got there now here been at by or if id",
        nonAnswers: "what pardon sorry huh hello hi hey no yes yeah yep nope dunno um umm uh uhm er erm ah hm hmm why who when where how please thanks okay ok wait hold",
        speaker: "i");

    public override CalendarWords Calendar { get; } = new EnglishCalendar();

    public override BuiltInWords BuiltIn { get; } = EnglishWords.In(region);

    public override ImmutableArray<(string[] Words, ConfirmationAnswer Answer)> ConfirmationPhrases { get; } =
    [
        .. Phrases(ConfirmationAnswer.Yes,
            "yes|yeah|yep|yup|ya|ok|okay|sure|correct|right|true|fine|perfect|exactly|indeed|absolutely|definitely|certainly|affirmative|of course|"
            + "thats it|thats me|that is it|go ahead|please do|do it|i do|i agree|i can agree|i have it|confirm|confirmed|sounds good|looks good"),
        .. Phrases(ConfirmationAnswer.No,
            "no|nope|nah|naw|negative|incorrect|wrong|false|never|decline|dont|do not|no way|forget it|ill decline|i disagree|not really|"
            + "not right|not correct|not it|not quite|not me|not okay|not ok|isnt right|isnt correct|not sure thats right"),
        .. Phrases(ConfirmationAnswer.Maybe, "maybe|perhaps|possibly|its possible|sometimes|i might|that could be right|could be|might be"),
        .. Phrases(ConfirmationAnswer.DontKnow, "dont know|do not know|dunno|unknown|no idea|not sure|not sure about it|who knows|unsure|cant say"),
    ];

    /// <summary>Lex V2 developer guide, "Built-in intents".</summary>
    public override FrozenDictionary<string, ImmutableArray<string>> BaseUtterances { get; } = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["AMAZON.CancelIntent"] = ["cancel", "never mind", "nevermind", "forget it", "cancel that"],
        ["AMAZON.HelpIntent"] = ["help", "help me", "can you help me"],
        ["AMAZON.PauseIntent"] = ["pause", "pause that"],
        ["AMAZON.RepeatIntent"] = ["repeat", "say that again", "repeat that", "can you repeat that", "come again"],
        ["AMAZON.ResumeIntent"] = ["resume", "continue", "keep going"],
        ["AMAZON.StartOverIntent"] = ["start over", "restart", "start again"],
        ["AMAZON.StopIntent"] = ["stop", "off", "shut up"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override ImmutableArray<string> MinusWords => ["minus", "negative"];

    public override ImmutableArray<string> PointWords => ["point", "dot"];

    public override string Fold(string word) => word;

    /// <summary>Passwords, resetting, locked: about the same as password, reset, lock.</summary>
    public override string Stem(string word)
    {
        if (Fillers.Weak.Contains(word))
            return word;
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "s"])
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal) || word.EndsWith("ss", StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            return stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;
        }

        return word;
    }

    public override (long Number, int Words)? CardinalAt(ReadOnlySpan<string> words) => EnglishNumbers.CardinalAt(words);

    public override int? Digit(string word) => EnglishNumbers.SmallNumber(word) is < 10 and var digit ? digit : null;

    public override bool IsDigitAmongDigitsOnly(string word) => word is "oh";

    public override (string Text, int Words)? PieceAt(ReadOnlySpan<string> words) => EnglishSpelling.PieceAt(words);

    public override char? CodeWord(string word) => EnglishSpelling.CodeWord(word);

    public override (decimal Amount, int Words)? FractionAt(ReadOnlySpan<string> words) => words switch
    {
        ["half", "a" or "an", ..] => (0.5m, 2),
        ["half", ..] => (0.5m, 1),
        ["a", "half", ..] => (0.5m, 2),
        ["a", "quarter", "of", ..] => (0.25m, 3),
        ["three", "quarters", ..] => (0.75m, 2),
        _ => Amounts.WrittenFraction(words, this),
    };

    public override SlotMatch? TimeIn(string text) => EnglishTimes.Resolve(text);

    // "Fries" and "fry", "cookies" and "cookie", "boxes" and "box" are each one word.
    public override string Singular(string word)
    {
        var one = word is [_, _, .., not ('s' or 'u' or 'i'), 's'] ? word[..^1] : word;
        return one switch
        {
            [_, _, .., 'i', 'e'] => one[..^2] + "y",
            [_, _, .., 'x' or 'z', 'e'] or [_, .., 'c' or 's', 'h', 'e'] or [_, .., 's', 's', 'e'] => one[..^1],
            _ => one,
        };
    }

    public override bool IsAuxiliary(ReadOnlySpan<string> words, int index) =>
        words[index] is "may"
        && ((index > 0 && words[index - 1] is "i" or "it" or "that" or "this" or "we" or "he" or "she" or "you" or "they")
            || (index + 1 < words.Length && words[index + 1] is "have" or "be" or "not" or "well"));

    public override bool LeadsUp(ReadOnlySpan<string> words) =>
        Fillers.Carriers.Contains(words[0]) || words is ["i", "think" or "believe" or "guess" or "am" or "have", ..];

    public override bool Trails(ReadOnlySpan<string> words, ReadOnlySpan<string> after) =>
        Fillers.Carriers.Contains(words[^1]) || (words is [.., "i"] && after is ["think" or "believe" or "guess", ..]);
}
