using System.Text.Json.Nodes;
using Bot.Simulator.Checking;
using Bot.Simulator.Definition;
using Bot.Simulator.Tests.Definition;

namespace Bot.Simulator.Tests.Checking;

public sealed class DefinitionCheckTests
{
    [Fact]
    public void All_bots_and_flows_of_a_folder_are_checked_the_flows_against_the_bots()
    {
        var flow = DeskFlow.Json();
        flow.Action("Bot")["Transitions"]!["Conditions"]![0]!["Condition"]!["Operands"]![0] = "HireBike";
        using var folder = BotCase.Clean()
            .Write("flows/desk.json", DeskFlow.Json().ToJsonString())
            .Write("flows/bikes.json", flow.ToJsonString())
            .Write("More/Bikes/Bot.json", """{"name":"Bikes","dataPrivacy":{"childDirected":false}}""")
            .Write("More/Bikes/BotLocales/en_US/BotLocale.json", """{"identifier":"en_US"}""")
            .Write("More/Bikes/BotLocales/en_US/Intents/HireBike/Intent.json", """{"name":"HireBike","sampleUtterances":[{"utterance":"hire a bike"}]}""");

        var report = DefinitionCheck.Of(folder.Path);

        Assert.Equal(["bot Badges 0", "bot Bikes 1", "flow flows/bikes.json 0", "flow flows/desk.json 0"], report.Parts.Select(part => $"{part.Kind} {part.Name} {part.Problems.Length}"));
        Assert.Equal((1, 0), (report.Errors, report.Warnings));
    }

    [Fact]
    public void A_zip_has_the_problems_of_its_folder()
    {
        using var folder = BotCase.Clean().Write(BadgeBot.ReturnBadge, "{\n\"name\":\"ReturnBadge\",\n\"sampleUtterances\":[{\"utterance\":\n\"return {Badge}\"}]}");

        Assert.Equal(["BOT101 Intents/ReturnBadge/Intent.json(4) $.sampleUtterances[0].utterance: 'return {Badge}' names slot 'Badge', which intent 'ReturnBadge' does not have. Name one of its slots, or add it."], Findings.Of(folder));
        Assert.Equal(Findings.Of(folder), Findings.Of(DefinitionCheck.Of(folder.Zip())));
    }

    [Fact]
    public void What_is_neither_a_bot_nor_a_flow_is_an_error_and_no_exception()
    {
        using var folder = new BotFolder().Write("notes.txt", "nothing");

        Assert.Equal([$"BOT000 {folder.Path}(1) $: {folder.Path}: no bot found. Expected a Bot.json beside a BotLocales folder, as a Lex V2 export has them."], Findings.Of(folder));
        Assert.Equal(1, DefinitionCheck.Of(Path.Combine(folder.Path, "notes.txt")).Errors);
        Assert.Equal(1, DefinitionCheck.Of("/no/such/path.json").Errors);
    }

    [Fact]
    public void Rules_have_ids_of_their_own_and_a_severity() =>
        Assert.Equal(DefinitionCheck.Rules.Length, DefinitionCheck.Rules.DistinctBy(rule => rule.Id).Count(rule => rule.Severity is ProblemSeverity.Error or ProblemSeverity.Warning));

    [Theory]
    [InlineData("fn.IS_SET([a]) AND NOT fn.IS_SET({Floor})")]
    [InlineData("(!fn.IS_SET([count]) OR [count] = \"\" OR [count] = \"0\") AND (!fn.IS_SET([slot-failure]) OR [slot-failure] != \"true\")")]
    [InlineData("({Floor} = \"1\") || ({Floor}=\"uno\") && ((channel)) = \"voice\" ")]
    [InlineData("(([a] = 1))")]
    [InlineData("fn.COUNT({Floor}) >= 2 and {Floor} contains \"First\"")]
    [InlineData("$.transcriptions[0].transcriptionConfidence < 0.5 or $.inputMode = \"DTMF\"")]
    [InlineData("{OrderBadge.StartDate} > \"2026-01-01\" AND {Floor} != P2H")]
    public void Conditions_of_the_expression_language_are_taken(string expression)
    {
        using var folder = BotCase.Clean();
        BotCase.Condition("", expression).Change(folder);

        Assert.Empty(Findings.Of(folder));
    }

    [Fact]
    public void A_locale_of_a_language_without_a_grammar_is_a_warning_for_each_slot()
    {
        using var folder = new BotFolder()
            .Write("Bot.json", """{"name":"Velos","dataPrivacy":{"childDirected":false}}""")
            .Write("BotLocales/fr_FR/BotLocale.json", """{"identifier":"fr_FR"}""")
            .Write("BotLocales/fr_FR/Intents/FallbackIntent/Intent.json", """{"name":"FallbackIntent","parentIntentSignature":"AMAZON.FallbackIntent"}""")
            .Write("BotLocales/fr_FR/Intents/Louer/Intent.json", """{"name":"Louer","sampleUtterances":[{"utterance":"louer un vélo"}],"slotPriorities":[{"priority":1,"slotName":"Jour"}]}""")
            .Write("BotLocales/fr_FR/Intents/Louer/Slots/Jour/Slot.json", """{"name":"Jour","slotTypeName":"AMAZON.Date","valueElicitationSetting":{"slotConstraint":"Optional"}}""");

        Assert.Equal(["BOT128"], Findings.Of(folder).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Intents_that_need_different_contexts_may_share_an_utterance()
    {
        using var folder = BotCase.Clean()
            .Edit(BadgeBot.OrderBadge, intent => intent["outputContexts"] = JsonNode.Parse("""[{"name":"ordered","timeToLiveInSeconds":90,"turnsToLive":5}]"""))
            .Edit(BadgeBot.ReturnBadge, intent =>
            {
                intent["inputContexts"] = JsonNode.Parse("""[{"name":"ordered"}]""");
                intent["sampleUtterances"]![0]!["utterance"] = "order a badge";
            });

        Assert.Empty(Findings.Of(folder));
    }
}
