using System.Globalization;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <summary>
/// How the next answer is listened to: the prompt's settings for this attempt, overridden by session attributes such as
/// x-amz-lex:audio:start-timeout-ms:Intent:Slot, where * stands for any intent or slot and the more specific one wins. A sub-slot is Slot.SubSlot.
/// </summary>
internal static class ListeningSettings
{
    public static PromptAttemptSpecification? For(Conversation conversation)
    {
        if (conversation.IsClosed)
            return null;
        var prompt = conversation.Expects switch
        {
            Expectation.Slot when conversation.ExpectedSlot is { } slot => new Question(slot, conversation.ExpectedSubSlot).Prompt,
            Expectation.Confirmation => conversation.Intent?.Confirmation?.Prompt,
            _ => null,
        };
        var settings = prompt?.AttemptSettings(Bot.Runtime.Lex.PromptAttempt.Initial + conversation.Attempt) ?? PromptAttemptSpecification.Default;

        // Someone who asked for time is told now and then that the bot is still there.
        if (conversation is { State: Bot.Runtime.Lex.IntentState.Waiting, ExpectedSlot.WaitAndContinue: { StillWaiting: not null } wait })
            settings = settings with { StartTimeoutMs = wait.FrequencyInSeconds * 1000 };
        var overrides = new Overrides(conversation);
        return settings with
        {
            AllowInterrupt = overrides.Flag("allow-interrupt") ?? settings.AllowInterrupt,
            AllowAudioInput = overrides.Flag("allow-audio-input") ?? settings.AllowAudioInput,
            AllowDtmfInput = overrides.Flag("allow-dtmf-input") ?? settings.AllowDtmfInput,
            StartTimeoutMs = overrides.Number("audio:start-timeout-ms") ?? settings.StartTimeoutMs,
            AudioMaxLengthMs = overrides.Number("audio:max-length-ms") ?? settings.AudioMaxLengthMs,
            AudioEndTimeoutMs = overrides.Number("audio:end-timeout-ms") ?? settings.AudioEndTimeoutMs,
            TextStartTimeoutMs = overrides.Number("text:start-timeout-ms") ?? settings.TextStartTimeoutMs,
            Dtmf = new DtmfSpecification(
                overrides.Number("dtmf:max-length") ?? settings.Dtmf.MaxLength,
                overrides.Number("dtmf:end-timeout-ms") ?? settings.Dtmf.EndTimeoutMs,
                overrides.Key("dtmf:deletion-character") ?? settings.Dtmf.DeletionCharacter,
                overrides.Key("dtmf:end-character") ?? settings.Dtmf.EndCharacter),
        };
    }

    private readonly struct Overrides(Conversation conversation)
    {
        public bool? Flag(string name) => Find(name) is { } found
            ? bool.TryParse(found.Value, out var flag) ? flag : throw Wrong(found, "true or false")
            : null;

        public int? Number(string name) => Find(name) is { } found
            ? int.TryParse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(found, "a whole number")
            : null;

        public char? Key(string name) => Find(name) is { } found ? found.Value is [var key] ? key : throw Wrong(found, "one key") : null;

        private KeyValuePair<string, string>? Find(string name)
        {
            var intent = conversation.Intent?.Name ?? "*";
            var slot = conversation.ExpectedSlot is { } expected ? new Question(expected, conversation.ExpectedSubSlot).Name : "*";
            foreach (var scope in (ReadOnlySpan<string>)[$"{intent}:{slot}", $"{intent}:*", $"*:{slot}", "*:*"])
            {
                if (conversation.Attributes.TryGetValue($"x-amz-lex:{name}:{scope}", out var value))
                    return new KeyValuePair<string, string>($"x-amz-lex:{name}:{scope}", value);
            }

            return null;
        }

        private static LexDependencyFailedException Wrong(KeyValuePair<string, string> attribute, string expected) =>
            new($"The session attribute {attribute.Key} is '{attribute.Value}'. Expected {expected}.");
    }
}
