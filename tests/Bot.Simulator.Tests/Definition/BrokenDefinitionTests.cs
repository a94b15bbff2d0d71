using Bot.Simulator.Definition;

namespace Bot.Simulator.Tests.Definition;

/// <summary>Every error of the reader names the file, where in it, and what was expected there.</summary>
public sealed class BrokenDefinitionTests
{
    [Fact]
    public void A_file_that_is_not_JSON_is_named_with_its_line()
    {
        using var folder = BadgeBot.Folder().Write(BadgeBot.ReturnBadge, "{\n  \"name\": \"ReturnBadge\",\n  \"slotPriorities\": [}\n}");

        Assert.Equal(
            $"{BadgeBot.ReturnBadge} line 3, byte 22: the file is not JSON. Expected one complete object as Lex V2 and Connect export it.",
            Assert.Throws<DefinitionException>(folder.Load).Message);
    }

    [Theory]
    [InlineData("""{"name":"X","sampleUtterances":"hello"}""", " line 1 at $.sampleUtterances: expected an array, found \"hello\".")]
    [InlineData("{\"name\":\"X\",\n\"sampleUtterances\":[{\"utterance\":\"a\"},\n{\"utterance\":7}]}", " line 3 at $.sampleUtterances[1].utterance: expected a string, found 7.")]
    [InlineData("""{"sampleUtterances":[]}""", " line 1 at $: 'name' is missing. Expected a string there.")]
    [InlineData("""{"name":"X","dialogCodeHook":{"enabled":"yes"}}""", " line 1 at $.dialogCodeHook.enabled: expected true or false, found \"yes\".")]
    [InlineData("""{"name":"X","slotPriorities":[{"priority":1.5,"slotName":"A"}]}""", " line 1 at $.slotPriorities[0].priority: expected a whole number, found 1.5.")]
    [InlineData("""{"name":"X","initialResponseSetting":[]}""", " line 1 at $.initialResponseSetting: expected an object, found [].")]
    [InlineData("""{"name":"X","initialResponseSetting":{"nextStep":{"dialogAction":{"type":"Leave"}}}}""", " line 1 at $.initialResponseSetting.nextStep.dialogAction: expected a type that is one of ElicitIntent, StartIntent, ElicitSlot, EvaluateConditional, InvokeDialogCodeHook, ConfirmIntent, FulfillIntent, CloseIntent, EndConversation, found {\"type\":\"Leave\"}.")]
    [InlineData("""{"name":"X","initialResponseSetting":{"initialResponse":{"messageGroupsList":[{"message":{}}]}}}""", " line 1 at $.initialResponseSetting.initialResponse.messageGroupsList[0].message: expected one of plainTextMessage, ssmlMessage, customPayload and imageResponseCard, found {}.")]
    [InlineData("""{"name":"X","intentConfirmationSetting":{"promptSpecification":{"maxRetries":6}}}""", " line 1 at $.intentConfirmationSetting.promptSpecification: expected a prompt with maxRetries from 0 to 5, found {\"maxRetries\":6}.")]
    [InlineData("""{"name":"X","intentConfirmationSetting":{"promptSpecification":{"messageSelectionStrategy":"Any"}}}""", " line 1 at $.intentConfirmationSetting.promptSpecification: expected a messageSelectionStrategy of Random or Ordered, found {\"messageSelectionStrategy\":\"Any\"}.")]
    [InlineData("[]", " line 1 at $: expected an object, found [].")]
    public void A_value_of_the_wrong_kind_is_named_with_its_line_path_and_what_was_expected(string json, string message)
    {
        using var folder = BadgeBot.Folder().Write(BadgeBot.ReturnBadge, json);

        Assert.Equal(BadgeBot.ReturnBadge + message, Assert.Throws<DefinitionException>(folder.Load).Message);
    }

    [Fact]
    public void A_strategy_that_Lex_does_not_have_is_refused()
    {
        using var folder = BadgeBot.Folder().Write(BadgeBot.Locale + "SlotTypes/FloorType/SlotType.json", """{"name":"FloorType","valueSelectionSetting":{"resolutionStrategy":"BEST"}}""");

        Assert.Contains("expected a resolutionStrategy of ORIGINAL_VALUE, TOP_RESOLUTION or CONCATENATION, found", Assert.Throws<DefinitionException>(folder.Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_bot_is_said_to_be_one()
    {
        using var folder = new BotFolder().Write("something.json", "{}");

        Assert.Equal($"{folder.Path}: no bot found. Expected a Bot.json beside a BotLocales folder, as a Lex V2 export has them.", Assert.Throws<DefinitionException>(folder.Load).Message);
    }

    [Fact]
    public void The_export_of_a_locale_alone_is_recognised_as_such()
    {
        using var folder = new BotFolder().Write("en_US/BotLocale.json", "{}");

        Assert.Contains("This looks like the export of a locale alone; export the whole bot.", Assert.Throws<DefinitionException>(folder.Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_bots_none_is_guessed()
    {
        using var folder = BadgeBot.Folder().Write("Other/Bot.json", "{}").Write("Other/BotLocales/en_US/BotLocale.json", "{}");

        Assert.Equal($"{folder.Path}: several bots found (Badges/Bot.json, Other/Bot.json). Give the folder of one of them.", Assert.Throws<DefinitionException>(folder.Load).Message);
    }

    [Fact]
    public void A_bot_without_a_locale_is_refused()
    {
        using var folder = new BotFolder().Write("Bot.json", """{"name":"Empty"}""").Write("BotLocales/en_US/notes.json", "{}");

        Assert.Equal($"{folder.Path}: BotLocales holds no locale. Expected a folder such as en_US with a BotLocale.json.", Assert.Throws<DefinitionException>(folder.Load).Message);
    }

    [Fact]
    public void A_path_that_is_not_there_is_named()
    {
        Assert.StartsWith("/no/such/bot: no such folder or file. Give the folder of a Lex V2 export", Assert.Throws<DefinitionException>(() => BotDefinition.Load("/no/such/bot")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_zip_is_said_to_be_none()
    {
        using var folder = new BotFolder().Write("bot.zip", "PK, but not really");

        Assert.Contains("bot.zip: not a zip that can be read", Assert.Throws<DefinitionException>(() => BotDefinition.Load(Path.Combine(folder.Path, "bot.zip"))).Message, StringComparison.Ordinal);
    }
}
