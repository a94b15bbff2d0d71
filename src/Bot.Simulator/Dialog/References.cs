using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>The references that definitions use in messages and in values they set: {Slot}, [sessionAttribute], ((requestAttribute)) and $. paths.</summary>
internal static partial class References
{
    /// <summary>A bot's message with its references filled in. A slot without a value becomes nothing; braces that name no slot stay.</summary>
    public static string Fill(string text, MessageContentType type, Conversation conversation, LexInput input) => Reference().Replace(text, match =>
    {
        var value = match.Value[0] switch
        {
            '{' => conversation.Slots.TryGetValue(match.Groups["slot"].Value, out var slot) ? SlotValues.Text(slot) ?? string.Empty : null,
            '[' => conversation.Attributes.GetValueOrDefault(match.Groups["session"].Value),
            _ => input.RequestAttributes.GetValueOrDefault(match.Groups["request"].Value),
        };
        return value is null ? match.Value : type is MessageContentType.SSML ? SecurityElement.Escape(value) : value;
    });

    /// <summary>The value of a constant or reference in a next step; null if the reference has none.</summary>
    public static string? Evaluate(string expression, Conversation conversation, LexInput input)
    {
        if (expression.StartsWith("$.", StringComparison.Ordinal))
            return Path(expression, input);
        if (Reference().Match(expression) is not { Success: true } match || match.Length != expression.Length)
            return expression;
        return expression[0] switch
        {
            '{' => SlotValues.Text(conversation.Slots.GetValueOrDefault(WithoutIntent(match.Groups["slot"].Value, conversation))),
            '[' => conversation.Attributes.GetValueOrDefault(match.Groups["session"].Value),
            _ => input.RequestAttributes.GetValueOrDefault(match.Groups["request"].Value),
        };
    }

    private static string WithoutIntent(string name, Conversation conversation) =>
        conversation.Intent is { } intent && name.StartsWith(intent.Name + ".", StringComparison.Ordinal) ? name[(intent.Name.Length + 1)..] : name;

    private static string? Path(string path, LexInput input) => path switch
    {
        "$.inputMode" => input.Mode.ToString(),
        "$.inputTranscript" or "$.transcriptions[0].transcription" => input.Transcript,
        "$.transcriptions[0].transcriptionConfidence" => input.TranscriptionConfidence.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    [GeneratedRegex(@"\{(?<slot>[A-Za-z0-9_.]+)\}|\[(?<session>[^\[\]]+)\]|\(\((?<request>[^()]+)\)\)")]
    private static partial Regex Reference();
}
