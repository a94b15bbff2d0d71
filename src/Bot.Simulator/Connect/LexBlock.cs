using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Connect;

/// <summary>The block that hands the caller over to a bot ("Get customer input", ConnectParticipantWithLexBot) until the dialog closes.</summary>
internal sealed class LexBlock(FlowPlayerOptions options, IPhone phone, Contact contact)
{
    // What Connect tells Lex about a voice call.
    private static readonly ImmutableDictionary<string, string> ChannelAttributes = ImmutableDictionary.CreateRange<string, string>(
    [
        new("x-amz-lex:accept-content-types", "PlainText,SSML"),
        new("x-amz-lex:channels:platform", "Connect"),
    ]);

    /// <returns>How the dialog ended; null if the caller hung up.</returns>
    public async Task<LexTurn?> PlayAsync(FlowAction action, CancellationToken cancellationToken)
    {
        var session = options.OpenBot(Connection(action));
        if (Greeting(action) is { } greeting)
            await phone.SayAsync(greeting, cancellationToken);
        var settings = session.Listening;
        while (true)
        {
            if (Hear(await phone.ListenAsync(settings, cancellationToken), settings) is not { } input)
                return null;
            var turn = await session.RecognizeAsync(input, cancellationToken);
            options.OnTurn?.Invoke(turn);
            foreach (var prompt in turn.Messages.Select(Spoken).OfType<Prompt>())
                await phone.SayAsync(prompt, cancellationToken);
            if (turn.Listening is not { } next)
                return turn;
            settings = next;
        }
    }

    private LexBotConnection Connection(FlowAction action)
    {
        var bot = action.Parameters.Object("LexV2Bot") ?? throw new NotSimulatedException("a bot that is not a LexV2Bot", action.Place);

        // Attributes a Lambda set in an earlier block of the call stand above those of this block.
        var attributes = ImmutableDictionary<string, string>.Empty;
        if (action.Parameters.Object("LexSessionAttributes") is { } given)
        {
            foreach (var (name, value) in given.Members())
            {
                if (contact.Resolve(value.AsText(), action) is { Length: > 0 } resolved)
                    attributes = attributes.SetItem(name, resolved);
            }
        }

        if (contact.Lex?.SessionAttributes is { } earlier)
            attributes = attributes.SetItems(earlier);
        return new LexBotConnection(bot.RequiredText("AliasArn"), contact.LanguageCode.Replace('-', '_'), options.ContactId, attributes);
    }

    private Prompt? Greeting(FlowAction action)
    {
        if (action.Parameters.Text("Text") is { } text)
            return new Prompt(contact.Fill(text, action), IsSsml: false);
        if (action.Parameters.Text("SSML") is { } ssml)
            return new Prompt(contact.Fill(ssml, action), IsSsml: true);
        return action.Parameters.Members().FirstOrDefault(member => member.Name is "PromptId" or "Media" or "LexInitializationData").Name is { } other
            ? throw new NotSimulatedException($"a prompt by {other}", action.Place)
            : null;
    }

    private static LexInput? Hear(CallerInput heard, PromptAttemptSpecification settings)
    {
        var input = heard switch
        {
            CallerInput.HungUp => null,
            CallerInput.Speech speech when settings.AllowAudioInput => LexInput.Speech(speech.Words),
            CallerInput.Keys keys when settings.AllowDtmfInput => Keyed(Keypad.Read(keys.Pressed, settings.Dtmf)),

            // What is not listened to is not heard.
            _ => LexInput.Silence,
        };
        return input is null ? null : input with { RequestAttributes = input.RequestAttributes.AddRange(ChannelAttributes) };
    }

    private static LexInput Keyed((string Digits, string Transcript) keys) => LexInput.Keys(keys.Digits) with
    {
        RequestAttributes = ImmutableDictionary<string, string>.Empty.Add("x-amz-lex:dtmf-transcript", keys.Transcript),
    };

    // Cards and payloads are for chat; a voice call has no way to present them.
    private static Prompt? Spoken(LexV2Message message) => message switch
    {
        { ContentType: MessageContentType.PlainText, Content: { } text } => new Prompt(text, IsSsml: false),
        { ContentType: MessageContentType.SSML, Content: { } ssml } => new Prompt(ssml, IsSsml: true),
        _ => null,
    };
}
