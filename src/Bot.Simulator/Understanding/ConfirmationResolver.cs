namespace Bot.Simulator.Understanding;

/// <summary>AMAZON.Confirmation, which is also how the answer to a confirmation prompt is read.</summary>
internal static class ConfirmationResolver
{
    // In a longer answer "right" or "no" is likely to be about something else, unless it comes first.
    private const int ShortAnswer = 8;

    /// <summary>The answer that comes first in the text, the longest phrase if several start there.</summary>
    public static (ConfirmationAnswer Answer, string Original)? Resolve(string text, Language language)
    {
        var words = language.Words(text, splitInside: true);
        var starts = words.Length > ShortAnswer ? 1 : words.Length;
        for (var start = 0; start < starts; start++)
        {
            var best = language.ConfirmationPhrases
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
}
