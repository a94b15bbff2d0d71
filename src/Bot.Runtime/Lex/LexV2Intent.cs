using System.Text.Json;

namespace Bot.Runtime.Lex;

/// <summary>An intent and what is known of it.</summary>
public sealed class LexV2Intent
{
    /// <summary>The intent's name in the definition.</summary>
    public string? Name { get; set; }

    /// <summary>Every slot of the intent by name; null for one that is not filled.</summary>
    public Dictionary<string, LexV2Slot?>? Slots { get; set; }

    /// <summary>How far it has come.</summary>
    public IntentState? State { get; set; }

    /// <summary>Whether the caller confirmed it.</summary>
    public ConfirmationState? ConfirmationState { get; set; }

    /// <summary>Only for AMAZON.KendraSearchIntent: the answer of Kendra's Query, as it is.</summary>
    public JsonElement? KendraResponse { get; set; }

    /// <summary>An intent that nothing was asked in yet.</summary>
    internal static LexV2Intent AtItsBeginning(string? name, Dictionary<string, LexV2Slot?>? slots) => new()
    {
        Name = name,
        Slots = slots,
        State = IntentState.InProgress,
        ConfirmationState = Lex.ConfirmationState.None,
    };
}
