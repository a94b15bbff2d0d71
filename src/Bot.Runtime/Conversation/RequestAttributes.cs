using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>What Lex's client says about one turn. Source: Lex V2 developer guide, "Setting request attributes"; Connect and other channels set the same ones.</summary>
public sealed class RequestAttributes
{
    private readonly Dictionary<string, string>? _attributes;

    internal RequestAttributes(Dictionary<string, string>? attributes) => _attributes = attributes;

    /// <summary>The channel (x-amz-lex:channels:platform): "Connect" for its voice calls, "Connect Chat", "Facebook", "Slack", "Twilio"…; null when the client does not say.</summary>
    public string? Platform => this["x-amz-lex:channels:platform"];

    /// <summary>The digits of a keyed answer without the end character (x-amz-lex:dtmf-transcript), up to 1,024; "[DEL]" when the deletion character was pressed, "[END]" when only the end character was. Null when nothing was keyed.</summary>
    public string? DtmfTranscript => this["x-amz-lex:dtmf-transcript"];

    /// <summary>Whether the client keeps the caller in the intent while a slot or the confirmation is asked for (x-amz-lex:intent-switch is DISABLE).</summary>
    public bool IsIntentSwitchDisabled => "DISABLE".Equals(this["x-amz-lex:intent-switch"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an attribute by its key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Its value; null when it is not set.</returns>
    public string? this[string key] => _attributes?.GetValueOrDefault(key);

    /// <summary>Whether the client takes messages of a type (x-amz-lex:accept-content-types).</summary>
    /// <param name="type">PlainText, SSML or CustomPayload.</param>
    /// <returns>Null when the client does not say what it takes.</returns>
    public bool? Accepts(MessageContentType type) =>
        this["x-amz-lex:accept-content-types"]?.Split(',', StringSplitOptions.TrimEntries).Contains(type.ToString(), StringComparer.OrdinalIgnoreCase);
}
