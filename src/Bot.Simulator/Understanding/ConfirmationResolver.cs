namespace Bot.Simulator.Understanding;

/// <summary>AMAZON.Confirmation, which is also how the answer to a confirmation prompt is read.</summary>
internal static class ConfirmationResolver
{
    // In a longer answer "right" or "no" is likely to be about something else, unless it comes first.
    private const int ShortAnswer = 8;

    private static readonly (string[] Words, ConfirmationAnswer Answer)[] Phrases =
    [
        .. Of(ConfirmationAnswer.Yes, "yes|yeah|yep|yup|ya|ok|okay|sure|correct|right|thats it|thats me|that is it|go ahead|of course|absolutely|definitely|affirmative|certainly|indeed|please do|do it|i do|i can agree|i have it|i agree|exactly|confirm|confirmed|sounds good|looks good|true|fine|perfect"),
        .. Of(ConfirmationAnswer.No, "no|nope|nah|naw|negative|not right|not correct|not it|not quite|not me|incorrect|wrong|forget it|no way|ill decline|decline|dont|do not|false|never|i disagree|isnt right|isnt correct|not okay|not ok|not sure thats right|not really"),
        .. Of(ConfirmationAnswer.Maybe, "maybe|perhaps|possibly|its possible|sometimes|i might|that could be right|could be|might be"),
        .. Of(ConfirmationAnswer.DontKnow, "dont know|do not know|dunno|unknown|no idea|not sure|not sure about it|who knows|unsure|cant say"),
    ];

    /// <summary>The answer that comes first in the text, the longest phrase if several start there.</summary>
    public static (ConfirmationAnswer Answer, string Original)? Resolve(string text)
    {
        var words = Word.Split(text, splitInside: true);
        var starts = words.Length > ShortAnswer ? 1 : words.Length;
        for (var start = 0; start < starts; start++)
        {
            var best = Phrases
                .Where(phrase => start + phrase.Words.Length <= words.Length && phrase.Words.Select((word, index) => words[start + index].Text == word).All(same => same))
                .OrderByDescending(phrase => phrase.Words.Length)
                .FirstOrDefault();
            if (best.Words is not null)
                return (best.Answer, Word.Cover(text, words.AsSpan(start, best.Words.Length)));
        }

        return null;
    }

    /// <summary>The value as Lex writes it.</summary>
    public static string ValueOf(ConfirmationAnswer answer) => answer is ConfirmationAnswer.DontKnow ? "Don't know" : answer.ToString();

    private static IEnumerable<(string[] Words, ConfirmationAnswer Answer)> Of(ConfirmationAnswer answer, string phrases) =>
        phrases.Split('|').Select(phrase => (phrase.Split(' '), answer));
}
