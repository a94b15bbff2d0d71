using Bot.Runtime.Lex;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>Slots with several values, and values that may mean several things.</summary>
public sealed class SeveralValuesTests : IDisposable
{
    private readonly BotFolder _folder = GarageBot.Folder();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tires and brakes", "tires and brakes", "tires", "brakes")]
    [InlineData("the Tires please", "Tires", "tires")]
    public async Task A_slot_with_several_values_is_a_list_of_scalars_and_the_phrase(string said, string phrase, params string[] values)
    {
        var turn = await new Talk(_folder).SayAsync("book a service", "plate ABC123", said);

        var jobs = turn.SessionState.Intent!.Slots!["Jobs"]!;
        Assert.Equal(SlotShape.List, jobs.Shape);
        Assert.Equal((phrase, phrase), (jobs.Value?.OriginalValue, jobs.Value?.InterpretedValue));
        Assert.Equal([phrase], jobs.Value!.ResolvedValues);
        Assert.Equal(values, jobs.Values!.Select(value => value.Value!.InterpretedValue));
        Assert.All(jobs.Values!, value => Assert.Equal(SlotShape.Scalar, value.Shape));
        Assert.Equal(["When?"], Words(turn));
    }

    [Fact]
    public async Task Several_values_and_a_time_are_found_in_the_utterance_that_starts_the_intent()
    {
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync("I need an oil change, tires and brakes at 3 pm");

        Assert.Equal(["oil change", "tires", "brakes"], turn.SessionState.Intent!.Slots!["Jobs"]!.Values!.Select(value => value.Value!.InterpretedValue));
        Assert.Equal("15:00", Slot(turn, "Time"));
        Assert.Equal(["What car is it?"], Words(turn));
    }

    [Fact]
    public async Task A_step_can_set_several_values()
    {
        _folder.Edit(GarageBot.BookService, intent => intent["initialResponseSetting"]!["nextStep"] = BadgeBot.Step(
            "ElicitSlot", "Car", slots: """{"Jobs":{"shape":"List","values":[{"shape":"Scalar","value":{"interpretedValue":"tires"}},{"shape":"Scalar","value":{"interpretedValue":"[other]"}}]}}"""));
        var talk = new Talk(_folder, attributes: new() { ["other"] = "brakes" });

        var turn = await talk.SayAsync("book a service");

        Assert.Equal(["tires", "brakes"], turn.SessionState.Intent!.Slots!["Jobs"]!.Values!.Select(value => value.Value!.InterpretedValue));
        Assert.Equal("tires, brakes", Slot(turn, "Jobs"));
    }

    [Fact]
    public async Task Of_several_values_for_a_slot_that_takes_one_the_first_is_set()
    {
        _folder.Edit(GarageBot.BookService, intent => intent["initialResponseSetting"]!["nextStep"] = BadgeBot.Step(
            "ElicitSlot", "Car", slots: """{"Time":{"shape":"List","values":[{"value":{"interpretedValue":"10:00"}},{"value":{"interpretedValue":"11:00"}}]}}"""));

        var turn = await new Talk(_folder).SayAsync("book a service");

        Assert.Equal("10:00", Slot(turn, "Time"));
        Assert.Contains("slot Time takes one value, so the first is used", turn.Trace.Select(step => step.Description));
    }

    [Fact]
    public async Task A_default_value_is_a_list_of_one()
    {
        _folder.Edit(GarageBot.Jobs, slot => slot["valueElicitationSetting"]!["defaultValueSpecification"] = System.Text.Json.Nodes.JsonNode.Parse("""{"defaultValueList":[{"defaultValue":"tires"}]}"""));

        var jobs = (await new Talk(_folder).SayAsync("book a service")).SessionState.Intent!.Slots!["Jobs"]!;

        Assert.Equal(SlotShape.List, jobs.Shape);
        Assert.Equal("tires", Assert.Single(jobs.Values!).Value!.InterpretedValue);
    }

    [Fact]
    public async Task Values_that_a_Lambda_set_without_the_phrase_are_named_one_after_the_other()
    {
        var talk = new Talk(_folder, sent =>
        {
            if (sent.InvocationLabel is "Start")
                sent.SessionState!.Intent!.Slots!["Jobs"] = new LexV2Slot { Shape = SlotShape.List, Values = [Bot.Simulator.Dialog.SlotValues.Scalar("tires"), Bot.Simulator.Dialog.SlotValues.Scalar("brakes")] };
            return null;
        });

        Assert.Equal(["tires, brakes for your , the ABC123, at 15:00?"], Words(await talk.SayAsync("book a service", "plate ABC123", "3 pm")));
    }

    [Fact]
    public async Task An_ambiguous_time_is_asked_for_again_and_its_candidates_are_in_the_event()
    {
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync("book a service", "plate ABC123", "tires", "10 o'clock");

        Assert.Equal(["Again: When?"], Words(turn));
        Assert.Equal("ElicitSlot Time BookService InProgress None", State(turn));
        var heard = talk.Hook.Events[^1].SessionState!.Intent!.Slots!["Time"]!;
        Assert.Equal(("10 o'clock", null), (heard.Value!.OriginalValue, heard.Value.InterpretedValue));
        Assert.Equal(["10:00", "22:00"], heard.Value.ResolvedValues);
        Assert.Equal(["10:00", "22:00"], talk.Hook.Events[^1].Transcriptions![0].ResolvedSlots!["Time"]!.Value!.ResolvedValues);

        Assert.Equal("10:00", Slot(await talk.SayAsync("ten in the morning"), "Time"));
    }

    [Fact]
    public async Task An_ambiguous_time_in_the_first_utterance_is_asked_for_in_its_turn()
    {
        var talk = new Talk(_folder);

        Assert.Null(Slot(await talk.SayAsync("I need tires at 10 o'clock"), "Time"));
        Assert.Equal(["When?"], Words(await talk.SayAsync("plate ABC123")));
    }

    [Theory]
    [InlineData("AMAZON.PhoneNumber", "you can call +61 7 4445 1061", "+61744451061")]
    [InlineData("AMAZON.PhoneNumber", "you can call (03) 5115 4444", "0351154444")]
    [InlineData("AMAZON.Currency", "you can call $5", "USD 5.00")]
    [InlineData("AMAZON.Percentage", "you can call 50%", "50%")]
    [InlineData("AMAZON.City", "you can call Delray Beach", "Delray Beach")]
    [InlineData("AMAZON.EmailAddress", "you can call ann@example.com", "ann@example.com")]
    [InlineData("AMAZON.Duration", "you can call five hours ten minutes", "PT5H10M")]
    public async Task Built_in_types_are_found_in_the_utterance_that_starts_the_intent(string type, string said, string value)
    {
        _folder.Edit(GarageBot.Time, slot => slot["slotTypeName"] = type)
            .Edit(GarageBot.BookService, intent => intent["sampleUtterances"] = System.Text.Json.Nodes.JsonNode.Parse("""[{"utterance":"you can call {Time}"}]"""));

        Assert.Equal(value, Slot(await new Talk(_folder).SayAsync(said), "Time"));
    }
}
