using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Understanding;

/// <summary>A locale of a few sample utterances, for what real bots put into them.</summary>
internal static class SampleBot
{
    private static readonly DefinitionPlace Place = new("test", "$");

    public static BotLocale Locale(string localeId, ImmutableArray<SlotType> types, params Intent[] intents) => new(Place, localeId, 0.4, UsesConversationFlow: true, [.. intents, Fallback], types);

    public static BotLocale Locale(params Intent[] intents) => Locale("en_US", [], intents);

    public static SlotType Type(string name, params string[] values) =>
        new(Place, name, null, ResolutionStrategy.TopResolution, null, [.. values.Select(value => new SlotTypeValue(value, []))]);

    public static Intent Intent(string name, string[] utterances, params Slot[] slots) => new()
    {
        Place = Place,
        Name = name,
        ParentIntentSignature = null,
        SampleUtterances = [.. utterances],
        Slots = [.. slots],
        DialogCodeHookEnabled = false,
        InitialResponse = null,
        Confirmation = null,
        Fulfillment = null,
        Closing = null,
        InputContexts = [],
        OutputContexts = [],
    };

    public static Slot Slot(string name, string type, params Slot[] subSlots) => new()
    {
        Place = Place,
        Name = name,
        SlotTypeName = type,
        IsRequired = true,
        Prompt = null,
        SampleUtterances = [],
        DefaultValues = [],
        Capture = null,
        AllowsMultipleValues = false,
        IsObfuscated = false,
        SubSlots = [.. subSlots],
    };

    public static IntentRecognizer Recognizer(BotLocale locale) =>
        new(locale, new SlotResolver(locale, new FakeTimeProvider(new DateTimeOffset(2020, 11, 25, 12, 0, 0, TimeSpan.Zero))));

    public static IntentCandidate Best(BotLocale locale, string said) => Recognizer(locale).Recognize(said, InputMode.Text)[0];

    /// <summary>The slots of an utterance as "Name=value", by name.</summary>
    public static string Filled(IntentCandidate candidate) => string.Join(' ', candidate.Slots.OrderBy(slot => slot.Key, StringComparer.Ordinal).SelectMany(slot =>
        slot.Value.SubSlots.IsEmpty ? [$"{slot.Key}={slot.Value.InterpretedValue}"] : slot.Value.SubSlots.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{slot.Key}.{part.Key}={part.Value.InterpretedValue}")));

    private static Intent Fallback => Intent("FallbackIntent", []) with { ParentIntentSignature = "AMAZON.FallbackIntent" };
}
