using System.Buffers;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>Intents with their slots, as text for a session attribute: in plain names while nothing is known in them, sealed as soon as there is something to hide.</summary>
internal static class IntentList
{
    // Base64 has neither. Nothing is hidden at the first question, where loading cryptography would double what the caller waits for.
    private const char Plain = ':';
    private const char Separator = ',';

    /// <summary>Writes.</summary>
    /// <param name="intents">The intents.</param>
    /// <param name="turn">The turn whose session it is for.</param>
    /// <returns>The text.</returns>
    public static string Write(IReadOnlyList<LexV2Intent> intents, Turn turn)
    {
        if (intents.All(intent => intent.State is IntentState.InProgress && new SlotValues(intent.Slots).IsEmpty))
            return Plain + string.Join(Separator, intents.Select(intent => intent.Name));
        var json = new ArrayBufferWriter<byte>(1024);
        LexJson.WriteIntents(intents, json);
        return turn.Seal.Close(json.WrittenSpan, turn.Session.Id);
    }

    /// <summary>Reads.</summary>
    /// <param name="text">The text; anybody may have written it.</param>
    /// <param name="turn">The turn whose session it is from.</param>
    /// <returns>The intents, each with a name; null when there are none to be had from it.</returns>
    public static IReadOnlyList<LexV2Intent>? Read(string text, Turn turn)
    {
        if (text[0] == Plain)
        {
            return [.. text[1..].Split(Separator, StringSplitOptions.RemoveEmptyEntries)
                .Select(name => new LexV2Intent { Name = name, Slots = [], State = IntentState.InProgress, ConfirmationState = ConfirmationState.None })];
        }
        return turn.Seal.Open(text, turn.Session.Id) is { } json ? LexJson.ReadIntents(json) : null;
    }
}
