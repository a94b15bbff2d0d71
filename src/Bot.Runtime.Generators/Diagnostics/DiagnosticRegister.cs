using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Diagnostics;

/// <summary>Every diagnostic there is. An id is never used again for another thing; the next one is the highest ever used and one.</summary>
/// <remarks>
/// A message says: the subject, what is wrong, what a caller would have suffered, and the way out. Each id has a page in docs/diagnostics and a test; a test fails when one lacks.
/// </remarks>
internal static class DiagnosticRegister
{
    public static readonly DiagnosticDescriptor IntentWithoutClass = Make(
        1,
        "An intent has no class",
        "The intent '{0}' of the definition calls the function, and no class answers it: callers who ask for it would get the fallback's answer. Add a class [Intent(\"{0}\")], or set dialogCodeHook and fulfillmentCodeHook of the intent to false.");

    public static readonly DiagnosticDescriptor ClassWithoutIntent = Make(
        2,
        "A class answers an intent that is not there",
        "The class '{0}' answers the intent '{1}', which the definition does not have: no caller would ever reach it.{2} Add the folder Intents/{1} to the definition, or correct the name.");

    public static readonly DiagnosticDescriptor TwoClassesForOneIntent = Make(
        3,
        "Two classes answer one intent",
        "The classes '{0}' and '{1}' both answer the intent '{2}': which of them a caller reached would be chance. Take [Intent(\"{2}\")] off one of them.");

    public static readonly DiagnosticDescriptor SlotUnknown = Make(
        4,
        "A slot is not there",
        "The intent '{0}' has no slot '{1}': asking for it would end the caller's conversation with an error.{2} Correct the name, or add the folder Slots/{1} to the intent.");

    public static readonly DiagnosticDescriptor SlotTypeChanged = Make(
        5,
        "A slot has another type",
        "The slot '{0}' of the intent '{1}' is {2} by the definition, which makes it '{3}', and is used as '{4}' here: the caller's answer would be lost. Use it as '{3}', or change slotTypeName in its Slot.json.");

    public static readonly DiagnosticDescriptor ServiceNotProvided = Make(
        6,
        "Nobody provides a service",
        "'{0}' asks for '{1}', which nobody provides ({2}): the bot could not be put together, and every call would fail. Mark a member of that type in '{3}' with [Provides], or name its class there in [Singleton<…>].");

    public static readonly DiagnosticDescriptor HandlerNotPartial = Make(
        7,
        "A handler is not partial",
        "The class '{0}' answers the intent '{1}' and is not partial, so its slots and messages cannot be added to it: it could not read what the caller says. Declare it 'sealed partial'.");

    public static readonly DiagnosticDescriptor HandlerNotSealed = Make(
        8,
        "A handler is not sealed",
        "The class '{0}' answers the intent '{1}' and is not sealed: a class derived from it would look as if it answered callers, and never would. Declare it 'sealed partial'.");

    public static readonly DiagnosticDescriptor HookNotAnswered = Make(
        9,
        "A hook of the definition is not answered",
        "The definition calls the {0} of the intent '{1}', and neither '{2}' nor a filter on it overrides {3}: callers would wait for an answer that does nothing. Override {3}, or switch {4} off in Intent.json.");

    public static readonly DiagnosticDescriptor HookNotEnabled = Make(
        10,
        "A hook is answered that the definition does not call",
        "'{0}' overrides {1}, and the definition does not call the {2} of the intent '{3}': what the method does would never happen to a caller. Switch {4} on in Intent.json, or take the method out.");

    public static readonly DiagnosticDescriptor MessageMissing = Make(
        11,
        "A message is missing in a locale",
        "{0} is not there in {1}: {2}. {3}");

    public static readonly DiagnosticDescriptor PlaceholderUnknown = Make(
        12,
        "A placeholder is not known",
        "'{0}' in {1} {2}: {3}. {4}");

    public static readonly DiagnosticDescriptor SsmlNotWellFormed = Make(
        13,
        "SSML is not well-formed",
        "The SSML of {0} is not what a voice can read: {1}. Callers would hear that something went wrong instead of it. Correct it; it is XML rooted in <speak>.");

    public static readonly DiagnosticDescriptor TextTooLong = Make(
        14,
        "A text is longer or shorter than Lex takes",
        "{0} is {1} characters long, and Lex takes {2}: {3}. {4}");

    public static readonly DiagnosticDescriptor SessionAttributeCollision = Make(
        15,
        "Two session attributes have one name",
        "The session attribute '{0}' of '{1}' is also {2}: one would overwrite the other in the middle of a call. Rename it, or give it another key with [SessionAttribute(\"…\")].");

    public static readonly DiagnosticDescriptor FileBroken = Make(
        16,
        "A file of the definition cannot be read",
        "{0} cannot be read: {1} A bot made without it would not know what callers say, or what to tell them. Correct the file.");

    public static readonly DiagnosticDescriptor LocalesDiffer = Make(
        17,
        "Two locales differ",
        "{0} is {1} in {2} and {3} in {4}: callers in one language would get what callers in the other do not. Make the two the same.");

    public static readonly DiagnosticDescriptor FilterNeedsSlots = Make(
        18,
        "A filter needs slots that an intent has not",
        "The filter '{0}' on '{1}' needs the slots of '{2}', which {3}: every call of it would fail. {4}, or take the filter off.");

    public static readonly DiagnosticDescriptor ServiceAmbiguous = Make(
        19,
        "A service is provided twice",
        "'{0}' is provided both by {1} and by {2}: which of them a handler got would be chance. Take one away.");

    public static readonly DiagnosticDescriptor ServiceCycle = Make(
        20,
        "Services need each other",
        "'{0}' needs itself to be made ({1}): the bot could not be put together, and every call would fail. Break the circle.");

    public static readonly DiagnosticDescriptor NameNotUsable = Make(
        21,
        "Two names become one",
        "{0} and {1} would both be called '{2}' in C#: one could not be told from the other. Rename one of them.");

    public static readonly DiagnosticDescriptor SharedSlotsNotShared = Make(
        22,
        "Shared slots are not shared",
        "The slots of '{0}' cannot be shared by {1}: {2}. {3}");

    public static readonly DiagnosticDescriptor CompositionRootNotUsable = Make(
        23,
        "The composition root cannot be used",
        "{0} cannot put the bot together: {1}. {2}");

    public static readonly DiagnosticDescriptor SessionAttributesNotUsable = Make(
        24,
        "A record of session attributes cannot be used",
        "'{0}' cannot be a record of session attributes: {1}. {2}");

    public static readonly DiagnosticDescriptor StepTargetUnknown = Make(
        25,
        "A step of the dialog leads nowhere",
        "A next step of the intent '{0}' {1} '{2}', which the definition does not have: a caller who got there would be cut off.{3} Correct the name.");

    public static readonly DiagnosticDescriptor ServiceNotConstructible = Make(
        26,
        "A class cannot be made",
        "'{0}' cannot be made: {1}. The bot could not be put together. {2}");

    public static readonly DiagnosticDescriptor TwoBots = Make(
        27,
        "The definition holds two bots",
        "The definition holds the bot '{0}' and the bot '{1}': a project answers one, and callers of the other would get its fallback for everything. Set BotDefinitionFolder in the project file to the folder of one of them.");

    public static readonly DiagnosticDescriptor SensitiveFormatted = Make(
        28,
        "A sensitive value becomes text",
        "A value of '{0}' is {1}: what becomes of the text nobody watches, and sooner or later a log or a message holds a caller's secret. Hand the value on as it is, or have '{0}' give a masked form by a property of its own.");

    public static readonly DiagnosticDescriptor SensitiveLogged = Make(
        29,
        "A sensitive value is logged",
        "A value of '{0}' is given to the log: whoever may read logs would read a caller's secret. Log an id of the account or of the message, or a masked form that '{0}' gives by a property of its own.");

    public static readonly DiagnosticDescriptor SensitiveInSession = Make(
        30,
        "A sensitive value is kept in the session",
        "A value of '{0}' is {1}: session attributes are seen by the contact flow, by conversation logs and by every client of the bot, and with them a caller's secret. Hand it on within the turn by a TurnKey<{0}>, or keep a keyed hash of it.");

    public static readonly DiagnosticDescriptor SensitiveSerialized = Make(
        31,
        "A sensitive value is serialised",
        "A value of '{0}' is {1}: a caller's secret would stand in JSON in clear, or be lost without a word. Serialise a type without it, and write what has to be sent where it is sent.");

    public static readonly DiagnosticDescriptor SensitiveRevealed = Make(
        32,
        "What a sensitive value reveals goes where it is read",
        "What '{0}.Reveal()' gives goes straight into {1}, where a caller's secret is no longer guarded. Make a sensitive value of the whole, or give it only to what sends it.");

    private const string PageOf = "docs/diagnostics/{0}.md";

    /// <summary>All of them, by their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        IntentWithoutClass, ClassWithoutIntent, TwoClassesForOneIntent, SlotUnknown, SlotTypeChanged, ServiceNotProvided, HandlerNotPartial, HandlerNotSealed, HookNotAnswered,
        HookNotEnabled, MessageMissing, PlaceholderUnknown, SsmlNotWellFormed, TextTooLong, SessionAttributeCollision, FileBroken, LocalesDiffer, FilterNeedsSlots, ServiceAmbiguous,
        ServiceCycle, NameNotUsable, SharedSlotsNotShared, CompositionRootNotUsable, SessionAttributesNotUsable, StepTargetUnknown, ServiceNotConstructible,
        TwoBots, SensitiveFormatted, SensitiveLogged, SensitiveInSession, SensitiveSerialized, SensitiveRevealed,
    ];

    // The one place that makes a diagnostic: none is without its page.
    private static DiagnosticDescriptor Make(int number, string title, string message)
    {
        var id = string.Format(CultureInfo.InvariantCulture, "RB{0:0000}", number);
        return new(id, title, message, "ResetBot", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: string.Format(CultureInfo.InvariantCulture, PageOf, id));
    }
}
