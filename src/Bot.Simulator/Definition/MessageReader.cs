using System.Collections.Immutable;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Definition;

/// <summary>Reads what a bot says: prompts, responses, message groups.</summary>
internal static class MessageReader
{
    public static ResponseSpecification Response(DefinitionElement response) =>
        new(Groups(response), response.Flag("allowInterrupt") ?? true);

    public static PromptSpecification Prompt(DefinitionElement prompt)
    {
        var retries = Math.Clamp(prompt.Whole("maxRetries") ?? 0, 0, 5);
        return new PromptSpecification(
            prompt.Place,
            Groups(prompt),
            retries,
            prompt.Flag("allowInterrupt") ?? true,
            prompt.Choice<MessageSelectionStrategy>("messageSelectionStrategy") ?? MessageSelectionStrategy.Random,
            prompt.Object("promptAttemptsSpecification") is { } attempts ? Attempts(attempts) : ImmutableDictionary<PromptAttempt, PromptAttemptSpecification>.Empty);
    }

    private static ImmutableDictionary<PromptAttempt, PromptAttemptSpecification> Attempts(DefinitionElement attempts)
    {
        var byAttempt = ImmutableDictionary.CreateBuilder<PromptAttempt, PromptAttemptSpecification>();
        foreach (var name in Enum.GetValues<PromptAttempt>())
        {
            if (attempts.Object(name.ToString()) is { } settings)
                byAttempt[name] = Attempt(settings);
        }

        return byAttempt.ToImmutable();
    }

    private static PromptAttemptSpecification Attempt(DefinitionElement settings)
    {
        var standard = PromptAttemptSpecification.Default;
        var allowed = settings.Object("allowedInputTypes");
        var input = settings.Object("audioAndDTMFInputSpecification");
        var audio = input?.Object("audioSpecification");
        return new PromptAttemptSpecification(
            settings.Flag("allowInterrupt") ?? standard.AllowInterrupt,
            allowed?.Flag("allowAudioInput") ?? standard.AllowAudioInput,
            allowed?.Flag("allowDTMFInput") ?? standard.AllowDtmfInput,
            input?.Whole("startTimeoutMs") ?? standard.StartTimeoutMs,
            audio?.Whole("maxLengthMs") ?? standard.AudioMaxLengthMs,
            audio?.Whole("endTimeoutMs") ?? standard.AudioEndTimeoutMs,
            input?.Object("dtmfSpecification") is { } dtmf ? Dtmf(dtmf) : standard.Dtmf,
            settings.Object("textInputSpecification")?.Whole("startTimeoutMs") ?? standard.TextStartTimeoutMs);
    }

    private static DtmfSpecification Dtmf(DefinitionElement dtmf)
    {
        var standard = DtmfSpecification.Default;
        return new DtmfSpecification(
            dtmf.Whole("maxLength") ?? standard.MaxLength,
            dtmf.Whole("endTimeoutMs") ?? standard.EndTimeoutMs,
            Key(dtmf, "deletionCharacter") ?? standard.DeletionCharacter,
            Key(dtmf, "endCharacter") ?? standard.EndCharacter);
    }

    private static char? Key(DefinitionElement dtmf, string name) =>
        dtmf.Text(name) is [var key] && "ABCD0123456789#*".Contains(key, StringComparison.Ordinal) ? key : null;

    // Responses say messageGroupsList, fulfillment updates say messageGroups, the guide says messageGroupList.
    private static ImmutableArray<MessageGroup> Groups(DefinitionElement owner) =>
    [
        .. owner.Objects("messageGroupsList", "messageGroups", "messageGroupList")
            .Select(group => new MessageGroup(group.Place, [.. Messages(group).Select(ReadMessage).OfType<Message>()]))
            .Where(group => !group.Messages.IsEmpty),
    ];

    private static IEnumerable<DefinitionElement> Messages(DefinitionElement group)
    {
        if (group.Object("message") is { } message)
            yield return message;
        else
            group.Wrong("an object with a message");
        foreach (var variation in group.Objects("variations"))
            yield return variation;
    }

    private static Message? ReadMessage(DefinitionElement message)
    {
        if (message.Object("plainTextMessage") is { } plain)
            return StepReader.Needed(plain, "value") is { } text ? new Message(MessageContentType.PlainText, text, null) : null;
        if (message.Object("ssmlMessage") is { } ssml)
            return StepReader.Needed(ssml, "value") is { } text ? new Message(MessageContentType.SSML, text, null) : null;
        if (message.Object("customPayload") is { } payload)
            return StepReader.Needed(payload, "value") is { } text ? new Message(MessageContentType.CustomPayload, text, null) : null;
        if (message.Object("imageResponseCard") is { } card)
            return new Message(MessageContentType.ImageResponseCard, null, Card(card));
        message.Wrong("one of plainTextMessage, ssmlMessage, customPayload and imageResponseCard");
        return null;
    }

    private static ImageResponseCard Card(DefinitionElement card) => new(
        StepReader.Needed(card, "title") ?? string.Empty,
        card.Text("subtitle"),
        card.Text("imageUrl"),
        [.. card.Objects("buttonsList", "buttons").Select(button => new CardButton(StepReader.Needed(button, "text") ?? string.Empty, StepReader.Needed(button, "value") ?? string.Empty))]);
}
