using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>The references that definitions use in messages and in values they set: {Slot}, {Slot.SubSlot}, [sessionAttribute], ((requestAttribute)) and $. paths.</summary>
internal static partial class References
{
    /// <summary>A bot's message with its references filled in. A slot without a value becomes nothing; braces that name no slot stay.</summary>
    public static string Fill(string text, MessageContentType type, Conversation conversation, Hearing hearing) => Reference().Replace(text, match =>
    {
        var value = match.Value[0] switch
        {
            '{' => TryFindSlot(match.Groups["slot"].Value, conversation, out var slot) ? SlotValues.Text(slot) ?? string.Empty : null,
            '[' => conversation.Attributes.GetValueOrDefault(match.Groups["session"].Value),
            _ => hearing.Input.RequestAttributes.GetValueOrDefault(match.Groups["request"].Value),
        };
        return value is null ? match.Value : type is MessageContentType.SSML ? SecurityElement.Escape(value) : value;
    });

    /// <summary>The value of a constant or reference in a next step; null if the reference has none.</summary>
    public static string? Evaluate(string expression, Conversation conversation, Hearing hearing)
    {
        if (expression.StartsWith("$.", StringComparison.Ordinal))
            return Path(expression, conversation, hearing);
        if (Reference().Match(expression) is not { Success: true } match || match.Length != expression.Length)
            return expression;
        return expression[0] switch
        {
            '{' => SlotValues.Text(FindSlot(match.Groups["slot"].Value, conversation)),
            '[' => conversation.Attributes.GetValueOrDefault(match.Groups["session"].Value),
            _ => hearing.Input.RequestAttributes.GetValueOrDefault(match.Groups["request"].Value),
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

    private static string? Path(string path, Conversation conversation, Hearing hearing)
    {
        if (path is "$.inputMode")
            return hearing.Input.Mode.ToString();
        if (path is "$.inputTranscript")
            return hearing.Input.Transcript;
        if (TranscriptionPath().Match(path) is not { Success: true } match
            || hearing.Transcriptions(conversation)?.ElementAtOrDefault(int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture)) is not { } transcription)
        {
            return null;
        }

        return match.Groups["member"].Value switch
        {
            "transcription" => transcription.Transcription,
            "rawTranscription" => transcription.RawTranscription,
            "transcriptionConfidence" => transcription.TranscriptionConfidence?.ToString(CultureInfo.InvariantCulture),
            "resolvedContext.intent" => transcription.ResolvedContext?.Intent,
            _ => ResolvedSlot(match, transcription.ResolvedSlots?.GetValueOrDefault(match.Groups["slot"].Value)?.Value),
        };
    }

    private static string? ResolvedSlot(Match match, LexV2SlotValue? value) => match.Groups["resolved"] is { Success: true } index
        ? value?.ResolvedValues?.ElementAtOrDefault(int.Parse(index.ValueSpan, CultureInfo.InvariantCulture))
        : value?.OriginalValue;

    [GeneratedRegex(@"^\$\.transcriptions\[(?<index>[0-9])\]\.(?<member>transcription|rawTranscription|transcriptionConfidence|resolvedContext\.intent|resolvedSlots\.(?<slot>[A-Za-z0-9_-]+)\.value\.(?:originalValue|resolvedValues\[(?<resolved>[0-9])\]))$")]
    private static partial Regex TranscriptionPath();

    [GeneratedRegex(@"\{(?<slot>[A-Za-z0-9_.-]+)\}|\[(?<session>[^\[\]]+)\]|\(\((?<request>[^()]+)\)\)")]
    private static partial Regex Reference();
}
