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
    /// <param name="purpose">What it is for: a list that is sealed for one thing is not read as another.</param>
    /// <returns>The text.</returns>
    public static string Write(IReadOnlyList<LexV2Intent> intents, Turn turn, string purpose)
    {
        // Plain names come back as intents at their beginning.
        if (intents.All(intent => intent is { State: IntentState.InProgress, ConfirmationState: ConfirmationState.None } && new SlotValues(intent.Slots).IsEmpty))
            return Plain + string.Join(Separator, intents.Select(intent => intent.Name));
        var json = new ArrayBufferWriter<byte>(1024);
        LexJson.WriteIntents(intents, json);
        return turn.Seal.Close(json.WrittenSpan, turn.Session.Id, purpose);
    }

    /// <summary>Reads.</summary>
    /// <param name="text">The text; anybody may have written it.</param>
    /// <param name="turn">The turn whose session it is from.</param>
    /// <param name="purpose">What it was written for.</param>
    /// <returns>The intents, each with a name; null when there are none to be had from it.</returns>
    public static IReadOnlyList<LexV2Intent>? Read(string text, Turn turn, string purpose)
    {
        if (text[0] == Plain)
        {
            return [.. text[1..].Split(Separator, StringSplitOptions.RemoveEmptyEntries)
                .Select(name => LexV2Intent.AtItsBeginning(name, []))];
        }
        return turn.Seal.Open(text, turn.Session.Id, purpose) is { } json ? LexJson.ReadIntents(json) : null;
    }
}
