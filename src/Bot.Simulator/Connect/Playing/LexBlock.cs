using System.Collections.Immutable;
using System.Globalization;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Connect.Playing;

/// <summary>The block that hands the caller over to a bot ("Get customer input", ConnectParticipantWithLexBot) until the dialog closes.</summary>
internal sealed class LexBlock(FlowAction action, FlowCall call)
{
    // What Connect tells Lex about a voice call.
    private static readonly ImmutableDictionary<string, string> ChannelAttributes = ImmutableDictionary.CreateRange<string, string>(
    [
        new("x-amz-lex:accept-content-types", "PlainText,SSML"),
        new("x-amz-lex:channels:platform", "Connect"),
    ]);

    public async Task<Outcome> PlayAsync()
    {
        if (Connection() is not { } connection)
            return Outcome.Error(action, "the bot's alias has no value");
        if (TooLong(connection) is { } wrong)
            return Outcome.Error(action, wrong);
        var note = Note();
        var session = call.Options.OpenBot(connection);
        if (PromptActions.Read(action.Parameters, call) is { } greeting)
        {
            if (PromptActions.Fault(greeting) is { } fault)
                return Outcome.Error(action, fault);
            if (!await call.SayAsync(greeting))
                return Outcome.HungUp;
        }

        return (await TalkAsync(session)).With(note);
    }

    private async Task<Outcome> TalkAsync(LexSession session)
    {
        var began = call.Options.Clock.GetTimestamp();
        var silentBefore = call.Silences;
        var settings = session.Listening;
        var first = FirstInput();
        while (true)
        {
            var input = first ?? Hear(await call.ListenAsync(settings), settings);
            first = null;
            if (input is null)
                return Outcome.HungUp;
            if (call.Options.Clock.GetElapsedTime(began) + call.Silences - silentBefore > call.Options.LongestConversation)
                return Outcome.Error(action, $"the conversation with the bot was longer than {call.Options.LongestConversation.TotalMinutes} minutes");
            var turn = await session.RecognizeAsync(input with { RequestAttributes = input.RequestAttributes.AddRange(ChannelAttributes) }, call.Cancelled);
            call.Options.OnTurn?.Invoke(turn);
            call.Contact.Lex = turn;
            foreach (var prompt in turn.Messages.Select(Spoken).OfType<Prompt>())
            {
                if (!await call.SayAsync(prompt))
                    return Outcome.HungUp;
            }

            if (turn.Listening is not { } next)
                return Leave(turn);
            settings = next;
        }
    }

    private Outcome Leave(LexTurn last)
    {
        var intent = last.SessionState.Intent;
        return call.Options.FailedIntentTakesErrorBranch && intent?.State is IntentState.Failed
            ? Outcome.Error(action, $"intent {intent.Name} was not fulfilled")
            : Outcome.Matching(action, condition => condition.Operand == intent?.Name);
    }

    private LexBotConnection? Connection()
    {
        // A bot of Lex V1 has a name where one of V2 has an alias; the bot at hand answers in its place.
        var alias = call.References.Resolve(action.Parameters.Object("LexV2Bot")?.Text("AliasArn")) ?? call.References.Resolve(action.Parameters.Object("LexBot")?.Text("Name"));
        if (alias is not { Length: > 0 })
            return null;

        var attributes = call.Contact.Lex?.SessionState.SessionAttributes?.ToImmutableDictionary(StringComparer.Ordinal) ?? ImmutableDictionary<string, string>.Empty;
        foreach (var (name, value) in action.Parameters.Object("LexSessionAttributes")?.Texts() ?? [])
        {
            // What a Lambda set in an earlier block of the call stands above this block; what an earlier block set does not.
            var setByLambda = attributes.TryGetValue(name, out var earlier) && earlier != call.Contact.SetByBlocks.GetValueOrDefault(name);
            if (setByLambda || call.References.Resolve(value) is not { Length: > 0 } resolved)
                continue;
            attributes = attributes.SetItem(name, resolved);
            call.Contact.SetByBlocks[name] = resolved;
        }

        return new LexBotConnection(alias, call.Contact.LanguageCode.Replace('-', '_'), call.Options.ContactId, attributes);
    }

    private string? TooLong(LexBotConnection connection)
    {
        foreach (var (name, value) in connection.SessionAttributes)
        {
            if (name.StartsWith("x-amz-lex:audio:max-length-ms:", StringComparison.Ordinal)
                && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var longest) && longest > call.Options.LongestAudioMs)
                return $"the session attribute {name} is {longest}, more than {call.Options.LongestAudioMs}";
        }

        return null;
    }

    private string? Note() => action.Parameters switch
    {
        var given when given.Object("LexV2Bot") is null => "a bot of Lex V1: the bot at hand answers in its place",
        var given when given.Object("LexTimeoutSeconds") is not null => "LexTimeoutSeconds is for chat, and a voice call does without",
        _ => null,
    };

    private LexInput? FirstInput() =>
        call.Options.InitialMessageIsFirstInput && call.References.Resolve(action.Parameters.Object("LexInitializationData")?.Text("InitialMessage")) is { } message && !string.IsNullOrWhiteSpace(message)
            ? LexInput.Text(message)
            : null;

    private static LexInput? Hear(CallerInput heard, PromptAttemptSpecification settings) => heard switch
    {
        CallerInput.HungUp => null,
        CallerInput.Speech speech when settings.AllowAudioInput => LexInput.Speech(speech.Words),
        CallerInput.Keys keys when settings.AllowDtmfInput => Keyed(Keypad.Read(keys.Pressed, settings.Dtmf)),

        // What is not listened to is not heard.
        _ => LexInput.Silence,
    };

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
