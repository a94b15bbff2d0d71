using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>The state of a conversation, in an event and in a response.</summary>
public sealed class LexV2SessionState
{
    /// <summary>In a response: null keeps the contexts, an empty list clears them, a list replaces them. At most 20.</summary>
    public List<LexV2ActiveContext>? ActiveContexts { get; set; }

    /// <summary>What the application remembers between turns. In a response it replaces the whole map. At most 12 KB. Everything in it is visible to the contact flow and in conversation logs: never a secret.</summary>
    [JsonConverter(typeof(StringMapConverter))]
    public Dictionary<string, string>? SessionAttributes { get; set; }

    /// <summary>Phrases that help speech recognition with a slot.</summary>
    public LexV2RuntimeHints? RuntimeHints { get; set; }

    /// <summary>The next step. Required in a response.</summary>
    public LexV2DialogAction? DialogAction { get; set; }

    /// <summary>The intent being talked about.</summary>
    public LexV2Intent? Intent { get; set; }

    /// <summary>Lex's id of the request.</summary>
    public string? OriginatingRequestId { get; set; }
}
