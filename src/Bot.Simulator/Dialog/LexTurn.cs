using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>What Lex answers to one input, as RecognizeText and RecognizeUtterance return it, with how it came about.</summary>
/// <param name="Messages">What is said, in order. May be empty.</param>
/// <param name="SessionState">Attributes, intent and the dialog action that is now open.</param>
/// <param name="Interpretations">Up to five, best first.</param>
/// <param name="Listening">How the next answer is listened to; null once the dialog has closed.</param>
/// <param name="Trace">The steps of this turn.</param>
public sealed record LexTurn(
    ImmutableArray<LexV2Message> Messages,
    LexV2SessionState SessionState,
    ImmutableArray<LexV2Interpretation> Interpretations,
    PromptAttemptSpecification? Listening,
    ImmutableArray<LexTraceStep> Trace)
{
    /// <summary>The channel's request attributes, and over them those that the Lambda answered.</summary>
    public ImmutableDictionary<string, string> RequestAttributes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The turn as a conversation log has it, with obfuscated slots hidden.</summary>
    public required ConversationLogEntry Log { get; init; }

    /// <summary>What the input was taken for, and why: the intents that it may mean, with the words that speak for each. Null where it answered a question.</summary>
    public Recognition? Recognition { get; init; }

    /// <summary>Whether the dialog action is Close: the channel goes on without Lex.</summary>
    public bool IsClosed => SessionState.DialogAction?.Type is DialogActionType.Close;
}
