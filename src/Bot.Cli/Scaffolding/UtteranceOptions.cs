using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Cli.Scaffolding.Definition;
using Bot.Cli.Scaffolding.Texts;

namespace Bot.Cli.Scaffolding;

/// <summary>Reads the options --utterance "WORDS" and --utterance es_US="WORDS", and makes up what was not given.</summary>
internal static partial class UtteranceOptions
{
    // Lex's own words for its built-in intents (Lex V2 developer guide, "Built-in intents"): an intent must not take them.
    private static readonly string[] BuiltIn =
        ["help", "help me", "can you help me", "cancel", "never mind", "forget it", "repeat", "say that again", "repeat that", "stop", "pause", "resume", "start over"];

    /// <summary>Reads them.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="intent">The intent's name.</param>
    /// <param name="slots">The intent's slots.</param>
    /// <param name="options">What was given.</param>
    /// <returns>The utterances of each locale.</returns>
    /// <exception cref="CommandFailedException">One cannot be an utterance, or is another intent's.</exception>
    public static ImmutableDictionary<string, ImmutableArray<string>> Read(ExistingBot bot, string intent, ImmutableArray<SlotDraft> slots, IReadOnlyList<string> options)
    {
        var given = options.Select(option => Split(bot, option)).ToLookup(item => item.Locale.Id, item => item.Words, StringComparer.Ordinal);
        var utterances = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var locale in bot.Locales)
        {
            foreach (var utterance in given[locale.Id])
                Check(locale, slots, utterance);
            utterances[locale.Id] = given.Contains(locale.Id) ? Distinct(given[locale.Id]) : MadeUp(locale, intent);
        }
        if (utterances.First(pair => pair.Key.StartsWith("en_", StringComparison.Ordinal)).Value.All(utterance => Utterance.Slots(utterance).Any()))
            throw new CommandFailedException("Each --utterance names a slot, so there is no plain one for the call script to begin with. Add one without a slot, like --utterance \"check my ticket\".");
        return utterances.ToImmutable();
    }

    private static (LocaleFolder Locale, string Words) Split(ExistingBot bot, string option)
    {
        if (Prefixed.Match(option) is not { Success: true } match)
            return (bot.Locales.First(locale => locale.IsEnglish), option.Trim());
        var (id, words) = (match.Groups[1].Value, match.Groups[2].Value.Trim());
        return bot.Locales.FirstOrDefault(locale => locale.Id == id) is { } found
            ? (found, words)
            : throw new CommandFailedException($"--utterance '{option}': the bot has no locale '{id}'. It has {string.Join(", ", bot.Locales.Select(locale => locale.Id))}.");
    }

    private static void Check(LocaleFolder locale, ImmutableArray<SlotDraft> slots, string utterance)
    {
        if (!Utterance.IsAllowed(utterance))
            throw new CommandFailedException($"--utterance '{utterance}' cannot be one: Lex takes 1 to 500 letters, digits, spaces and ' . , ? ! - _, and slots in braces. Write numbers and signs as words.");
        if (!Utterance.HasWords(utterance))
            throw new CommandFailedException($"--utterance '{utterance}' has no words besides its slots, so it would take whatever anybody says. Put words around them: \"my ticket is {{TicketId}}\".");
        if (Utterance.Slots(utterance).FirstOrDefault(name => slots.All(slot => slot.Name != name)) is { } unknown)
            throw new CommandFailedException($"--utterance '{utterance}' names the slot '{unknown}', which the intent does not have. {(slots.IsEmpty ? "It has none" : $"It has {string.Join(", ", slots.Select(slot => slot.Name))}")}; add --slot {unknown}:TYPE, or correct the name.");
        if (Utterance.Slots(utterance).FirstOrDefault(name => slots.Any(slot => slot.Name == name && slot.Kind is AnswerKind.FreeForm)) is { } free)
            throw new CommandFailedException($"--utterance '{utterance}' names the slot '{free}', whose type AMAZON.FreeFormInput takes whole sentences: Lex does not allow it in an utterance. Leave it out; the bot asks for it.");
        if (OwnerOf(locale, utterance) is { } owner)
            throw new CommandFailedException($"--utterance '{utterance}' is what leads to {owner} in {locale.Id}; an utterance belongs to one intent. Take other words.");
    }

    // What is made up may happen to be another intent's; it is left to that one.
    private static ImmutableArray<string> MadeUp(LocaleFolder locale, string intent)
    {
        var free = Distinct(CallerTexts.For(locale.Id).Utterances(intent).Where(utterance => OwnerOf(locale, utterance) is null));
        return free.Length > 0
            ? free
            : throw new CommandFailedException($"What callers could say for '{SpokenName.Of(intent)}' leads to other intents already in {locale.Id}. Say what they say for this one: --utterance {(locale.IsEnglish ? "" : locale.Id + "=")}\"…\".");
    }

    private static string? OwnerOf(LocaleFolder locale, string utterance)
    {
        var words = Utterance.Normalised(utterance);
        return locale.Utterances.GetValueOrDefault(words) ?? (BuiltIn.Contains(words) ? "a built-in intent of Lex" : null);
    }

    private static ImmutableArray<string> Distinct(IEnumerable<string> utterances) => [.. utterances.DistinctBy(Utterance.Normalised)];

    [GeneratedRegex("^([a-z]{2}_[A-Z]{2})=(.*)$")]
    private static partial Regex Prefixed { get; }
}
