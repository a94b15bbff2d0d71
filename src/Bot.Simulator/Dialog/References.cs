using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>The references that definitions use in messages and in values they set: {Slot}, {Slot.SubSlot}, [sessionAttribute], ((requestAttribute)) and $. paths.</summary>
internal static partial class References
{
    /// <summary>A bot's message with its references filled in. A slot without a value becomes nothing; braces that name no slot stay.</summary>
    public static string Fill(string text, MessageContentType type, Conversation conversation, LexInput input) => Reference().Replace(text, match =>
    {
        var value = match.Value[0] switch
        {
            '{' => TryFindSlot(match.Groups["slot"].Value, conversation, out var slot) ? SlotValues.Text(slot) ?? string.Empty : null,
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
            '{' => SlotValues.Text(FindSlot(match.Groups["slot"].Value, conversation)),
            '[' => conversation.Attributes.GetValueOrDefault(match.Groups["session"].Value),
            _ => input.RequestAttributes.GetValueOrDefault(match.Groups["request"].Value),
        };
    }

    /// <summary>What a {Slot}, {Slot.SubSlot} or {Intent.Slot} stands for; null if it has no value, or there is no such slot.</summary>
    public static LexV2Slot? FindSlot(string name, Conversation conversation) => TryFindSlot(WithoutIntent(name, conversation), conversation, out var slot) ? slot : null;

    private static bool TryFindSlot(string name, Conversation conversation, out LexV2Slot? slot)
    {
        if (conversation.Slots.TryGetValue(name, out slot))
            return true;
        if (name.Split('.') is not [var composite, var subSlot] || conversation.Intent?.FindSlot(composite)?.FindSubSlot(subSlot) is null)
            return false;
        slot = conversation.Slots.GetValueOrDefault(composite)?.SubSlots?.GetValueOrDefault(subSlot);
        return true;
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

    [GeneratedRegex(@"\{(?<slot>[A-Za-z0-9_.-]+)\}|\[(?<session>[^\[\]]+)\]|\(\((?<request>[^()]+)\)\)")]
    private static partial Regex Reference();
}
