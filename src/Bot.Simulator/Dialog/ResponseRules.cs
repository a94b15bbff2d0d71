using System.Buffers;
using System.Globalization;
using System.Text;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <summary>
/// The rules an answer of the Lambda must keep (Lex V2 developer guide, "Interpreting the Lambda response", the runtime model's limits, and the quotas).
/// </summary>
internal sealed class ResponseRules(BotLocale locale, LexBehaviour behaviour)
{
    /// <summary>The most bytes an answer may have.</summary>
    public const int LargestResponse = 50 * 1024;
    private static readonly string[] StyleLocales = ["en_US", "en_GB", "en_AU"];
    private static readonly string[] StyleTypes = ["AMAZON.AlphaNumeric", "AMAZON.EmailAddress", "AMAZON.FirstName", "AMAZON.LastName", "AMAZON.UKPostalCode"];

    private const int LargestAttributes = 12 * 1024;

    /// <summary>The first rule that the response breaks, with the value and what to do; null if it keeps them all.</summary>
    public string? Broken(LexV2Response response)
    {
        if (response.SessionState is not { } state)
            return "the response has no sessionState. Answer an object with a sessionState that holds a dialogAction.";
        if (state.DialogAction is not { } action)
            return "sessionState has no dialogAction. Say what is next: Delegate, ElicitSlot, ElicitIntent, ConfirmIntent or Close.";
        return BrokenIntent(state.Intent)
            ?? BrokenAction(action, state.Intent, response.Messages)
            ?? MessageRules.Broken(response.Messages, behaviour.MostCardButtons)
            ?? ContextRules.Broken(state.ActiveContexts)
            ?? BrokenSize(response, state.SessionAttributes);
    }

    private string? BrokenIntent(LexV2Intent? intent)
    {
        if (intent is null)
            return null;
        if (intent.Name is not { Length: > 0 } name)
            return "sessionState.intent has no name. Name the intent, or leave the intent out where the action allows it.";
        if (locale.FindIntent(name) is not { } definition)
            return $"sessionState.intent.name is '{name}', and the bot has no such intent in {locale.LocaleId}. It has {string.Join(", ", locale.Intents.Select(known => known.Name))}.";
        var unknown = intent.Slots?.Keys.FirstOrDefault(slot => definition.FindSlot(slot) is null);
        return behaviour.RejectsUnknownSlots && unknown is not null
            ? $"sessionState.intent.slots has '{unknown}', and intent {name} has no such slot. It has {Names(definition)}."
            : null;
    }

    private string? BrokenAction(LexV2DialogAction action, LexV2Intent? intent, List<LexV2Message>? messages)
    {
        if (action.SlotElicitationStyle is not null && action.Type is not DialogActionType.ElicitSlot)
            return $"dialogAction.slotElicitationStyle is set with type {action.Type}. It goes with ElicitSlot only.";
        if (action.SubSlotToElicit is not null && action.Type is not DialogActionType.ElicitSlot)
            return $"dialogAction.subSlotToElicit is set with type {action.Type}. It goes with ElicitSlot only.";
        var definition = intent?.Name is { } name ? locale.FindIntent(name) : null;
        switch (action.Type)
        {
            case DialogActionType.Delegate:
                return null;
            case DialogActionType.ElicitIntent:
                return messages is { Count: > 0 } ? null : "dialogAction.type ElicitIntent needs a message: Lex has none of its own for it. Add at least one to messages.";
            case DialogActionType.ElicitSlot:
                return BrokenElicitSlot(action, definition);
            case DialogActionType.ConfirmIntent:
                if (definition is null)
                    return "dialogAction.type ConfirmIntent needs intent.name. Give the intent back with its slots.";
                if (definition.Confirmation is not { IsActive: true })
                    return $"dialogAction.type ConfirmIntent: the confirmation of intent {definition.Name} is not active. Activate intentConfirmationSetting, or close or delegate.";
                if (behaviour.ConfirmIntentNeedsSlots && intent!.Slots is null)
                    return "dialogAction.type ConfirmIntent needs intent.slots. Give the intent back with its slots.";
                return behaviour.ConfirmIntentNeedsMessages && messages is not { Count: > 0 } ? "dialogAction.type ConfirmIntent needs a message. Add at least one to messages." : null;
            case DialogActionType.Close:
                if (definition is null)
                    return "dialogAction.type Close needs intent.name. Give the intent back with its final state.";
                return intent!.State is IntentState.Fulfilled or IntentState.Failed or IntentState.InProgress or IntentState.ReadyForFulfillment
                    ? null
                    : $"dialogAction.type Close needs intent.state Fulfilled, Failed or InProgress; it is {intent.State?.ToString() ?? "missing"}.";
            default:
                return $"dialogAction.type is {action.Type}. Use Delegate, ElicitSlot, ElicitIntent, ConfirmIntent or Close.";
        }
    }

    private string? BrokenElicitSlot(LexV2DialogAction action, Intent? definition) => action switch
    {
        _ when definition is null => "dialogAction.type ElicitSlot needs intent.name. Give the intent back with its slots.",
        { SlotToElicit: null or "" } => "dialogAction.type ElicitSlot needs slotToElicit. Name the slot to ask for.",
        { SlotToElicit: var slot } when definition.FindSlot(slot) is null => $"dialogAction.slotToElicit is '{slot}', and intent {definition.Name} has no such slot. It has {Names(definition)}.",
        { SlotToElicit: var slot, SubSlotToElicit: { } subSlot } when BrokenSubSlot(subSlot, definition.FindSlot(slot)!) is { } broken => broken,
        { SlotToElicit: var slot, SlotElicitationStyle: SlotElicitationStyle.SpellByLetter or SlotElicitationStyle.SpellByWord } => BrokenStyle(
            action.SlotElicitationStyle.Value, definition.FindSlot(slot)!, action.SubSlotToElicit?.Name),
        _ => null,
    };

    // Guide, "Using spelling styles": only these types and languages, and custom types.
    private string? BrokenStyle(SlotElicitationStyle style, Slot slot, string? subSlot)
    {
        if (!behaviour.RejectsMisplacedElicitationStyles)
            return null;
        if (!StyleLocales.Contains(locale.LocaleId, StringComparer.Ordinal))
            return $"dialogAction.slotElicitationStyle is {style}, and the locale is {locale.LocaleId}. Lex knows styles in {string.Join(", ", StyleLocales)}; leave it out.";
        var type = (subSlot is null ? slot : slot.FindSubSlot(subSlot)!).SlotTypeName;
        return !type.StartsWith("AMAZON.", StringComparison.Ordinal) || StyleTypes.Contains(type, StringComparer.Ordinal)
            ? null
            : $"dialogAction.slotElicitationStyle is {style}, and slot {slot.Name} is of type {type}. Lex knows styles for {string.Join(", ", StyleTypes)} and custom types; leave it out.";
    }

    private static string? BrokenSubSlot(LexV2SubSlotToElicit subSlot, Slot slot) => subSlot switch
    {
        _ when !slot.IsComposite => $"dialogAction.subSlotToElicit is '{subSlot.Name}', and slot {slot.Name} is not composite. Leave subSlotToElicit out.",
        { SubSlotToElicit: not null } => "dialogAction.subSlotToElicit has a subSlotToElicit in it, and Lex goes no deeper than one. Leave the inner one out.",
        { Name: null or "" } => "dialogAction.subSlotToElicit has no name. Name the sub-slot to ask for.",
        { Name: var name } when slot.FindSubSlot(name) is null =>
            $"dialogAction.subSlotToElicit.name is '{name}', and slot {slot.Name} has no such sub-slot. It has {string.Join(", ", slot.SubSlots.Select(known => known.Name))}.",
        _ => null,
    };

    private static string? BrokenSize(LexV2Response response, Dictionary<string, string>? attributes)
    {
        // Lex counts the attributes as they travel, in base64: four characters for three bytes.
        var bytes = attributes?.Sum(attribute => Encoding.UTF8.GetByteCount(attribute.Key) + Encoding.UTF8.GetByteCount(attribute.Value)) ?? 0;
        if (bytes * 4 / 3 > LargestAttributes)
            return string.Create(CultureInfo.InvariantCulture, $"sessionAttributes hold {bytes} bytes, which is more than 12 KB in base64. Keep less in the session.");
        var output = new ArrayBufferWriter<byte>();
        LexJson.WriteResponse(response, output);
        return output.WrittenCount > LargestResponse ? TooLarge(output.WrittenCount) : null;
    }

    /// <summary>What Lex says of an answer that is too large (seen with the limit of 25K that it had before), and what to do.</summary>
    public static string TooLarge(int bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"Lambda response exceeds maximum size ({bytes} vs. {LargestResponse / 1024}K). Send less.");

    private static string Names(Intent intent) => intent.Slots.IsEmpty ? "none" : string.Join(", ", intent.Slots.Select(slot => slot.Name));
}
