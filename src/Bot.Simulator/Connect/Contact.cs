using System.Text.RegularExpressions;
using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Connect;

/// <summary>What Connect knows about a call while the flow runs, and the $. references that read it.</summary>
internal sealed partial class Contact(FlowPlayerOptions options)
{
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Loops { get; } = new(StringComparer.Ordinal);

    public string? Queue { get; set; }

    /// <summary>The contact's language, such as en-US: the locale of the bots that it talks to.</summary>
    public string LanguageCode { get; set; } = options.LanguageCode;

    /// <summary>What the last Lex block left; null before the first.</summary>
    public LexV2SessionState? Lex { get; set; }

    /// <summary>The value of a parameter: a reference's, or the text itself. Null if a reference has no value.</summary>
    /// <exception cref="NotSimulatedException">The reference reads something that is not simulated.</exception>
    public string? Resolve(string value, FlowAction action) =>
        Reference().Match(value) is { Success: true } match && match.Length == value.Length ? Read(value, action) : Fill(value, action);

    /// <summary>A text with its references filled in; one without a value becomes nothing.</summary>
    public string Fill(string text, FlowAction action) => Reference().Replace(text, match => Read(match.Value, action) ?? string.Empty);

    private string? Read(string reference, FlowAction action)
    {
        // $.Attributes['with space'] and $.Attributes.name are the same kind of step.
        var parts = Part().Matches(reference[1..]).Select(part => part.Groups["quoted"].Success ? part.Groups["quoted"].Value : part.Groups["name"].Value).ToArray();
        return parts switch
        {
            ["CustomerEndpoint", "Address"] => options.CustomerNumber,
            ["CustomerEndpoint" or "SystemEndpoint", "Type"] => "TELEPHONE_NUMBER",
            ["SystemEndpoint", "Address"] => options.SystemNumber,
            ["ContactId" or "InitialContactId"] => options.ContactId,
            ["Channel"] => "VOICE",
            ["LanguageCode"] => LanguageCode,
            ["Queue", "ARN" or "Name"] => Queue,
            ["Attributes", var name] => Attributes.GetValueOrDefault(name),
            ["Lex", "IntentName"] => Lex?.Intent?.Name,
            ["Lex", "DialogState"] => Lex?.Intent?.State?.ToString(),
            ["Lex", "Slots", var name] => SlotValues.Text(Lex?.Intent?.Slots?.GetValueOrDefault(name)),
            ["Lex", "SessionAttributes", var name] => Lex?.SessionAttributes?.GetValueOrDefault(name),
            _ => throw new NotSimulatedException($"the reference {reference}", action.Place),
        };
    }

    [GeneratedRegex(@"\$(?:\.[A-Za-z0-9_-]+|\.?\['[^']+'\])+")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\.?\['(?<quoted>[^']+)'\]|\.(?<name>[A-Za-z0-9_-]+)")]
    private static partial Regex Part();
}
