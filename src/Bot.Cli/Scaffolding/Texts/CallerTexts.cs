using System.Collections.Immutable;

namespace Bot.Cli.Scaffolding.Texts;

/// <summary>
/// What a new intent says in one language until somebody writes better words. Short, one question at a time, the keypad named where an answer
/// can be keyed: three wordings of each question, as the definition asks three times.
/// </summary>
internal abstract class CallerTexts
{
    private static readonly CallerTexts English = new EnglishTexts();
    private static readonly CallerTexts Spanish = new SpanishTexts();

    /// <summary>The language, as a person calls it.</summary>
    public abstract string Language { get; }

    /// <summary>Before the first question.</summary>
    public abstract string Sure { get; }

    /// <summary>The function failed at the end of the intent, and a person follows.</summary>
    public abstract string Failed { get; }

    /// <summary>The function took too long at the end of the intent, and a person follows.</summary>
    public abstract string TooSlow { get; }

    /// <summary>The function failed before the first question; the next words are another intent's.</summary>
    public abstract string FailedAtStart { get; }

    /// <summary>The function took too long before the first question; the next words are another intent's.</summary>
    public abstract string TooSlowAtStart { get; }

    /// <summary>The language of a locale; English for those that there are no words of.</summary>
    public static CallerTexts For(string localeId) => localeId.StartsWith("es_", StringComparison.Ordinal) ? Spanish : English;

    /// <summary>Whether there are words of a locale's own language.</summary>
    public static bool Knows(string localeId) => localeId.StartsWith("en_", StringComparison.Ordinal) || localeId.StartsWith("es_", StringComparison.Ordinal);

    /// <summary>The question for a slot, in three wordings.</summary>
    public abstract ImmutableArray<string> Questions(SlotDraft slot);

    /// <summary>No answer was understood, and a person follows.</summary>
    public abstract string NoAnswer(SlotDraft slot);

    /// <summary>How callers answer with more than the value.</summary>
    public abstract ImmutableArray<string> Answers(SlotDraft slot);

    /// <summary>How callers ask for an intent.</summary>
    public abstract ImmutableArray<string> Utterances(string intent);

    /// <summary>A number that has a name.</summary>
    /// <param name="number">From 1 to 20.</param>
    public abstract string NumberWord(int number);

    /// <summary>The last words: what was asked for and what was answered, each slot with its placeholder.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="placeholder">The placeholder of a slot, marked up as it is to be spoken.</param>
    public abstract string Done(IntentDraft intent, Func<SlotDraft, string> placeholder);

    /// <summary>One, two and three, with a word before the last.</summary>
    protected static string Join(IEnumerable<string> items, string before)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} {before} {all[^1]}";
    }

    /// <summary>The keys that stand for the values of a list: 1, 2 or 3.</summary>
    protected static IEnumerable<string> Keys(SlotDraft slot) => Enumerable.Range(1, slot.Choices.Length).Select(number => $"{number}");

    /// <summary>Whether the values of a list are few and short enough to be read out.</summary>
    protected static bool CanBeReadOut(SlotDraft slot) => slot is { Kind: AnswerKind.Choice, Choices.Length: <= 5 } && slot.Choices.Sum(value => value.Length) <= 50;
}
