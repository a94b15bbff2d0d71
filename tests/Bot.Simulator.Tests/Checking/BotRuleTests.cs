using Bot.Simulator.Checking;

namespace Bot.Simulator.Tests.Checking;

/// <summary>Each rule for bots, broken once at least: what is said, and where.</summary>
public sealed class BotRuleTests
{
    private static readonly Dictionary<string, BotCase> Cases = UtteranceCases.All.Concat(SlotCases.All).Concat(CompositeCases.All).Concat(StepCases.All).Concat(MessageCases.All).Concat(LocaleCases.All).ToDictionary(one => one.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Fact]
    public void A_bot_that_breaks_no_rule_has_no_problems()
    {
        using var folder = BotCase.Clean();

        Assert.Empty(Findings.Of(folder));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_that_is_broken_says_what_is_wrong_where_and_what_to_do(string name)
    {
        var one = Cases[name];
        using var folder = one.Start();
        one.Change(folder);

        Assert.Equal(one.Expected, Findings.Of(folder));
    }

    [Fact]
    public void Every_rule_for_bots_is_broken_by_a_test()
    {
        var broken = Cases.Values.SelectMany(one => one.Expected).Select(line => line.Split(' ')[0]).ToHashSet();

        // BOT000 to BOT008 are about what can be read: see BrokenDefinitionTests, ExportVariantTests and DefinitionCheckTests.
        var rules = DefinitionCheck.Rules.Select(rule => rule.Id).Where(id => id.StartsWith("BOT", StringComparison.Ordinal) && string.CompareOrdinal(id, "BOT100") >= 0);
        Assert.DoesNotContain(rules, id => !broken.Contains(id));
    }
}
