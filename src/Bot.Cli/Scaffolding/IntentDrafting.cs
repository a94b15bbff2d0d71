using System.Collections.Immutable;
using Bot.Cli.Scaffolding.Definition;

namespace Bot.Cli.Scaffolding;

/// <summary>Makes a draft of what the command line asks for, or says what is wrong with it.</summary>
internal static class IntentDrafting
{
    private const int MostSlots = 30;

    /// <summary>Makes it.</summary>
    /// <param name="checkout">The checkout.</param>
    /// <param name="bot">The bot that gets the intent.</param>
    /// <param name="request">What was asked for.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="CommandFailedException">Something of it cannot be; the message says what and what to do.</exception>
    public static IntentDraft Draft(Checkout checkout, ExistingBot bot, NewIntentRequest request)
    {
        NameRules.CheckForm("an intent", request.Name);
        foreach (var locale in bot.Locales)
        {
            if (locale.Intents.FirstOrDefault(name => name.Equals(request.Name, StringComparison.OrdinalIgnoreCase)) is { } taken)
                throw new CommandFailedException($"The bot has an intent '{taken}' already: {locale.Path}/Intents/{taken}. Change it there, or take another name.");
            if (!locale.Intents.Contains("SpeakToAgent"))
                throw new CommandFailedException($"{locale.Path} has no intent 'SpeakToAgent', to which callers go who are not understood. Restore it with git before an intent is added.");
        }
        NameRules.CheckType(checkout, "an intent", request.Name);
        var slots = request.Slots.Select(option => SlotOption.Parse(checkout, bot, option)).ToImmutableArray();
        CheckSlots(request.Name, slots);
        var description = request.Description?.Trim() is { Length: > 0 } given ? given : $"What callers ask for with '{SpokenName.Of(request.Name)}'.";
        if (description.Length > 200)
            throw new CommandFailedException($"--description is {description.Length} characters long, and Lex takes 200. Shorten it.");
        return new(request.Name, description, slots, UtteranceOptions.Read(bot, request.Name, slots, request.Utterances));
    }

    private static void CheckSlots(string intent, ImmutableArray<SlotDraft> slots)
    {
        if (slots.Length > MostSlots)
            throw new CommandFailedException($"{slots.Length} slots are more than a caller answers; at most {MostSlots} can be given here. Split the intent in two.");
        if (Twice(slots.Select(slot => slot.Name)) is { } name)
            throw new CommandFailedException($"The slot '{name}' is given twice. Take one --slot out, or rename it.");
        if (Twice(slots.Where(slot => slot.MakesType).Select(slot => slot.TypeName)) is { } type)
            throw new CommandFailedException($"Two slots make a slot type '{type}'. List the values once, and name the type in the other: --slot NAME:{type} after this intent is written.");
        if (slots.FirstOrDefault(slot => slot.Name == intent || slot.TypeName == intent) is { } same)
            throw new CommandFailedException($"The slot '{same.Name}' or its type is called as the intent is: in C# one would hide the other. Rename one of them.");
    }

    private static string? Twice(IEnumerable<string> names) => names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)?.Key;
}
