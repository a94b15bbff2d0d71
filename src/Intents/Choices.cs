using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace Intents;

/// <summary>What is asked when it is not clear what a caller wants: "I'm locked out, I forgot my password" is both.</summary>
public sealed class Choices : IDisambiguationMessages
{
    /// <inheritdoc />
    public Message? Choice(IntentReference intent) =>
        intent == ResetPassword.Intent ? ChoicesMessages.ResetPassword
        : intent == UnlockAccount.Intent ? ChoicesMessages.UnlockAccount
        : intent == SpeakToAgent.Intent ? ChoicesMessages.SpeakToAgent
        : null;

    /// <inheritdoc />
    public Message Question(IReadOnlyList<Message> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return new(locale =>
        {
            string Words(int choice) => choices[choice].In(locale).ToString();
            var question = choices.Count > 2 ? ChoicesMessages.WhichOfThree(Words(0), Words(1), Words(2)) : ChoicesMessages.WhichOfTwo(Words(0), Words(1));
            return question.In(locale);
        });
    }
}
