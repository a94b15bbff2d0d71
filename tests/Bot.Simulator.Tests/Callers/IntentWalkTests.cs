using System.Text.Json.Nodes;
using Bot.Runtime.Lex;
using Bot.Simulator.Callers;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Tests.Dialog;

namespace Bot.Simulator.Tests.Callers;

public sealed class IntentWalkTests
{
    [Fact]
    public async Task Each_intent_is_called_for_and_answered_to_its_end()
    {
        using var folder = BadgeBot.Folder();

        var walked = await WalkAsync(folder, new DelegatingCodeHook());

        Assert.Equal(["Cancel", "FallbackIntent", "Help", "OrderBadge", "ReturnBadge"], walked.Select(call => call.Intent.Name).Order(StringComparer.Ordinal));
        Assert.All(walked, call => Assert.True(call.Outcome is WalkOutcome.Ended, $"{call.Intent.Name}: {call.Outcome} {call.Fault}\n{call.Transcript}"));
        var order = walked.Single(call => call.Intent.Name == "OrderBadge");
        Assert.All(order.Last!.SessionState.Intent!.Slots!.Where(slot => slot.Key != "Note"), slot => Assert.NotNull(slot.Value));
    }

    [Fact]
    public async Task An_intent_that_nobody_can_ask_for_is_not_called()
    {
        using var folder = BadgeBot.Folder()
            .Edit(BadgeBot.OrderBadge, intent => intent["sampleUtterances"] = new JsonArray())
            .Edit(BadgeBot.ReturnBadge, intent => intent["inputContexts"] = JsonNode.Parse("""[{"name":"ordered"}]"""));

        var walked = await WalkAsync(folder, new DelegatingCodeHook());

        Assert.Equal((WalkOutcome.NothingToSay, true), Of(walked, "OrderBadge"));
        Assert.Equal((WalkOutcome.NeedsContext, true), Of(walked, "ReturnBadge"));
    }

    [Fact]
    public async Task A_bot_that_asks_for_ever_is_given_up()
    {
        using var folder = BadgeBot.Folder();

        var walked = await WalkAsync(folder, new ScriptedHook(sent => sent.SessionState!.Intent!.Name != "OrderBadge" ? null : LexCodeHookResult.Answered(new LexV2Response
        {
            SessionState = new LexV2SessionState
            {
                DialogAction = new LexV2DialogAction { Type = DialogActionType.ElicitSlot, SlotToElicit = "Floor" },
                Intent = new LexV2Intent { Name = "OrderBadge", State = IntentState.InProgress, Slots = [] },
            },
        })));

        Assert.Equal((WalkOutcome.NoEnd, false), Of(walked, "OrderBadge"));
    }

    [Fact]
    public async Task A_function_that_fails_is_said_to_have_failed()
    {
        using var folder = BadgeBot.Folder();

        var walked = await WalkAsync(folder, new ScriptedHook(_ => LexCodeHookResult.Answered(new LexV2Response())));

        var order = walked.Single(call => call.Intent.Name == "OrderBadge");
        Assert.Equal((WalkOutcome.Failed, false), (order.Outcome, order.IsFine));
        Assert.Contains("Invalid Lambda Response", order.Fault, StringComparison.Ordinal);
    }

    private static (WalkOutcome Outcome, bool IsFine) Of(List<WalkedIntent> walked, string intent) =>
        walked.Single(call => call.Intent.Name == intent) is var call ? (call.Outcome, call.IsFine) : default;

    private static async Task<List<WalkedIntent>> WalkAsync(BotFolder folder, ILexCodeHook hook)
    {
        var definition = folder.Load();
        var walked = new List<WalkedIntent>();
        await foreach (var call in new IntentWalk(definition, hook).CallAsync(definition.Locales[0], TestContext.Current.CancellationToken))
            walked.Add(call);
        return walked;
    }
}
