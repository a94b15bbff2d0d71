namespace Bot.Simulator.Definition;

/// <summary>What a file of an export has to be so that it can be read.</summary>
internal static class ReadingRules
{
    // Each rule below adds itself, so this comes first.
    private static readonly List<DefinitionRule> Known = [];

    public static readonly DefinitionRule FileUsable = Add("BOT001", ProblemSeverity.Error, "Each file of an export is readable, complete JSON in UTF-8.");
    public static readonly DefinitionRule RightKind = Add("BOT002", ProblemSeverity.Error, "Each value is of the kind that Lex expects there.");
    public static readonly DefinitionRule RightSpelling = Add("BOT003", ProblemSeverity.Warning, "Numbers and flags are not in quotation marks, and keys are in their exact letters.");
    public static readonly DefinitionRule KeysOnce = Add("BOT004", ProblemSeverity.Warning, "No key is twice in an object.");
    public static readonly DefinitionRule Named = Add("BOT005", ProblemSeverity.Error, "Intents, slots, slot types and locales have names, and none has that of another.");
    public static readonly DefinitionRule FolderName = Add("BOT006", ProblemSeverity.Warning, "A folder has the name of what is in it.");
    public static readonly DefinitionRule WholeBot = Add("BOT007", ProblemSeverity.Warning, "The export is that of a whole bot.");
    public static readonly DefinitionRule SlotInIntent = Add("BOT008", ProblemSeverity.Error, "A slot belongs to an intent.");
    public static readonly DefinitionRule PriorityHasSlot = Add("BOT110", ProblemSeverity.Error, "A priority is that of a slot of the intent.");
    public static readonly DefinitionRule SlotHasPriority = Add("BOT111", ProblemSeverity.Error, "A slot has a priority in its intent.");
    public static readonly DefinitionRule SlotTypeKnown = Add("BOT120", ProblemSeverity.Error, "A slot's type is built in or one of the locale's.");
    public static readonly DefinitionRule SubSlotExpression = Add("BOT140", ProblemSeverity.Error, "The expression of a composite slot is made of its sub-slots, AND, OR and parentheses.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DefinitionRule> All => Known;

    private static DefinitionRule Add(string id, ProblemSeverity severity, string title)
    {
        var rule = new DefinitionRule(id, severity, title);
        Known.Add(rule);
        return rule;
    }
}
