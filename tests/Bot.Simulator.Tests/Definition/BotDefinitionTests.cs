using System.Text.Json.Nodes;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Tests.Definition;

public sealed class BotDefinitionTests
{
    [Fact]
    public void A_folder_is_read_with_everything_that_is_in_it()
    {
        using var folder = BadgeBot.Folder();

        var bot = folder.Load();
        var locale = bot.Locale("en_US");
        var order = locale.FindIntent("OrderBadge")!;

        Assert.Equal(("Badges", "DRAFT", 300), (bot.Name, bot.Version, bot.IdleSessionTtlInSeconds));
        Assert.Empty(bot.Problems);
        Assert.Equal(0.4, locale.NluConfidenceThreshold);
        Assert.True(locale.UsesConversationFlow);
        Assert.Equal(["Cancel", "FallbackIntent", "Help", "OrderBadge", "ReturnBadge"], locale.Intents.Select(intent => intent.Name));
        Assert.Equal("FallbackIntent", locale.Fallback?.Name);
        Assert.True(order.DialogCodeHookEnabled);
        Assert.Equal("Start", order.InitialResponse?.CodeHook?.InvocationLabel);
        Assert.Equal(NextStepType.InvokeDialogCodeHook, order.InitialResponse?.Continuation.NextStep?.Type);
        Assert.Equal("BadgeCode", order.InitialResponse?.CodeHook?.Success?.NextStep?.SlotToElicit);
        Assert.Equal("[a-z]{2}[0-9]{2}", locale.FindSlotType("BadgeCodeType")?.RegexPattern);
        Assert.Equal(["lobby", "ground floor"], locale.FindSlotType("FloorType")!.Values[0].Synonyms);
    }

    [Fact]
    public void Slots_come_in_order_of_priority_and_not_of_the_file()
    {
        using var folder = BadgeBot.Folder();

        var order = folder.Load().Locale("en_US").FindIntent("OrderBadge")!;

        Assert.Equal(["BadgeCode", "StartDate", "Floor", "Note"], order.Slots.Select(slot => slot.Name));
        Assert.Equal([true, true, true, false], order.Slots.Select(slot => slot.IsRequired));
    }

    [Fact]
    public void A_zip_says_the_same_as_its_folder()
    {
        using var folder = BadgeBot.Folder();

        var (unpacked, zipped) = (DefinitionFiles.Open(folder.Path), DefinitionFiles.Open(folder.Zip()));

        Assert.Equal(unpacked.Paths, zipped.Paths);
        Assert.All(unpacked.Paths, path => Assert.Equal(unpacked.Read(path), zipped.Read(path)));
        Assert.Equal(folder.Load().Locale("en_US").Intents.Select(intent => intent.Name), BotDefinition.Load(folder.Path + ".zip").Locale("en_US").Intents.Select(intent => intent.Name));
    }

    [Theory]
    [InlineData("Badges")]
    [InlineData(".")]
    public void The_bot_is_found_wherever_it_lies_and_without_a_manifest(string from)
    {
        using var folder = BadgeBot.Folder().Delete("Manifest.json");

        Assert.Equal("Badges", BotDefinition.Load(Path.Combine(folder.Path, from)).Name);
    }

    [Fact]
    public void Both_spellings_of_keys_that_exports_disagree_on_are_read()
    {
        using var folder = BadgeBot.Folder()
            .Edit(BadgeBot.OrderBadge, intent =>
            {
                var confirmation = intent["intentConfirmationSetting"]!.AsObject();
                confirmation.Remove("isActive");
                confirmation["active"] = false;
                var response = intent["initialResponseSetting"]!["initialResponse"]!.AsObject();
                response["messageGroups"] = response["messageGroupsList"]!.DeepClone();
                response.Remove("messageGroupsList");
            });

        var order = folder.Load().Locale("en_US").FindIntent("OrderBadge")!;

        Assert.False(order.Confirmation?.IsActive);
        Assert.Equal("Let's order a badge.", order.InitialResponse?.Continuation.Response?.MessageGroups[0].Messages[0].Content);
    }

    [Fact]
    public void A_bot_without_any_next_steps_is_of_the_old_engine()
    {
        using var folder = OldBot.Folder();

        Assert.False(folder.Load().Locale("en_US").UsesConversationFlow);
    }

    [Fact]
    public void A_step_may_set_attributes_and_slots_and_may_lack_its_action()
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.Floor, slot =>
        {
            var capture = slot["valueElicitationSetting"]!["slotCaptureSetting"]!;
            capture["captureNextStep"] = BadgeBot.Step("ElicitSlot", "Note", attributes: """{"asked":"yes","gone":null}""", slots: """{"Note":{"shape":"Scalar","value":{"interpretedValue":"none"}},"Floor":null}""");
            capture["failureNextStep"] = JsonNode.Parse("""{"dialogAction":null,"intent":null,"sessionAttributes":null}""");
        });

        var capture = folder.Load().Locale("en_US").FindIntent("OrderBadge")!.FindSlot("Floor")!.Capture!;

        Assert.Equal("yes", Assert.Single(capture.Capture.NextStep!.SessionAttributes).Value);
        Assert.Equal("none", capture.Capture.NextStep.SlotValues["Note"].Value);
        Assert.Null(capture.Capture.NextStep.SlotValues["Floor"].Value);
        Assert.Null(capture.Failure.NextStep!.Type);
    }

    [Fact]
    public void Attempts_have_their_own_settings_and_the_defaults_of_the_console_otherwise()
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.BadgeCode, slot => slot["valueElicitationSetting"]!["promptSpecification"]!["promptAttemptsSpecification"] = JsonNode.Parse("""
            {"Retry1":{"allowInterrupt":false,"allowedInputTypes":{"allowAudioInput":false,"allowDTMFInput":true},
              "audioAndDTMFInputSpecification":{"startTimeoutMs":7000,"audioSpecification":{"maxLengthMs":9000,"endTimeoutMs":700},"dtmfSpecification":{"maxLength":4,"endTimeoutMs":2000,"deletionCharacter":"#","endCharacter":"*"}},
              "textInputSpecification":{"startTimeoutMs":1000}}}
            """));

        var prompt = folder.Load().Locale("en_US").FindIntent("OrderBadge")!.FindSlot("BadgeCode")!.Prompt!;

        Assert.Equal(PromptAttemptSpecification.Default, prompt.AttemptSettings(PromptAttempt.Initial));
        Assert.Equal(new PromptAttemptSpecification(false, false, true, 7000, 9000, 700, new DtmfSpecification(4, 2000, '#', '*'), 1000), prompt.AttemptSettings(PromptAttempt.Retry1));
    }

    [Fact]
    public void What_Lex_would_complain_about_is_reported_and_does_not_stop_the_reader()
    {
        using var folder = BadgeBot.Folder()
            .Delete(BadgeBot.StartDate)
            .Edit(BadgeBot.Floor, slot => slot["slotTypeName"] = "Storey")
            .Edit(BadgeBot.OrderBadge, intent => intent["slotPriorities"]!.AsArray().RemoveAt(3));

        var problems = folder.Load().Problems.Select(problem => $"{problem.Place}: {problem.Message}");

        Assert.Equal(
        [
            $"{BadgeBot.OrderBadge} at $.slotPriorities[0]: there is a priority for slot 'StartDate' but no Slots/StartDate/Slot.json. Remove the priority or add the slot.",
            $"{BadgeBot.Note} at $: slot 'Note' has no entry in slotPriorities of its intent. Add one, or Lex does not know when to ask for it.",
            $"{BadgeBot.Floor} at $.slotTypeName: slot type 'Storey' is neither built in nor in SlotTypes. Add SlotTypes/Storey/SlotType.json or name another type.",
        ],
            problems);
    }

    [Fact]
    public void An_unknown_locale_is_named_with_those_that_are_there()
    {
        using var folder = BadgeBot.Folder();
        var bot = folder.Load();

        var error = Assert.Throws<DefinitionException>(() => bot.Locale("de_DE"));

        Assert.Equal($"{folder.Path}: bot Badges has no locale 'de_DE'. It has en_US.", error.Message);
    }
}
