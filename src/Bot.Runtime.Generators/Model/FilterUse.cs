namespace Bot.Runtime.Generators.Model;

/// <summary>A filter named in [Filters].</summary>
/// <param name="Filter">The class, and how it is made.</param>
/// <param name="Place">Where it is named.</param>
/// <param name="IsFilter">Whether it derives from IntentFilter.</param>
/// <param name="AnswersDialog">Whether it overrides the dialog hook.</param>
/// <param name="AnswersFulfillment">Whether it overrides the fulfillment hook.</param>
/// <param name="Slots">The slots it needs; null when it needs none.</param>
internal sealed record FilterUse(ServiceClass Filter, Place Place, bool IsFilter, bool AnswersDialog, bool AnswersFulfillment, FilterSlots? Slots);
