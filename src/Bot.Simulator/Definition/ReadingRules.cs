namespace Bot.Simulator.Definition;

/// <summary>What a file of an export has to be so that it can be read.</summary>
internal static class ReadingRules
{
    public static readonly DefinitionRule FileUsable = new("BOT001", ProblemSeverity.Error, "Each file of an export is readable, complete JSON in UTF-8.");
    public static readonly DefinitionRule RightKind = new("BOT002", ProblemSeverity.Error, "Each value is of the kind that Lex expects there.");
    public static readonly DefinitionRule RightSpelling = new("BOT003", ProblemSeverity.Warning, "Numbers and flags are not in quotation marks, and keys are in their exact letters.");
    public static readonly DefinitionRule KeysOnce = new("BOT004", ProblemSeverity.Warning, "No key is twice in an object.");
    public static readonly DefinitionRule Named = new("BOT005", ProblemSeverity.Error, "Intents, slots, slot types and locales have names, and none has that of another.");
    public static readonly DefinitionRule FolderName = new("BOT006", ProblemSeverity.Warning, "A folder has the name of what is in it.");
    public static readonly DefinitionRule WholeBot = new("BOT007", ProblemSeverity.Warning, "The export is that of a whole bot.");
    public static readonly DefinitionRule SlotInIntent = new("BOT008", ProblemSeverity.Error, "A slot belongs to an intent.");
    public static readonly DefinitionRule PriorityHasSlot = new("BOT110", ProblemSeverity.Error, "A priority is that of a slot of the intent.");
    public static readonly DefinitionRule SlotHasPriority = new("BOT111", ProblemSeverity.Error, "A slot has a priority in its intent.");
    public static readonly DefinitionRule SlotTypeKnown = new("BOT120", ProblemSeverity.Error, "A slot's type is built in or one of the locale's.");
    public static readonly DefinitionRule SubSlotExpression = new("BOT140", ProblemSeverity.Error, "The expression of a composite slot is made of its sub-slots, AND, OR and parentheses.");
}
