using System.Globalization;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>What the messages of an answer must keep to (runtime model: Messages, Message, ImageResponseCard, Button).</summary>
internal static class MessageRules
{
    private const int MostMessages = 10;
    private const int LongestMessage = 1024;
    private const int LongestCardText = 250;
    private const int LongestButtonText = 50;

    /// <summary>The first rule that the messages break; null if they keep them all.</summary>
    public static string? Broken(List<LexV2Message>? messages, int mostButtons)
    {
        if (messages is null)
            return null;
        if (messages.Count > MostMessages)
            return string.Create(CultureInfo.InvariantCulture, $"messages holds {messages.Count}; Lex takes {MostMessages} at most. Join some of them.");
        return messages.Select((message, index) => Broken(message, string.Create(CultureInfo.InvariantCulture, $"messages[{index}]"), mostButtons)).FirstOrDefault(broken => broken is not null);
    }

    private static string? Broken(LexV2Message message, string at, int mostButtons) => message.ContentType switch
    {
        MessageContentType.Unknown => $"{at}.contentType is missing or unknown. Use PlainText, SSML, CustomPayload or ImageResponseCard.",
        MessageContentType.ImageResponseCard => BrokenCard(message.ImageResponseCard, at, mostButtons),
        _ when message.Content is not { Length: > 0 and <= LongestMessage } => string.Create(
            CultureInfo.InvariantCulture, $"{at}.content has {message.Content?.Length ?? 0} characters; Lex takes 1 to {LongestMessage}. Shorten it or split it into several messages."),
        _ => null,
    };

    private static string? BrokenCard(LexV2ImageResponseCard? card, string at, int mostButtons)
    {
        if (card?.Title is not { Length: > 0 })
            return $"{at} is an ImageResponseCard without a title. Add imageResponseCard.title.";
        if (card.Buttons is { } buttons && buttons.Count > mostButtons)
            return string.Create(CultureInfo.InvariantCulture, $"{at}.imageResponseCard has {buttons.Count} buttons; Lex takes {mostButtons} at most. Leave some out.");
        return TooLong(card.Title, 1, LongestCardText, $"{at}.imageResponseCard.title")
            ?? TooLong(card.Subtitle ?? "-", 1, LongestCardText, $"{at}.imageResponseCard.subtitle")
            ?? TooLong(card.ImageUrl ?? "-", 1, LongestCardText, $"{at}.imageResponseCard.imageUrl")
            ?? card.Buttons?.Select(button =>
                TooLong(button.Text, 1, LongestButtonText, $"{at}.imageResponseCard has a button whose text")
                ?? TooLong(button.Value, 1, LongestButtonText, $"{at}.imageResponseCard has a button whose value")).FirstOrDefault(broken => broken is not null);
    }

    private static string? TooLong(string? text, int least, int most, string what) => text?.Length >= least && text.Length <= most
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{what} has {text?.Length ?? 0} characters; Lex takes {least} to {most}. Write it shorter, or fill it in.");
}
