namespace Bot.Runtime.Generators.Model;

/// <summary>A class marked [Intent("…")].</summary>
/// <param name="Type">The class.</param>
/// <param name="Intent">The intent it answers, and where the attribute says so.</param>
/// <param name="IsSealed">Whether it is sealed.</param>
/// <param name="IsHandler">Whether it derives from IntentHandler.</param>
/// <param name="UsesOwnSlots">Whether it derives from IntentHandler of its own nested Slots.</param>
/// <param name="Dialog">Its answer to the dialog hook; null when it and its bases leave that as it is.</param>
/// <param name="Fulfillment">Its answer to the fulfillment hook.</param>
/// <param name="DeclaredSlots">The properties that it declares in its part of Slots.</param>
/// <param name="Filters">The filters on it, the outermost first.</param>
/// <param name="Construction">How it is made.</param>
internal sealed record HandlerClass(
    SourceType Type,
    Named Intent,
    bool IsSealed,
    bool IsHandler,
    bool UsesOwnSlots,
    HookOverride? Dialog,
    HookOverride? Fulfillment,
    EquatableArray<DeclaredSlot> DeclaredSlots,
    EquatableArray<FilterUse> Filters,
    ServiceClass Construction);
