namespace Bot.Simulator.Understanding;

/// <summary>AMAZON.Confirmation, which is also how the answer to a confirmation prompt is read.</summary>
internal static class ConfirmationResolver
{
    // In a longer answer "right" or "no" is likely to be about something else, unless it comes first.
    private const int ShortAnswer = 8;

    private static readonly (string[] Words, ConfirmationAnswer Answer)[] Phrases =
    [
        .. Of(ConfirmationAnswer.Yes,
            "yes|yeah|yep|yup|ya|ok|okay|sure|correct|right|true|fine|perfect|exactly|indeed|absolutely|definitely|certainly|affirmative|of course|"
            + "thats it|thats me|that is it|go ahead|please do|do it|i do|i agree|i can agree|i have it|confirm|confirmed|sounds good|looks good"),
        .. Of(ConfirmationAnswer.No,
            "no|nope|nah|naw|negative|incorrect|wrong|false|never|decline|dont|do not|no way|forget it|ill decline|i disagree|not really|"
            + "not right|not correct|not it|not quite|not me|not okay|not ok|isnt right|isnt correct|not sure thats right"),
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
                .Where(phrase => StartsWith(words.AsSpan(start), phrase.Words))
                .OrderByDescending(phrase => phrase.Words.Length)
                .FirstOrDefault();
            if (best.Words is not null)
                return (best.Answer, Word.Cover(text, words.AsSpan(start, best.Words.Length)));
        }

        return null;
    }

    /// <summary>The value as Lex writes it.</summary>
    public static string ValueOf(ConfirmationAnswer answer) => answer is ConfirmationAnswer.DontKnow ? "Don't know" : answer.ToString();

    private static bool StartsWith(ReadOnlySpan<Word> words, string[] phrase)
    {
        for (var index = 0; index < phrase.Length; index++)
        {
            if (index >= words.Length || words[index].Text != phrase[index])
                return false;
        }

        return true;
    }

    private static IEnumerable<(string[] Words, ConfirmationAnswer Answer)> Of(ConfirmationAnswer answer, string phrases) =>
        phrases.Split('|').Select(phrase => (phrase.Split(' '), answer));
}
