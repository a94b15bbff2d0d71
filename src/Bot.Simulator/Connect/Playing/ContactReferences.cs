using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Connect.Playing;

/// <summary>
/// The $. references of a flow: $.Attributes.name, $.Attributes.['with space'] and $['Attributes']['with space'] are the same kind of path
/// (Amazon Connect administrator guide, "List of available contact attributes and their JSONPath references").
/// </summary>
internal sealed partial class ContactReferences(Contact contact)
{
    private readonly List<string> _unset = [];

    /// <summary>The references that had no value since this was asked last.</summary>
    public string[] TakeUnset()
    {
        string[] unset = [.. _unset.Distinct(StringComparer.Ordinal)];
        _unset.Clear();
        return unset;
    }

    /// <summary>The value of a parameter: a reference's, or the text itself. Null if there is no such parameter, or the reference has no value.</summary>
    public string? Resolve(string? value) =>
        value is null ? null
        : Reference().Match(value) is { Success: true } match && match.Length == value.Length ? Read(value)
        : Fill(value);

    /// <summary>A text with its references filled in; one without a value becomes nothing.</summary>
    public string Fill(string text) => Reference().Replace(text, match => Read(match.Value) ?? string.Empty);

    /// <summary>Whether a reference has a value, or an object below it has that key.</summary>
    public bool Exists(string reference, string key) =>
        contact.Options.References.ContainsKey(reference) || Value(Parts(reference)) is { Length: > 0 } || Value([.. Parts(reference), key]) is { Length: > 0 };

    private string? Read(string reference)
    {
        var value = contact.Options.References.GetValueOrDefault(reference) ?? Value(Parts(reference));
        if (value is null)
            _unset.Add(reference);
        return value;
    }

    // The parts of $.Lex.AlternativeIntents[0].IntentName are Lex, AlternativeIntents, 0, IntentName.
    private static string[] Parts(string reference) =>
        [.. Part().Matches(reference).Select(part => part.Groups["quoted"].Success ? part.Groups["quoted"].Value : part.Groups["name"].Value)];

    private string? Value(string[] parts) => parts switch
    {
        ["Attributes", var name] => contact.Attributes.GetValueOrDefault(name),
        ["FlowAttributes", var name] => contact.Frames.Peek().Attributes.GetValueOrDefault(name),
        ["External", .. var path] => Text(contact.External, path),
        ["Lex", .. var path] => contact.Lex is { } turn ? OfLex(turn, path) : null,
        ["Queue", .. var path] => OfQueue(path),
        ["Metrics", .. var path] => contact.HasMetrics ? OfMetrics(contact.Options.Metrics, path) : null,
        _ => OfSystem(parts),
    };

    private string? OfSystem(string[] parts) => parts switch
    {
        ["CustomerEndpoint", "Address"] => contact.CustomerAddress,
        ["SystemEndpoint", "Address"] => contact.Options.SystemNumber,
        ["CustomerEndpoint" or "SystemEndpoint", "Type"] => "TELEPHONE_NUMBER",
        ["ContactId" or "InitialContactId"] => contact.Options.ContactId,
        ["InstanceARN"] => contact.Options.InstanceArn,
        ["AwsRegion"] => contact.Options.InstanceArn.Split(':') is [_, _, _, { Length: > 0 } region, ..] ? region : null,
        ["Channel"] => "VOICE",
        ["InitiationMethod"] => "INBOUND",
        ["LanguageCode"] => contact.LanguageCode,
        ["TextToSpeechVoiceId"] => contact.Voice,
        ["StoredCustomerInput"] => contact.StoredInput,
        ["CustomerCallbackNumber"] => contact.CallbackNumber,
        [var name] => contact.Data.GetValueOrDefault(name),
        ["References", var name, ..] => contact.Data.GetValueOrDefault($"References.{name}"),
        _ => null,
    };

    // A queue has its name in its own settings, which are not part of a flow: the last part of its ARN stands in for it.
    private string? OfQueue(string[] path) => path switch
    {
        ["ARN" or "Id" or "QueueId"] => contact.Queue,
        ["Name"] => contact.Queue?[(contact.Queue.LastIndexOf('/') + 1)..],
        _ => null,
    };

    private string? OfMetrics(QueueMetrics metrics, string[] path) => path switch
    {
        ["Queue", "Size"] => Number(metrics.ContactsInQueue),
        ["Queue", "OldestContactAge"] => Number(metrics.OldestContactAgeSeconds),
        ["Queue", .. var rest] => OfQueue(rest),
        ["Agents", "Online", "Count"] => Number(metrics.AgentsOnline),
        ["Agents", "Staffed", "Count"] => Number(metrics.AgentsStaffed),
        ["Agents", "Available", "Count"] => Number(metrics.AgentsAvailable),
        _ => null,
    };

    private static string? OfLex(LexTurn turn, string[] path) => path switch
    {
        ["SessionAttributes", var name] => turn.SessionState.SessionAttributes?.GetValueOrDefault(name),
        ["DialogState"] => turn.SessionState.Intent?.State?.ToString(),
        ["IntentName"] => turn.SessionState.Intent?.Name,
        ["Slots", var name] => SlotValues.Text(turn.SessionState.Intent?.Slots?.GetValueOrDefault(name)),
        ["IntentConfidence", "Score"] => Score(Interpretation(turn, turn.SessionState.Intent?.Name)),
        ["SentimentResponse", .. var rest] => OfSentiment(turn.Interpretations.Select(interpretation => interpretation.SentimentResponse).FirstOrDefault(found => found is not null), rest),
        ["AlternativeIntents", var which, .. var rest] => Alternative(turn, which) is { } other ? OfAlternative(other, rest) : null,
        _ => null,
    };

    private static string? OfAlternative(LexV2Interpretation other, string[] path) => path switch
    {
        ["IntentName"] => other.Intent?.Name,
        ["IntentConfidence", "Score"] => Score(other),
        ["Slots", var name] => SlotValues.Text(other.Intent?.Slots?.GetValueOrDefault(name)),
        _ => null,
    };

    private static string? OfSentiment(LexV2SentimentResponse? sentiment, string[] path) => path switch
    {
        ["Label"] => sentiment?.Sentiment,
        ["Scores", "Positive"] => Number(sentiment?.SentimentScore?.Positive),
        ["Scores", "Negative"] => Number(sentiment?.SentimentScore?.Negative),
        ["Scores", "Mixed"] => Number(sentiment?.SentimentScore?.Mixed),
        ["Scores", "Neutral"] => Number(sentiment?.SentimentScore?.Neutral),
        _ => null,
    };

    private static LexV2Interpretation? Interpretation(LexTurn turn, string? intent) =>
        turn.Interpretations.FirstOrDefault(interpretation => interpretation.Intent?.Name == intent);

    // By its name, as the flow designer writes it, or by its number among the others.
    private static LexV2Interpretation? Alternative(LexTurn turn, string which)
    {
        var others = turn.Interpretations.Where(interpretation => interpretation.Intent?.Name != turn.SessionState.Intent?.Name);
        return int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? others.ElementAtOrDefault(number)
            : others.FirstOrDefault(other => other.Intent?.Name == which);
    }

    private static string? Score(LexV2Interpretation? interpretation) => Number(interpretation?.NluConfidence);

    private static string? Number<T>(T? value)
        where T : struct, IFormattable => value?.ToString(null, CultureInfo.InvariantCulture);

    private static string? Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Text(JsonElement json, string[] path)
    {
        foreach (var part in path)
        {
            if (json.ValueKind is JsonValueKind.Array && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < json.GetArrayLength())
                json = json[number];
            else if (json.ValueKind is JsonValueKind.Object && json.TryGetProperty(part, out var member))
                json = member;
            else
                return null;
        }

        return json.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => json.GetString(),
            _ => json.GetRawText(),
        };
    }

    [GeneratedRegex(@"\$(?:\.[\w-]+|\.?\['[^']+'\]|\[[0-9]+\])+")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\.?\['(?<quoted>[^']+)'\]|\[(?<name>[0-9]+)\]|\.(?<name>[\w-]+)")]
    private static partial Regex Part();
}
