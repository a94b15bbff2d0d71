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
        var retries = prompt.Whole("maxRetries") ?? 0;
        if (retries is < 0 or > 5)
            throw prompt.Expected("a prompt with maxRetries from 0 to 5");
        return new PromptSpecification(
            prompt.Place,
            Groups(prompt),
            retries,
            prompt.Flag("allowInterrupt") ?? true,
            prompt.Text("messageSelectionStrategy") switch
            {
                null or "Random" => MessageSelectionStrategy.Random,
                "Ordered" => MessageSelectionStrategy.Ordered,
                _ => throw prompt.Expected("a messageSelectionStrategy of Random or Ordered"),
            },
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

    private static char? Key(DefinitionElement dtmf, string name) => dtmf.Text(name) switch
    {
        null => null,
        [var key] when "ABCD0123456789#*".Contains(key, StringComparison.Ordinal) => key,
        _ => throw dtmf.Expected($"a {name} that is one of A-D, 0-9, # and *"),
    };

    // Responses say messageGroupsList, fulfillment updates say messageGroups, the guide says messageGroupList.
    private static ImmutableArray<MessageGroup> Groups(DefinitionElement owner) =>
    [
        .. owner.Array("messageGroupsList", "messageGroups", "messageGroupList").Select(group => new MessageGroup(
            group.Place,
            [
                ReadMessage(group.Object("message") ?? throw group.Expected("an object with a message")),
                .. group.Array("variations").Select(ReadMessage),
            ])),
    ];

    private static Message ReadMessage(DefinitionElement message)
    {
        if (message.Object("plainTextMessage") is { } plain)
            return new Message(MessageContentType.PlainText, plain.RequiredText("value"), null);
        if (message.Object("ssmlMessage") is { } ssml)
            return new Message(MessageContentType.SSML, ssml.RequiredText("value"), null);
        if (message.Object("customPayload") is { } payload)
            return new Message(MessageContentType.CustomPayload, payload.RequiredText("value"), null);
        if (message.Object("imageResponseCard") is { } card)
            return new Message(MessageContentType.ImageResponseCard, null, Card(card));
        throw message.Expected("one of plainTextMessage, ssmlMessage, customPayload and imageResponseCard");
    }

    private static ImageResponseCard Card(DefinitionElement card) => new(
        card.RequiredText("title"),
        card.Text("subtitle"),
        card.Text("imageUrl"),
        [.. card.Array("buttonsList", "buttons").Select(button => new CardButton(button.RequiredText("text"), button.RequiredText("value")))]);
}
