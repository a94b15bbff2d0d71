using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Conditionals and their expressions.</summary>
internal static class ConditionRules
{
    private const int LongestExpression = 1024;

    public static void Check(LocaleUnderCheck locale)
    {
        foreach (var (tree, intent) in locale.Intents)
        {
            foreach (var conditional in StepSite.Of(tree).Select(site => site.Conditional).OfType<DefinitionElement>())
                CheckOne(locale, intent, conditional);
        }
    }

    private static void CheckOne(LocaleUnderCheck locale, Intent intent, DefinitionElement conditional)
    {
        var branches = conditional.Objects("conditionalBranches").ToArray();
        if (branches.Length is 0 or > 4)
            conditional.Report(BotRules.Branches, $"the conditional has {branches.Length} branches, and Lex takes 1 to 4. {(branches.Length == 0 ? "Add one, or remove the conditional" : "Join some with OR, or nest them")}.");
        if (conditional.Object("defaultBranch") is null)
            conditional.Report(BotRules.Branches, "the conditional has no defaultBranch, so nothing happens where no condition is true. Add one.");
        foreach (var branch in branches)
        {
            if (branch.Object("condition") is not { } condition || condition.Text("expressionString") is not { Length: > 0 } expression)
            {
                branch.Report(BotRules.Branches, "the branch has no condition.expressionString, so it can never be taken. Add one, or remove the branch.");
                continue;
            }

            var at = condition.At("expressionString");
            var (slots, error) = ConditionSyntax.Read(expression);
            if (expression.Length > LongestExpression)
                at.Report(BotRules.Condition, $"the condition has {expression.Length} characters, and Lex takes {LongestExpression}. Shorten it.");
            if (error is not null)
                at.Report(BotRules.Condition, $"the condition '{Elements.Short(expression)}' {error}. Correct it.");
            foreach (var slot in slots.Distinct(StringComparer.Ordinal).Where(slot => !locale.IsSlot(intent, slot)))
                at.Report(BotRules.ConditionSlot, $"the condition names slot '{slot}', which intent '{intent.Name}' does not have.{Spelling.Hint(slot, LocaleUnderCheck.SlotNames(intent))} Name one of its slots.");
        }
    }
}
