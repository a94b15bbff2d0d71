using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

public sealed class CompositeSlotTests : IDisposable
{
    private readonly BotFolder _folder = GarageBot.Folder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_slot_is_asked_for_as_a_whole_and_one_answer_can_fill_all_of_it()
    {
        var talk = new Talk(_folder);

        var first = await talk.SayAsync("book a service");
        Assert.Equal(["What car is it?"], Words(first));
        Assert.Equal(("Car", null), Open(first));

        var turn = await talk.SayAsync("a 2021 white Tolara");
        Assert.Equal(["What shall we do?"], Words(turn));
        Assert.Equal("Color=white Make=Tolara Year=2021", Parts(turn));
    }

    [Fact]
    public async Task The_whole_is_its_parts_in_the_order_of_the_type()
    {
        var car = (await new Talk(_folder).SayAsync("book a service", "it's a 2021 white tolara")).SessionState.Intent!.Slots!["Car"]!;

        Assert.Equal(SlotShape.Composite, car.Shape);
        Assert.Equal(("white tolara 2021", "white Tolara 2021"), (car.Value?.OriginalValue, car.Value?.InterpretedValue));
        Assert.Equal(["white Tolara 2021"], car.Value!.ResolvedValues);
        Assert.Equal(["Color", "Make", "Year"], car.SubSlots!.Keys.Order());
        Assert.All(car.SubSlots.Values, part => Assert.Equal(SlotShape.Scalar, part!.Shape));
    }

    [Fact]
    public async Task Missing_sub_slots_are_asked_for_one_after_the_other_with_their_own_prompts()
    {
        var talk = new Talk(_folder);

        var color = await talk.SayAsync("book a service", "a Tolara");
        Assert.Equal(["Which color?"], Words(color));
        Assert.Equal(("Car", "Color"), Open(color));

        var year = await talk.SayAsync("purple");
        Assert.Equal(["Which year?"], Words(year));
        Assert.Equal(("Car", "Year"), Open(year));

        Assert.Equal(["What shall we do?"], Words(await talk.SayAsync("two thousand and five")));
        Assert.Equal(["Start", "AskCar", "AskCar", "AskCar"], talk.Hook.Labels);
    }

    [Fact]
    public async Task Events_name_the_sub_slot_that_would_be_asked_for_next()
    {
        var talk = new Talk(_folder);

        await talk.SayAsync("book a service", "a Tolara", "purple");

        Assert.Equal(
            [("Car", null), ("Car", "Color"), ("Car", "Year")],
            talk.Hook.Events.Select(sent => (sent.ProposedNextState!.DialogAction!.SlotToElicit!, sent.ProposedNextState.DialogAction.SubSlotToElicit?.Name)));
        Assert.All(talk.Hook.Events, sent => Assert.Equal(PromptAttempt.Initial, sent.ProposedNextState!.Prompt!.Attempt));
        var heard = talk.Hook.Events[^1].Transcriptions![0].ResolvedSlots!["Car"]!;
        Assert.Equal(("purple", null), (heard.SubSlots!["Color"]!.Value!.OriginalValue, heard.SubSlots["Color"]!.Value!.InterpretedValue));
    }

    [Fact]
    public async Task An_alternative_of_the_expression_completes_the_slot()
    {
        var turn = await new Talk(_folder).SayAsync("book a service", "the plate is a b c one two three");

        Assert.Equal(["What shall we do?"], Words(turn));
        Assert.Equal("Plate=ABC123", Parts(turn));
    }

    [Fact]
    public async Task Without_an_expression_every_sub_slot_is_needed_and_one_without_a_prompt_is_asked_for_with_that_of_the_slot()
    {
        _folder.Edit(GarageBot.Car, slot => slot["subSlotSetting"]!["expression"] = null);

        var turn = await new Talk(_folder).SayAsync("book a service", "a 2021 white Tolara");

        Assert.Equal(["What car is it?"], Words(turn));
        Assert.Equal(("Car", "Plate"), Open(turn));
    }

    [Fact]
    public async Task Without_a_prompt_of_its_own_the_slot_begins_with_its_first_sub_slot()
    {
        _folder.Edit(GarageBot.Car, slot => slot["valueElicitationSetting"]!["promptSpecification"] = null);

        var turn = await new Talk(_folder).SayAsync("book a service");

        Assert.Equal(["Which color?"], Words(turn));
        Assert.Equal(("Car", "Color"), Open(turn));
    }

    [Fact]
    public async Task What_the_first_utterance_says_is_not_asked_for_again()
    {
        var turn = await new Talk(_folder).SayAsync("my car is a white Tolara");

        Assert.Equal(["Which year?"], Words(turn));
        Assert.Equal("Color=white Make=Tolara", Parts(turn));
    }

    [Fact]
    public async Task Every_sub_slot_has_attempts_of_its_own_and_then_the_slot_fails()
    {
        var talk = new Talk(_folder);

        Assert.Equal(["Again: What car is it?"], Words(await talk.SayAsync("book a service", "...")));
        Assert.Equal(["Which make?"], Words(await talk.SayAsync("white")));
        var again = await talk.SayAsync("a rocket");
        Assert.Equal(["Which make?"], Words(again));
        Assert.Equal(("Car", "Make"), Open(again));
        Assert.Equal(PromptAttempt.Retry1, talk.Hook.Events[^1].ProposedNextState!.Prompt!.Attempt);

        var turn = await talk.SayAsync("a rocket");
        Assert.Equal(["No Car then."], Words(turn));
        Assert.True(turn.IsClosed);
        Assert.Equal("Color=white", Parts(turn));
    }

    [Fact]
    public async Task A_sub_slot_has_sample_utterances_of_its_own()
    {
        var turn = await new Talk(_folder).SayAsync("book a service", "white", "it was built by Fenwick");

        Assert.Equal(["Which year?"], Words(turn));
        Assert.Equal("Color=white Make=Fenwick", Parts(turn));
    }

    [Fact]
    public async Task Prompts_name_the_slot_and_its_sub_slots()
    {
        var turn = await new Talk(_folder).SayAsync("book a service", "a 2021 white Tolara", "tires and brakes", "3 pm");

        Assert.Equal(["tires and brakes for your Tolara, the white Tolara 2021, at 15:00?"], Words(turn));
    }

    [Fact]
    public async Task Conditions_and_set_values_know_sub_slots()
    {
        _folder.Edit(GarageBot.Car, slot =>
        {
            var capture = slot["valueElicitationSetting"]!["slotCaptureSetting"]!;
            capture["captureNextStep"] = BadgeBot.Step("EvaluateConditional", attributes: """{"make":"{Car.Make}","plate":"{Car.Plate}"}""");
            capture["captureConditional"] = System.Text.Json.Nodes.JsonNode.Parse($$"""
                {"isActive":true,"conditionalBranches":[{"name":"old","condition":{"expressionString":"{Car.Year} < 2000 AND !fn.IS_SET({Car.Plate})"},"response":{{BadgeBot.Says("A classic!")}},"nextStep":{{BadgeBot.Step("EndConversation")}} }],
                 "defaultBranch":{"nextStep":{{BadgeBot.Step("ElicitSlot", "Jobs")}} } }
                """);
        });

        var classic = await new Talk(_folder).SayAsync("book a service", "a 1985 white Tolara");
        Assert.Equal(["A classic!"], Words(classic));
        Assert.Equal(new Dictionary<string, string> { ["make"] = "Tolara" }, classic.SessionState.SessionAttributes);
        Assert.Equal(["What shall we do?"], Words(await new Talk(_folder).SayAsync("book a service", "a 2021 white Tolara")));
    }

    [Fact]
    public async Task Sub_slots_have_default_values()
    {
        _folder.Edit(GarageBot.Car, slot => slot["subSlotSetting"]!["slotSpecifications"]!["Make"]!["valueElicitationSetting"]!["defaultValueSpecification"] =
            System.Text.Json.Nodes.JsonNode.Parse("""{"defaultValueList":[{"defaultValue":"[lastMake]"}]}"""));
        var talk = new Talk(_folder, attributes: new() { ["lastMake"] = "Fenwick" });

        var turn = await talk.SayAsync("book a service");

        Assert.Equal(["Which color?"], Words(turn));
        Assert.Equal("Make=Fenwick", Parts(turn));
    }

    [Fact]
    public async Task The_answer_is_listened_to_as_the_sub_slot_says_and_attributes_override_it_by_its_name()
    {
        var talk = new Talk(_folder, attributes: new() { ["x-amz-lex:audio:start-timeout-ms:BookService:Car.Color"] = "9000", ["x-amz-lex:audio:start-timeout-ms:BookService:Car"] = "7000" });

        Assert.Equal(7000, (await talk.SayAsync("book a service")).Listening!.StartTimeoutMs);
        var color = (await talk.SayAsync("a Tolara")).Listening!;
        Assert.Equal((false, false, 9000), (color.AllowInterrupt, color.AllowDtmfInput, color.StartTimeoutMs));
    }

    [Fact]
    public async Task An_ambiguous_sub_slot_is_asked_for_again()
    {
        _folder.Edit(GarageBot.CarType, type => type["compositeSlotTypeSetting"]!["subSlots"]![2]!["slotTypeId"] = "AMAZON.Time");
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync("book a service", "a white Tolara", "10 o'clock");

        Assert.Equal(["Which year?"], Words(turn));
        var heard = turn.SessionState.Intent!.Slots!["Car"]!;
        Assert.Equal("white Tolara", heard.Value!.InterpretedValue);
        Assert.Equal(["10:00", "22:00"], heard.SubSlots!["Year"]!.Value!.ResolvedValues);
        Assert.Equal("white Tolara 10:00", Slot(await talk.SayAsync("10 am"), "Car"));
    }

    [Fact]
    public async Task Free_form_input_for_a_sub_slot_is_taken_whole_even_if_it_says_another_intent()
    {
        _folder.Edit(GarageBot.CarType, type => type["compositeSlotTypeSetting"]!["subSlots"]![2]!["slotTypeId"] = "AMAZON.FreeFormInput");

        var turn = await new Talk(_folder).SayAsync("book a service", "a white Tolara", "my car is a blue Fenwick");

        Assert.Equal("Color=white Make=Tolara Year=my car is a blue Fenwick", Parts(turn));
    }

    [Fact]
    public async Task The_Lambda_may_ask_for_one_sub_slot_and_the_others_stay()
    {
        var asked = false;
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "AskJobs" && !asked && (asked = true)
            ? ScriptedHook.Respond(sent, DialogActionType.ElicitSlot, "Car", change: response => response.SessionState!.DialogAction!.SubSlotToElicit = new LexV2SubSlotToElicit { Name = "Make" })
            : null);

        var turn = await talk.SayAsync("book a service", "a 2021 white Tolara", "tires");
        Assert.Equal(["Which make?"], Words(turn));
        Assert.Equal(("Car", "Make"), Open(turn));
        Assert.Equal("Color=white Year=2021", Parts(turn));

        Assert.Equal(["When?"], Words(await talk.SayAsync("Fenwick")));
    }

    [Fact]
    public async Task The_Lambda_may_fill_sub_slots()
    {
        var talk = new Talk(_folder, sent =>
        {
            if (sent.InvocationLabel is "AskCar" && sent.InputTranscript is "the usual")
            {
                sent.SessionState!.Intent!.Slots!["Car"] = new LexV2Slot
                {
                    Shape = SlotShape.Composite,
                    SubSlots = new() { ["Color"] = SlotValues.Scalar("blue"), ["Make"] = SlotValues.Scalar("Fenwick"), ["Year"] = null },
                };
            }

            return null;
        });

        var turn = await talk.SayAsync("book a service", "the usual");

        Assert.Equal(["Which year?"], Words(turn));
        Assert.Equal(["What shall we do?"], Words(await talk.SayAsync("2019")));
        Assert.Equal("blue Fenwick 2019", Slot(await talk.SayAsync("tires"), "Car"));
    }

    [Theory]
    [InlineData("ElicitSlot", "Car", "Wheels", "dialogAction.subSlotToElicit.name is 'Wheels', and slot Car has no such sub-slot. It has Color, Make, Year, Plate.")]
    [InlineData("ElicitSlot", "Car", null, "dialogAction.subSlotToElicit has no name. Name the sub-slot to ask for.")]
    [InlineData("ElicitSlot", "Time", "Hour", "dialogAction.subSlotToElicit is 'Hour', and slot Time is not composite. Leave subSlotToElicit out.")]
    [InlineData("Delegate", null, "Make", "dialogAction.subSlotToElicit is set with type Delegate. It goes with ElicitSlot only.")]
    public async Task A_sub_slot_that_cannot_be_asked_for_is_refused(string type, string? slot, string? subSlot, string broken)
    {
        var talk = new Talk(_folder, sent => ScriptedHook.Respond(
            sent, Enum.Parse<DialogActionType>(type), slot, change: response => response.SessionState!.DialogAction!.SubSlotToElicit = new LexV2SubSlotToElicit { Name = subSlot }));

        Assert.Equal($"Invalid Lambda Response: {broken}", (await Assert.ThrowsAsync<LexDependencyFailedException>(() => talk.SayAsync("book a service"))).Message);
    }

    [Fact]
    public async Task A_sub_slot_of_a_sub_slot_is_refused()
    {
        var talk = new Talk(_folder, sent => ScriptedHook.Respond(sent, DialogActionType.ElicitSlot, "Car", change: response =>
            response.SessionState!.DialogAction!.SubSlotToElicit = new LexV2SubSlotToElicit { Name = "Make", SubSlotToElicit = new LexV2SubSlotToElicit { Name = "Country" } }));

        Assert.Equal(
            "Invalid Lambda Response: dialogAction.subSlotToElicit has a subSlotToElicit in it, and Lex goes no deeper than one. Leave the inner one out.",
            (await Assert.ThrowsAsync<LexDependencyFailedException>(() => talk.SayAsync("book a service"))).Message);
    }

    [Fact]
    public async Task A_composite_slot_that_a_step_sets_as_a_whole_is_asked_for()
    {
        _folder.Edit(GarageBot.BookService, intent => intent["initialResponseSetting"]!["nextStep"] = BadgeBot.Step("ElicitSlot", "Jobs", slots: """{"Car":{"shape":"Scalar","value":{"interpretedValue":"Tolara"}}}"""));

        var turn = await new Talk(_folder).SayAsync("book a service");

        Assert.Null(turn.SessionState.Intent!.Slots!["Car"]);
        Assert.Contains("slot Car is not set: it is composite, and its sub-slots are asked for instead", turn.Trace.Select(step => step.Description));
    }

    private static (string? Slot, string? SubSlot) Open(LexTurn turn) => (turn.SessionState.DialogAction!.SlotToElicit, turn.SessionState.DialogAction.SubSlotToElicit?.Name);

    private static string Parts(LexTurn turn) => string.Join(
        ' ',
        turn.SessionState.Intent!.Slots!["Car"]!.SubSlots!.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}={part.Value!.Value!.InterpretedValue}"));
}
