using System.Text.Json;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Connect.Playing;

/// <summary>What Connect knows about a call while the flow runs.</summary>
internal sealed class Contact(FlowPlayerOptions options)
{
    public FlowPlayerOptions Options { get; } = options;

    /// <summary>The flows and modules that are being played, the current one on top.</summary>
    public Stack<FlowFrame> Frames { get; } = new();

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The contact's own data that UpdateContactData sets: Name, Description, CustomerId and so on.</summary>
    public Dictionary<string, string> Data { get; } = new(StringComparer.Ordinal);

    /// <summary>What the last function answered; undefined before the first.</summary>
    public JsonElement External { get; set; }

    /// <summary>The queue, or the agent's queue, that the contact would be put in.</summary>
    public string? Queue { get; set; }

    /// <summary>The contact's language, such as en-US: the locale of the bots that it talks to.</summary>
    public string LanguageCode { get; set; } = options.LanguageCode;

    /// <summary>The Polly voice; Connect's default is Joanna.</summary>
    public string Voice { get; set; } = "Joanna";

    public string? CallbackNumber { get; set; }

    /// <summary>What was keyed for the flow to store.</summary>
    public string? StoredInput { get; set; }

    /// <summary>Whether GetMetricData has run.</summary>
    public bool HasMetrics { get; set; }

    /// <summary>The session attributes that Lex blocks have set, with the values that they set.</summary>
    public Dictionary<string, string> SetByBlocks { get; } = new(StringComparer.Ordinal);

    /// <summary>What the last Lex block left; null before the first.</summary>
    public LexTurn? Lex { get; set; }

    /// <summary>The caller's number, or what stands in its place when it is withheld.</summary>
    public string? CustomerAddress => Options.CustomerNumber ?? Options.WithheldAddress;
}
