using System.Text.Json;
using Bot.Cli.Scaffolding.Writing;
using Bot.Cli.Tests.Definition;

namespace Bot.Cli.Tests.Scaffolding;

public sealed class FlowBranchTests
{
    private static readonly string Flow = File.ReadAllText(Repository.PathTo("bot-definition", "connect", "ServiceDesk.json"));

    [Fact]
    public void Every_block_with_Lex_gets_a_branch_where_the_first_one_leads_and_the_designer_shows_it()
    {
        var flow = JsonDocument.Parse(FlowBranch.Add("flow", Flow, "BorrowLadder")).RootElement;
        var blocks = flow.Items("Actions").Where(action => action.Text("Type") is "ConnectParticipantWithLexBot").ToList();

        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            var branches = block.Items("Transitions", "Conditions").ToList();
            var added = Assert.Single(branches, branch => Operand(branch) is "BorrowLadder");
            Assert.Equal(branches[0].Text("NextAction"), added.Text("NextAction"));
            Assert.Equal(branches.Select(Operand), flow.Items("Metadata", "ActionMetadata", block.Text("Identifier")!, "conditionMetadata").Select(shown => shown.Text("value")));
        }
    }

    [Fact]
    public void Nothing_else_of_the_flow_changes()
    {
        var before = Flow.Split('\n');
        var after = FlowBranch.Add("flow", Flow, "BorrowLadder").Split('\n');

        Assert.True(after.Length > before.Length);
        // What is there already is there still, line by line, in its order.
        var at = 0;
        Assert.All(before, line => Assert.True((at = Array.IndexOf(after, line, at) + 1) > 0, line));
    }

    [Fact]
    public void A_flow_that_has_the_branch_stays_as_it_is()
    {
        Assert.Same(Flow, FlowBranch.Add("flow", Flow, "UnlockAccount"));
        var once = FlowBranch.Add("flow", Flow, "BorrowLadder");
        Assert.Same(once, FlowBranch.Add("flow", once, "BorrowLadder"));
    }

    [Theory]
    [InlineData("{", "here.json is no contact flow as Connect exports it (")]
    [InlineData("{}", "here.json is no contact flow as Connect exports it (")]
    [InlineData("""{ "Actions": [] }""", "here.json has no block ConnectParticipantWithLexBot, to which a branch for 'BorrowLadder' could be added. Restore it with git.")]
    [InlineData("""{ "Actions": [ { "Identifier": "Bot", "Type": "ConnectParticipantWithLexBot", "Transitions": { "Conditions": [] } } ] }""", "here.json is no contact flow as Connect exports it ('Bot' has no branch for any intent). Restore it with git before an intent is added.")]
    public void What_is_no_flow_with_branches_is_refused(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<CommandFailedException>(() => FlowBranch.Add("here.json", text, "BorrowLadder")).Message, StringComparison.Ordinal);

    private static string? Operand(JsonElement branch) => branch.Items("Condition", "Operands").Single().GetString();
}
