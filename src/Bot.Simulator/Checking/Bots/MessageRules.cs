using System.Text.RegularExpressions;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Prompts and responses: how many messages, how long, and what is in them.</summary>
internal static partial class MessageRules
{
    private const int LongestText = 1000;

    private static readonly string[] GroupKeys = ["messageGroupsList", "messageGroups", "messageGroupList"];

    public static void Check(LocaleUnderCheck locale)
    {
        foreach (var (tree, intent) in locale.Intents)
        {
            foreach (var json in tree.Slots.Select(slot => slot.Json).Prepend(tree.Json))
            {
                foreach (var (name, found) in Elements.In(json))
                {
                    if (Array.Exists(GroupKeys, found.Has) || name.EndsWith("romptSpecification", StringComparison.Ordinal))
                        CheckGroups(locale, intent, found);
                }
            }
        }
    }

    private static void CheckGroups(LocaleUnderCheck locale, Intent intent, DefinitionElement owner)
    {
        var groups = owner.Objects(GroupKeys).ToArray();
        if (groups.Length is 0 or > 5)
            owner.Report(BotRules.MessageGroups, groups.Length == 0 ? "there is no message. Add one, or remove the prompt or response." : $"there are {groups.Length} message groups, and Lex takes 5. Join some.");
        foreach (var group in groups)
        {
            var variations = group.Objects("variations").ToArray();
            if (variations.Length > 2)
                group.At("variations").Report(BotRules.MessageGroups, $"there are {variations.Length} variations of a message, and Lex takes 2. Remove some.");
            if (group.Object("message") is { } message)
                CheckMessage(locale, intent, message);
            foreach (var variation in variations)
                CheckMessage(locale, intent, variation);
        }
    }

    private static void CheckMessage(LocaleUnderCheck locale, Intent intent, DefinitionElement message)
    {
        if (message.Object("plainTextMessage") is { } plain && Text(plain) is { } said)
        {
            if (said.TrimStart().StartsWith("<speak", StringComparison.OrdinalIgnoreCase))
                plain.Report(BotRules.SsmlAsPlain, $"the plain text '{Elements.Short(said)}' is SSML, and its tags are read out. Make it an ssmlMessage.");
            CheckReferences(locale, intent, plain, said);
        }

        if (message.Object("ssmlMessage") is { } ssml && Text(ssml) is { } spoken)
        {
            if (Ssml.Problem(References().Replace(spoken, "x")) is { } problem)
                ssml.At("value").Report(BotRules.Ssml, $"the SSML '{Elements.Short(spoken)}' {problem}");
            CheckReferences(locale, intent, ssml, spoken);
        }

        if (message.Object("customPayload") is { } payload)
            Text(payload);
        if (message.Object("imageResponseCard") is { } card)
            CheckCard(card);
    }

    // The text, if there is one; whether it has a length that Lex takes is checked on the way.
    private static string? Text(DefinitionElement message)
    {
        if (message.Text("value") is not { } text)
            return null;
        if (string.IsNullOrWhiteSpace(text))
            message.At("value").Report(BotRules.MessageText, "the message is empty. Write what the bot says, or remove the message.");
        else if (text.Length > LongestText)
            message.At("value").Report(BotRules.MessageText, $"the message '{Elements.Short(text)}' has {text.Length} characters, and Lex takes {LongestText}. Shorten it, or make two groups of it.");
        return text;
    }

    private static void CheckReferences(LocaleUnderCheck locale, Intent intent, DefinitionElement message, string text)
    {
        foreach (var name in Slot().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal))
        {
            if (!locale.IsSlot(intent, name))
                message.At("value").Report(BotRules.SlotInMessage, $"'{Elements.Short(text)}' names slot '{name}', which intent '{intent.Name}' does not have, so it is said as it stands.{Spelling.Hint(name, LocaleUnderCheck.SlotNames(intent))} Name one of its slots.");
        }
    }

    private static void CheckCard(DefinitionElement card)
    {
        if (card.Text("title") is { Length: 0 })
            card.At("title").Report(BotRules.Card, "the card has an empty title. Write one.");
        Elements.Longest(card, "title", 250, BotRules.Card);
        Elements.Longest(card, "subtitle", 250, BotRules.Card);
        Elements.Longest(card, "imageUrl", 250, BotRules.Card);
        var buttons = card.Objects("buttonsList", "buttons").ToArray();
        if (buttons.Length > 5)
            card.At("buttonsList", "buttons").Report(BotRules.Card, $"the card has {buttons.Length} buttons, and Lex takes 5. Remove some.");
        foreach (var button in buttons)
        {
            Elements.Longest(button, "text", 50, BotRules.Card);
            Elements.Longest(button, "value", 50, BotRules.Card);
        }
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z0-9][A-Za-z0-9_.-]*)\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"\{[A-Za-z0-9_.-]+\}|\[[A-Za-z0-9_.:-]+\]|\(\([A-Za-z0-9_.:-]+\)\)")]
    private static partial Regex References();
}
