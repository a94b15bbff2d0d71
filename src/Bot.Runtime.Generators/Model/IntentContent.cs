namespace Bot.Runtime.Generators.Model;

/// <summary>What Intent.json says.</summary>
/// <param name="Name">name.</param>
/// <param name="Description">description; empty when there is none.</param>
/// <param name="ParentSignature">parentIntentSignature: "AMAZON.FallbackIntent".</param>
/// <param name="Dialog">Whether Lex calls the dialog hook.</param>
/// <param name="Fulfillment">Whether Lex calls the fulfillment hook.</param>
/// <param name="AsksConfirmation">Whether its confirmation is active.</param>
/// <param name="Priorities">slotPriorities, smallest first.</param>
/// <param name="Steps">Where its next steps go.</param>
internal sealed record IntentContent(
    Named Name,
    string Description,
    string? ParentSignature,
    HookSwitch Dialog,
    HookSwitch Fulfillment,
    bool AsksConfirmation,
    EquatableArray<Named> Priorities,
    EquatableArray<StepTarget> Steps)
{
    public const string FallbackSignature = "AMAZON.FallbackIntent";

    public bool IsFallback => ParentSignature == FallbackSignature;

    public bool CallsFunction => Dialog.IsEnabled || Fulfillment.IsEnabled;
}
