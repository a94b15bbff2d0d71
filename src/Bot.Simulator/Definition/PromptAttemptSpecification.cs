namespace Bot.Simulator.Definition;

/// <summary>What a caller may do at one attempt of a prompt, and for how long Lex waits.</summary>
/// <param name="AllowInterrupt">Whether the caller may talk over the prompt.</param>
/// <param name="AllowAudioInput">Whether speech is listened to.</param>
/// <param name="AllowDtmfInput">Whether keys are listened to.</param>
/// <param name="StartTimeoutMs">Milliseconds of silence that count as no answer.</param>
/// <param name="AudioMaxLengthMs">The longest answer in milliseconds.</param>
/// <param name="AudioEndTimeoutMs">Milliseconds of silence that end an answer.</param>
/// <param name="Dtmf">How keys are read.</param>
/// <param name="TextStartTimeoutMs">Milliseconds without a text that count as no answer.</param>
public sealed record PromptAttemptSpecification(
    bool AllowInterrupt,
    bool AllowAudioInput,
    bool AllowDtmfInput,
    int StartTimeoutMs,
    int AudioMaxLengthMs,
    int AudioEndTimeoutMs,
    DtmfSpecification Dtmf,
    int TextStartTimeoutMs)
{
    /// <summary>The values the console writes for every attempt.</summary>
    public static PromptAttemptSpecification Default { get; } = new(true, true, true, 4000, 15000, 640, DtmfSpecification.Default, 30000);
}
