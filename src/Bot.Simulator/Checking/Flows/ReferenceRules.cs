using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Simulator.Checking.Bots;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Flows;

/// <summary>References such as $.Attributes.name in the parameters of actions (Amazon Connect administrator guide, "List of available contact attributes").</summary>
internal static partial class ReferenceRules
{
    private static readonly string[] Roots =
    [
        "AdditionalEmailRecipients", "Agent", "Attributes", "AwsRegion", "CallRecordings", "Campaign", "Case", "Channel", "ContactId", "Customer", "CustomerCallbackNumber", "CustomerEndpoint", "CustomerId", "Description",
        "Email", "External", "FlowAttributes", "FlowModuleId", "InitialContactId", "InitiationMethod", "InstanceARN", "LanguageCode", "Lex", "Loop", "LoopCount", "Media", "MediaStreams", "Metrics", "Modules", "Name",
        "OutboundCallStatus", "PreviousContactId", "Queue", "References", "RelatedContactId", "RoutingCriteria", "SegmentAttributes", "StoredCustomerInput", "SystemEndpoint", "Tags", "TaskTemplateId", "TextToSpeechVoiceId",
        "Views", "VoiceIdSpeaker", "Wisdom",
    ];

    private static readonly Dictionary<string, string[]> Members = new(StringComparer.Ordinal)
    {
        ["Lex"] = ["AlternativeIntents", "DialogState", "IntentConfidence", "IntentName", "MatchedIntent", "Metadata", "SentimentResponse", "SessionAttributes", "Slots"],
        ["CustomerEndpoint"] = ["Address", "Type", "DisplayName"],
        ["SystemEndpoint"] = ["Address", "Type", "DisplayName"],
    };

    public static void Check(ImmutableArray<FlowNode> nodes, ImmutableArray<BotDefinition>? bots)
    {
        var attributes = nodes.Where(node => node.Type is "UpdateContactAttributes").SelectMany(node => node.Parameters?.Object("Attributes")?.Members() ?? []).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var types = nodes.Select(node => node.Type).ToHashSet(StringComparer.Ordinal);
        var slots = bots?.SelectMany(bot => bot.Locales).SelectMany(locale => locale.Intents).SelectMany(intent => intent.Slots).Select(slot => slot.Name).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var (at, text) in nodes.SelectMany(Texts))
        {
            foreach (var path in Reference().Matches(text).Select(match => match.Value.TrimEnd('.')).Distinct(StringComparer.Ordinal))
                CheckOne(at, path, path[2..].Split('.', '['), attributes, types, slots);
        }
    }

    private static void CheckOne(DefinitionElement at, string path, string[] parts, HashSet<string> attributes, HashSet<string> types, string[]? slots)
    {
        if (!Roots.Contains(parts[0], StringComparer.Ordinal))
        {
            var hint = Spelling.Hint(parts[0], Roots);
            if (hint.Length > 0)
                at.Report(FlowRules.Reference, $"'{path}' is no reference of Connect, and has no value.{hint} Correct it.");
            else
                at.Report(FlowRules.KnownReference, $"'{path}' is no reference that is known here, and has probably no value. Look it up in Connect's list of contact attributes.");
            return;
        }

        if (parts.Length > 1 && Members.TryGetValue(parts[0], out var members) && !members.Contains(parts[1], StringComparer.Ordinal))
        {
            at.Report(FlowRules.Reference, $"'{path}' is no reference of Connect, and has no value.{Spelling.Hint(parts[1], members)} Correct it.");
            return;
        }

        if (Unset(parts, attributes, types, slots) is { } why)
            at.Report(FlowRules.ReferenceSet, $"'{path}' is {why} Set it before, or correct the name.");
    }

    private static string? Unset(string[] parts, HashSet<string> attributes, HashSet<string> types, string[]? slots) => parts switch
    {
        ["Attributes", var name, ..] when !attributes.Contains(Plain(name)) => $"a contact attribute that this flow never sets, so it has a value only if another flow or the caller of an API set it.{Spelling.Hint(Plain(name), [.. attributes])}",
        ["External", ..] when !types.Contains("InvokeLambdaFunction") => "an answer of a Lambda, and this flow invokes none.",
        ["Lex", ..] when !types.Contains("ConnectParticipantWithLexBot") => "an answer of a bot, and this flow connects none.",
        ["StoredCustomerInput", ..] when !types.Contains("GetParticipantInput") => "what a caller keyed, and this flow asks for no keys.",
        ["Lex", "Slots", var name, ..] when slots is not null && !slots.Contains(Plain(name), StringComparer.Ordinal) => $"a slot that no intent of the bot has.{Spelling.Hint(Plain(name), slots)}",
        _ => null,
    };

    // $.Attributes.['with space'] writes the name in brackets and quotation marks.
    private static string Plain(string name) => name.Trim('[', ']', '\'', '"');

    private static IEnumerable<(DefinitionElement At, string Text)> Texts(FlowNode node)
    {
        if (node.Parameters is not { } parameters)
            yield break;
        foreach (var (_, json) in Elements.In(parameters))
        {
            foreach (var (_, value) in json.Members())
            {
                if (value.Kind is JsonValueKind.String)
                    yield return (value, value.AsText());
            }
        }
    }

    [GeneratedRegex(@"\$\.[A-Za-z][A-Za-z0-9_]*(?:\.\['[^']*'\]|\['[^']*'\]|\.[A-Za-z0-9_:-]+)*")]
    private static partial Regex Reference();
}
