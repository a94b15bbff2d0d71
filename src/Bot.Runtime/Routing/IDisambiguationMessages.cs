using Bot.Runtime.Conversation;

namespace Bot.Runtime.Routing;

/// <summary>The bot's words for asking which of several intents is meant; <see cref="Disambiguation"/> takes it from the composition root.</summary>
public interface IDisambiguationMessages
{
    /// <summary>How near to the best an intent must be understood to be asked about: a difference of two nluConfidence values, each 0 to 1.</summary>
    /// <remarks>
    /// Lex gives 0.8 to 1 to what it is sure of and, in recorded calls, 0.6 and less to what comes after that: a margin much above 0.1 asks callers who were clear.
    /// </remarks>
    double Margin => 0.1;

    /// <summary>What an intent is called in the question: "reset your password".</summary>
    /// <param name="intent">The intent.</param>
    /// <returns>The words; null for an intent that is never asked about, such as Help or Repeat.</returns>
    Message? Choice(IntentReference intent);

    /// <summary>The question. It should say that the first is the key 1, the second 2, the third 3.</summary>
    /// <param name="choices">Two or three, the best understood first.</param>
    /// <returns>The words.</returns>
    Message Question(IReadOnlyList<Message> choices);
}
