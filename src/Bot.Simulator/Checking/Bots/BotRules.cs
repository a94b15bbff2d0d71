using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>
/// What Lex asks of a bot. The numbers are those of the model API (Amazon Lex V2 API reference) and of the page "Quotas" of the developer guide;
/// where the two disagree, or a quota can be raised, it is a warning.
/// </summary>
internal static class BotRules
{
    // Each rule below adds itself, so this comes first.
    private static readonly List<DefinitionRule> Known = [];

    public static readonly DefinitionRule BotSettings = Error("BOT100", "A bot has a name of up to 100 letters, digits, '-' and '_', and a session time-out of 60 to 86400 seconds.");
    public static readonly DefinitionRule SlotInUtterance = Error("BOT101", "A slot in an utterance is a slot of the intent.");
    public static readonly DefinitionRule Braces = Error("BOT102", "Braces in an utterance come in pairs around the name of a slot.");
    public static readonly DefinitionRule UtteranceSigns = Warning("BOT103", "Utterances are made of letters, digits, spaces and the marks of written language.");
    public static readonly DefinitionRule UtteranceLength = Error("BOT104", "An utterance has 1 to 500 characters.");
    public static readonly DefinitionRule UtteranceOnce = Warning("BOT105", "No utterance is twice in an intent or slot.");
    public static readonly DefinitionRule UtteranceOfOneIntent = Warning("BOT106", "No two intents that can be understood at the same time have the same utterance.");
    public static readonly DefinitionRule FreeFormInUtterance = Error("BOT107", "A slot of type AMAZON.FreeFormInput is in no utterance.");
    public static readonly DefinitionRule UtterancesOfBuiltIn = Error("BOT108", "The intent on top of AMAZON.FallbackIntent has no utterances and no slots.");
    public static readonly DefinitionRule IntentCanStart = Warning("BOT109", "An intent has utterances, or a step starts it.");
    public static readonly DefinitionRule PriorityOnce = Error("BOT112", "A slot has one priority from 0 to 100, and no other slot has it.");
    public static readonly DefinitionRule RequiredHasPrompt = Error("BOT113", "A required slot has a prompt.");
    public static readonly DefinitionRule DefaultValues = Error("BOT114", "A slot has up to 10 default values of up to 202 characters.");
    public static readonly DefinitionRule DefaultFromContext = Warning("BOT115", "The context of a default value is set by an intent.");
    public static readonly DefinitionRule SeveralValues = Warning("BOT116", "A slot with several values is in en_US and of a custom type.");
    public static readonly DefinitionRule BuiltInType = Error("BOT121", "A slot type that starts with AMAZON. is one that Lex has, in that locale.");
    public static readonly DefinitionRule TypeValues = Error("BOT122", "A custom type has 1 to 10000 values and synonyms, and no empty one.");
    public static readonly DefinitionRule ValueLength = Warning("BOT123", "A value or synonym has up to 140 characters.");
    public static readonly DefinitionRule ValueOnce = Warning("BOT124", "A value or synonym is once in its type.");
    public static readonly DefinitionRule Regex = Error("BOT125", "A regex has up to 300 characters, no *, +, {n,} and no '.', on a type that narrows AMAZON.AlphaNumeric.");
    public static readonly DefinitionRule TypeUsed = Warning("BOT126", "A slot type is that of a slot.");
    public static readonly DefinitionRule TypeName = Error("BOT127", "A custom type does not have the name of a built-in one.");
    public static readonly DefinitionRule StandIn = Warning("BOT128", "What the simulator plays is what Lex does.");
    public static readonly DefinitionRule Composite = Error("BOT141", "A composite type has up to 6 sub-slots, none of them composite, and a slot specifies no others.");
    public static readonly DefinitionRule CompositeLocale = Warning("BOT142", "A composite slot is in en_US, and each sub-slot has a prompt.");
    public static readonly DefinitionRule Names = Error("BOT150", "A name has up to 100 letters, digits, '-' and '_', starts with none of the two, and has no two of them in a row.");
    public static readonly DefinitionRule Counts = Error("BOT151", "A locale has no more intents, slots, slot types and utterances than Lex takes.");
    public static readonly DefinitionRule Quotas = Warning("BOT152", "A locale stays within the quotas that AWS gives without being asked.");
    public static readonly DefinitionRule Threshold = Error("BOT153", "The confidence threshold is from 0 to 1.");
    public static readonly DefinitionRule LocaleKnown = Warning("BOT154", "A locale is one that Lex has.");
    public static readonly DefinitionRule Description = Warning("BOT155", "A description has up to 200 characters.");
    public static readonly DefinitionRule Vocabulary = Error("BOT156", "A custom vocabulary has up to 500 phrases of up to 100 characters with weights from 0 to 3.");
    public static readonly DefinitionRule BuiltInUtterances = Warning("BOT157", "A built-in intent has no utterances and slots of its own.");
    public static readonly DefinitionRule Spelled = Error("BOT158", "A voice's engine and a type's recognition of speech are ones that Lex has.");
    public static readonly DefinitionRule MessageText = Error("BOT200", "A message has 1 to 1000 characters.");
    public static readonly DefinitionRule MessageGroups = Error("BOT201", "A prompt or response has 1 to 5 groups of a message and up to 2 variations.");
    public static readonly DefinitionRule Card = Error("BOT202", "A card has a title of up to 250 characters and up to 5 buttons with texts of up to 50.");
    public static readonly DefinitionRule SlotInMessage = Warning("BOT203", "A {slot} in a message is a slot of the intent.");
    public static readonly DefinitionRule Ssml = Error("BOT204", "An SSML message is XML with <speak> around it, in tags that Polly has.");
    public static readonly DefinitionRule SsmlAsPlain = Warning("BOT205", "A plain text has no SSML in it.");
    public static readonly DefinitionRule Retries = Error("BOT210", "A prompt is repeated 0 to 5 times, and the settings of its attempts are for Initial and Retry1 to Retry5.");
    public static readonly DefinitionRule Keys = Error("BOT211", "DTMF keys are A-D, 0-9, # and *, up to 1024 of them, and times are 1 ms or more.");
    public static readonly DefinitionRule CanAnswer = Warning("BOT212", "A caller can answer each attempt, and the key that deletes is not the one that ends.");
    public static readonly DefinitionRule Seconds = Error("BOT213", "Delays and time-outs of updates and waiting are within 1 to 900 seconds.");
    public static readonly DefinitionRule StepSlot = Error("BOT300", "A step asks for a slot of the intent it is in.");
    public static readonly DefinitionRule StepIntent = Error("BOT301", "A step goes to an intent of the locale.");
    public static readonly DefinitionRule StepHook = Warning("BOT302", "A step calls a code hook that is there and active.");
    public static readonly DefinitionRule StepConditional = Error("BOT303", "A step evaluates a conditional that is there.");
    public static readonly DefinitionRule ConditionalUsed = Warning("BOT304", "An active conditional is evaluated by the step beside it.");
    public static readonly DefinitionRule StepConfirmation = Warning("BOT305", "A step goes to a confirmation that is active and has a prompt.");
    public static readonly DefinitionRule StepSets = Warning("BOT306", "A step sets slots that its intent has.");
    public static readonly DefinitionRule Circle = Warning("BOT307", "Steps do not run in a circle without asking the caller.");
    public static readonly DefinitionRule Reachable = Warning("BOT308", "A required slot is reached by a step.");
    public static readonly DefinitionRule HookEnabled = Warning("BOT309", "The switch of an intent's dialog code hooks and the hooks that its steps call agree.");
    public static readonly DefinitionRule Condition = Error("BOT320", "A condition is in Lex's expression language, of up to 1024 characters.");
    public static readonly DefinitionRule ConditionSlot = Error("BOT321", "A condition names slots that there are.");
    public static readonly DefinitionRule Branches = Error("BOT322", "A conditional has 1 to 4 branches with a condition each, and a default branch.");
    public static readonly DefinitionRule Contexts = Error("BOT330", "An intent has up to 5 input and 10 output contexts with their names and lives in bounds.");
    public static readonly DefinitionRule ContextSet = Warning("BOT331", "An input context is set by an intent.");
    public static readonly DefinitionRule Fallback = Error("BOT340", "A locale has one intent on top of AMAZON.FallbackIntent.");
    public static readonly DefinitionRule Signature = Error("BOT341", "The built-in intent that an intent stands on is one that Lex has.");
    public static readonly DefinitionRule LocalesAlike = Warning("BOT400", "The locales of a bot have the same intents, slots, slot types, values and prompts.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DefinitionRule> All => Known;

    private static DefinitionRule Error(string id, string title) => Add(new(id, ProblemSeverity.Error, title));

    private static DefinitionRule Warning(string id, string title) => Add(new(id, ProblemSeverity.Warning, title));

    private static DefinitionRule Add(DefinitionRule rule)
    {
        Known.Add(rule);
        return rule;
    }
}
