using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Understanding;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

public sealed class ConditionTests
{
    private static readonly DefinitionPlace Place = new("Intent.json", "$.condition");

    private static readonly Hearing Silence = new(LexInput.Silence, []);

    [Theory]
    [InlineData("{Menu}=\"2\"", true)]
    [InlineData("{Menu} = \"1\"", false)]
    [InlineData("({Menu} = \"1\") || ({Menu} = \"2\")", true)]
    [InlineData("{Menu} != \"1\" ", true)]
    [InlineData("{Menu} < 10", true)]
    [InlineData("{Menu} >= 2 AND {Menu} <= 2", true)]
    [InlineData("{Menu} > 2.5", false)]
    [InlineData("[name] = \"ANN\"", true)]
    [InlineData("((via)) = \"web\"", true)]
    [InlineData("$.inputTranscript = \"two\"", true)]
    [InlineData("$.inputMode=\"Text\"", true)]
    [InlineData("fn.IS_SET({Menu})", true)]
    [InlineData("fn.IS_SET([nobody])", false)]
    [InlineData("!fn.IS_SET([nobody])", true)]
    [InlineData("NOT fn.IS_SET({Menu})", false)]
    [InlineData("fn.LENGTH([name]) = 3", true)]
    [InlineData("fn.COUNT({Menu}) = 1", true)]
    [InlineData("[nobody] = \"\"", false)]
    [InlineData("[nobody] != \"x\"", false)]
    [InlineData("[name] = \"ann\" OR {Menu} = 9 AND {Menu} = 8", true)]
    [InlineData("([name] = \"ann\" || {Menu} = 9) && {Menu} = 8", false)]
    [InlineData("(!fn.IS_SET([n]) OR [n] = \"\" OR [n] = \"0\") AND (!fn.IS_SET([f]) OR [f] != \"true\")", true)]
    public void An_expression_is_evaluated_as_Lex_documents_it(string expression, bool holds)
    {
        var conversation = new Conversation();
        conversation.Slots["Menu"] = SlotValues.Scalar("2");
        conversation.Attributes["name"] = "Ann";
        var input = LexInput.Text("two") with { RequestAttributes = LexInput.Silence.RequestAttributes.Add("via", "web") };

        Assert.Equal(holds, Conditions.IsTrue(expression, Place, conversation, new Hearing(input, [])));
    }

    [Theory]
    [InlineData("{Menu}", "Intent.json at $.condition: the condition '{Menu}' breaks at character 7: expected one of = != < <= > >=.")]
    [InlineData("{Menu", "Intent.json at $.condition: the condition '{Menu' breaks at character 1: expected '}'.")]
    [InlineData("({Menu} = 1", "Intent.json at $.condition: the condition '({Menu} = 1' breaks at character 12: expected ')'.")]
    [InlineData("{Menu} = \"1", "Intent.json at $.condition: the condition '{Menu} = \"1' breaks at character 10: expected a closing quotation mark.")]
    [InlineData("{Menu} =", "Intent.json at $.condition: the condition '{Menu} =' breaks at character 9: expected a constant.")]
    [InlineData("{Menu} = 1 {Menu}", "Intent.json at $.condition: the condition '{Menu} = 1 {Menu}' breaks at character 12: expected AND, OR or the end.")]
    [InlineData("Menu = 1", "Intent.json at $.condition: the condition 'Menu = 1' breaks at character 1: expected a {slot}, [sessionAttribute], ((requestAttribute)), $. path or function.")]
    [InlineData("fn.IS_SET {Menu}", "Intent.json at $.condition: the condition 'fn.IS_SET {Menu}' breaks at character 11: expected '('.")]
    public void An_expression_that_is_none_says_where_it_breaks(string expression, string message) =>
        Assert.Equal(message, Assert.Throws<DefinitionException>(() => Conditions.IsTrue(expression, Place, new Conversation(), Silence)).Message);

    [Theory]
    [InlineData("fn.COUNT({Extras}) = 2", true)]
    [InlineData("fn.COUNT({None}) = 0", true)]
    [InlineData("{Extras} CONTAINS \"HAM\"", true)]
    [InlineData("{Extras} CONTAINS \"olive\"", false)]
    [InlineData("NOT {Extras} CONTAINS \"pineapple\" AND {Extras} CONTAINS \"ham\"", true)]
    [InlineData("{None} CONTAINS \"ham\"", false)]
    [InlineData("{Extras} = \"ham,olives\"", true)]
    [InlineData("{Extras} = \"Ham, Olives\"", true)]
    [InlineData("{Extras} = \"olives,ham\"", false)]
    [InlineData("fn.IS_SET({Extras})", true)]
    public void Several_values_are_counted_looked_through_and_compared_with_commas_between(string expression, bool holds)
    {
        var conversation = new Conversation();
        conversation.Slots["Extras"] = SlotValues.List(["ham", "olives"]);
        conversation.Slots["None"] = null;

        Assert.Equal(holds, Conditions.IsTrue(expression, Place, conversation, Silence));
    }

    [Theory]
    [InlineData("{Menu} CONTAINS \"1\"", true)]
    [InlineData("{Menu} CONTAINS \"2\"", false)]
    [InlineData("[nobody] CONTAINS \"2\"", false)]
    public void CONTAINS_takes_one_value_for_a_list_of_one(string expression, bool holds)
    {
        var conversation = new Conversation();
        conversation.Slots["Menu"] = SlotValues.Scalar("1");

        Assert.Equal(holds, Conditions.IsTrue(expression, Place, conversation, Silence));
    }

    [Theory]
    [InlineData("{Day} > \"2022-12-31\"", true)]
    [InlineData("{Day} = \"2023-1-5\"", true)]
    [InlineData("{Day} < \"2023-01-10\"", true)]
    [InlineData("{At} < \"10:00\"", true)]
    [InlineData("{At} = \"9:30\"", true)]
    [InlineData("{At} >= \"17:00\"", false)]
    public void Dates_and_times_compare_by_when_they_are(string expression, bool holds)
    {
        var conversation = new Conversation();
        conversation.Slots["Day"] = SlotValues.Scalar("2023-01-05");
        conversation.Slots["At"] = SlotValues.Scalar("09:30");

        Assert.Equal(holds, Conditions.IsTrue(expression, Place, conversation, Silence));
    }

    [Theory]
    [InlineData("$.transcriptions[0].transcriptionConfidence > 0.8", true)]
    [InlineData("$.transcriptions[1].transcription = \"order a batch\"", true)]
    [InlineData("$.transcriptions[1].transcriptionConfidence < 0.5", true)]
    [InlineData("$.transcriptions[0].resolvedContext.intent = \"OrderBadge\"", true)]
    [InlineData("$.transcriptions[0].resolvedSlots.Floor.value.resolvedValues[0] = \"First\"", true)]
    [InlineData("$.transcriptions[0].resolvedSlots.Floor.value.originalValue = \"1\"", true)]
    [InlineData("$.transcriptions[2].transcription = \"\"", false)]
    [InlineData("fn.IS_SET($.transcriptions[0].somethingElse)", false)]
    [InlineData("FN.is_set($.inputTranscript)", true)]
    public void Paths_reach_into_the_transcriptions(string expression, bool holds)
    {
        using var folder = BadgeBot.Folder();
        var conversation = new Conversation();
        conversation.Begin(folder.Load().Locale("en_US").FindIntent("OrderBadge")!);
        conversation.Slots["Floor"] = SlotValues.Scalar(new SlotMatch("1", "First", ["First"]));
        var hearing = new Hearing(LexInput.Speech("order a badge") with { TranscriptionConfidence = 0.9 }, [])
        {
            Alternates = [new AlternateHearing(new LexTranscription("order a batch", 0.4), null, ImmutableDictionary<string, SlotMatch>.Empty)],
        };

        Assert.Equal(holds, Conditions.IsTrue(expression, Place, conversation, hearing));
    }

    [Fact]
    public async Task A_condition_that_cannot_be_read_counts_as_false_and_the_trace_says_why()
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.Floor, slot =>
        {
            var capture = slot["valueElicitationSetting"]!["slotCaptureSetting"]!;
            capture["captureNextStep"] = BadgeBot.Step("EvaluateConditional");
            capture["captureConditional"] = JsonNode.Parse($$$$"""
                {"isActive":true,"conditionalBranches":[
                  {"name":"Broken","condition":{"expressionString":"Floor is First"},"response":null,"nextStep":{{{{BadgeBot.Step("EndConversation")}}}} },
                  {"name":"High","condition":{"expressionString":"{Floor} = \"first\""},"response":{{{{BadgeBot.Says("Up.")}}}},"nextStep":{{{{BadgeBot.Step("ConfirmIntent")}}}} }],
                 "defaultBranch":{"response":null,"nextStep":{{{{BadgeBot.Step("EndConversation")}}}}}}
                """);
        });

        var turn = await new Talk(folder).SayAsync("order a badge", "ab12", "today", "first");

        Assert.Equal(["Up.", "Order ab12 for floor First?"], Words(turn));
        Assert.Contains(
            $"branch Broken counts as false. {BadgeBot.Floor} at $.valueElicitationSetting.slotCaptureSetting.captureConditional.conditionalBranches[0].condition.expressionString: the condition 'Floor is First' breaks at character 1: expected a {{slot}}, [sessionAttribute], ((requestAttribute)), $. path or function.",
            turn.Trace.Select(step => step.Description));
        Assert.Contains("branch High: {Floor} = \"first\" is true", turn.Trace.Select(step => step.Description));
    }

    [Theory]
    [InlineData("{Wait} > PT60M", true)]
    [InlineData("{Wait} < P2H", true)]
    [InlineData("{Wait} = PT90M", true)]
    [InlineData("{Wait} <= P1W", true)]
    [InlineData("{Wait} > PT1H30M", false)]
    public void Durations_compare_by_their_length(string expression, bool holds)
    {
        var conversation = new Conversation();
        conversation.Slots["Wait"] = SlotValues.Scalar("PT1H30M");

        Assert.Equal(holds, Conditions.IsTrue(expression, Place, conversation, Silence));
    }

    [Theory]
    [InlineData("first", "To the top.")]
    [InlineData("ground", "No stairs.")]
    [InlineData("second", "Some stairs.")]
    public async Task The_first_branch_that_is_true_is_taken_else_the_default(string floor, string says)
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.Floor, slot =>
        {
            var capture = slot["valueElicitationSetting"]!["slotCaptureSetting"]!;
            capture["captureNextStep"] = BadgeBot.Step("EvaluateConditional");
            capture["captureConditional"] = JsonNode.Parse($$"""
                {"isActive":true,"conditionalBranches":[
                  {"name":"a","condition":{"expressionString":"{Floor} = \"first\""},"response":{{BadgeBot.Says("To the top.").ToJsonString()}},"nextStep":{{BadgeBot.Step("EndConversation").ToJsonString()}} },
                  {"name":"b","condition":{"expressionString":"{Floor} = \"Ground\""},"response":{{BadgeBot.Says("No stairs.").ToJsonString()}},"nextStep":{{BadgeBot.Step("EndConversation").ToJsonString()}} }],
                 "defaultBranch":{"response":{{BadgeBot.Says("Some stairs.").ToJsonString()}},"nextStep":{{BadgeBot.Step("EndConversation").ToJsonString()}} } }
                """);
        });

        Assert.Equal([says], Words(await new Talk(folder).SayAsync("order a badge", "ab12", "today", floor)));
    }

    [Fact]
    public async Task An_inactive_conditional_is_passed_over()
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.BadgeCode, slot =>
        {
            var capture = slot["valueElicitationSetting"]!["slotCaptureSetting"]!;
            capture["captureNextStep"] = BadgeBot.Step("EvaluateConditional");
            capture["captureConditional"] = JsonNode.Parse("""{"isActive":false,"conditionalBranches":[]}""");
        });

        Assert.Equal(["From which day?"], Words(await new Talk(folder).SayAsync("order a badge", "ab12")));
    }
}
