using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <summary>Picks one message of each group: one that the channel takes, by the prompt's strategy.</summary>
internal sealed class MessageChooser(LexBehaviour behaviour)
{
    private const string AcceptedTypes = "x-amz-lex:accept-content-types";

    public IEnumerable<LexV2Message> Choose(IEnumerable<MessageGroup> groups, MessageSelectionStrategy strategy, int attempt, Conversation conversation, Hearing hearing)
    {
        var accepted = hearing.Input.RequestAttributes.GetValueOrDefault(AcceptedTypes)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var group in groups)
        {
            var usable = group.Messages.Where(message => IsAccepted(message, accepted)).ToArray();
            if (usable.Length == 0)
            {
                throw new LexDependencyFailedException(
                    $"{group.Place}: the channel takes {string.Join(", ", accepted!)} and this message group has none of them. Add a variation of one of these types.");
            }

            yield return Filled(usable[Index(strategy, attempt, group, usable.Length)], conversation, hearing);
        }
    }

    // Cards are not governed by the attribute: it knows PlainText, SSML and CustomPayload only.
    private static bool IsAccepted(Message message, string[]? accepted) =>
        accepted is null or []
        || message.ContentType is MessageContentType.ImageResponseCard
        || accepted.Contains(message.ContentType.ToString(), StringComparer.OrdinalIgnoreCase);

    private int Index(MessageSelectionStrategy strategy, int attempt, MessageGroup group, int count)
    {
        if (strategy is MessageSelectionStrategy.Ordered || behaviour.MessageSeed is not { } seed)
            return attempt % count;

        // FNV-1a over the seed, the place and the attempt: spread evenly, and the same on every machine.
        var hash = 2166136261u;
        foreach (var character in $"{seed}|{group.Place}|{attempt}")
            hash = unchecked((hash ^ character) * 16777619u);
        return (int)(hash % (uint)count);
    }

    private static LexV2Message Filled(Message message, Conversation conversation, Hearing hearing) => new()
    {
        ContentType = message.ContentType,
        Content = message.Content is { } content ? References.Fill(content, message.ContentType, conversation, hearing) : null,
        ImageResponseCard = message.Card is { } card ? new LexV2ImageResponseCard
        {
            Title = card.Title,
            Subtitle = card.Subtitle,
            ImageUrl = card.ImageUrl,
            Buttons = [.. card.Buttons.Select(button => new LexV2Button { Text = button.Text, Value = button.Value })],
        } : null,
    };
}
