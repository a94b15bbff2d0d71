using System.Text.Json.Nodes;
using Bot.Runtime.Generators.Tests.Bots;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Tests.DefinitionTexts;

public sealed class DefinitionTextTests
{
    [Fact]
    public void RB0012_a_prompt_with_a_slot_that_the_intent_does_not_have() =>
        Unlock(slotMessage: Plain("When were you born, {UserId}?"))
            .HasProblem(
                "RB0012",
                "{UserId}",
                "'{UserId}' in a message of the slot 'DOB' of the intent 'Unlock' in en_US names no slot of the intent: callers would hear it read out, braces and all. Did you mean '{UserID}'? Correct the name, or add the folder Slots/UserId to the intent.")
            .HasNoOtherProblem();

    [Fact]
    public void RB0012_a_response_with_a_slot_that_the_intent_does_not_have() =>
        Unlock(intentMessage: Ssml("<speak>Done, {Nobody}.</speak>"))
            .HasProblem(
                "RB0012",
                "{Nobody}",
                "'{Nobody}' in a message of the intent 'Unlock' in en_US names no slot of the intent: callers would hear it read out, braces and all. Correct the name, or add the folder Slots/Nobody to the intent.")
            .HasNoOtherProblem();

    [Fact]
    public void RB0012_an_utterance_with_a_slot_that_the_intent_does_not_have() =>
        Unlock(utterance: "unlock {userid}")
            .HasProblem(
                "RB0012",
                "{userid}",
                "'{userid}' in an utterance of the intent 'Unlock' in en_US names no slot of the intent: Lex would refuse to build the bot, and callers would get the old one. Did you mean '{UserID}'? Correct the name, or add the folder Slots/userid to the intent.")
            .HasNoOtherProblem();

    [Theory]
    [InlineData("Hello {UserID}, of {Where.Street}. {UserID}!")]
    [InlineData("Hello [CallerName] ((channel)), { no slot } {}")]
    public void Slots_and_sub_slots_of_the_intent_and_attributes_are_known(string text) => Unlock(slotMessage: Plain(text), utterance: "unlock {UserID}").HasNoOtherProblem();

    [Fact]
    public void The_parts_of_a_composite_slot_are_known_in_their_own_utterances_and_no_other_name_is() => new BotProject()
        .CompositeType("Address", [("Street", "AMAZON.StreetName")])
        .Intent("Unlock", intent => intent.Hooks(dialog: false, fulfillment: false).Slot("Where", "Address", change: slot => slot["subSlotSetting"] = JsonNode.Parse("""
            { "slotSpecifications": { "Street": { "valueElicitationSetting": { "sampleUtterances": [{ "utterance": "in {Street}" }, { "utterance": "at {Town}" }] } } } }
            """)))
        .Generate()
        .HasProblem(
            "RB0012",
            "{Town}",
            "'{Town}' in an utterance of the slot 'Where' of the intent 'Unlock' in en_US names no slot of the intent: Lex would refuse to build the bot, and callers would get the old one. Correct the name, or add the folder Slots/Town to the intent.")
        .HasNoOtherProblem();

    [Fact]
    public void A_payload_has_braces_of_its_own() => Unlock(intentMessage: Message("customPayload", """{"{x}":{y}}""")).HasNoOtherProblem();

    [Fact]
    public void RB0013_SSML_of_the_definition_that_no_voice_can_read() =>
        Unlock(intentMessage: Ssml("<speak>Done<brake/></speak>"))
            .HasProblem(
                "RB0013",
                "\"<speak>Done<brake/></speak>\"",
                "The SSML of a message of the intent 'Unlock' in en_US is not what a voice can read: <brake> at line 1, position 13 is no tag that Amazon Polly knows (did you mean <break>?). Callers would hear that something went wrong instead of it. Correct it; it is XML rooted in <speak>.")
            .HasNoOtherProblem();

    [Fact]
    public void SSML_of_the_definition_may_have_attributes_at_its_root() => Unlock(intentMessage: Ssml("<speak version='1.0'>Done.</speak>")).HasNoOtherProblem();

    [Theory]
    [InlineData("plainTextMessage", 1000, "A message")]
    [InlineData("customPayload", 1000, "A payload")]
    public void RB0014_a_message_of_more_characters_than_Lex_takes(string type, int maximum, string subject)
    {
        Unlock(intentMessage: Message(type, new('x', maximum))).HasNoOtherProblem();
        Unlock(intentMessage: Message(type, new('x', maximum + 1)))
            .HasProblem("RB0014", $"\"{new string('x', maximum + 1)}\"", TooLong($"{subject} of the intent 'Unlock' in en_US", maximum))
            .HasNoOtherProblem();
    }

    [Theory]
    [InlineData("title", 250, "The title of a card")]
    [InlineData("subtitle", 250, "The subtitle of a card")]
    [InlineData("button", 50, "A button")]
    public void RB0014_a_card_of_more_characters_than_Lex_takes(string part, int maximum, string subject)
    {
        var card = new JsonObject { ["title"] = "Tickets" };
        card[part == "button" ? "buttonsList" : part] = part == "button"
            ? new JsonArray(new JsonObject { ["text"] = new string('x', maximum), ["value"] = new string('x', maximum + 1) })
            : new string('x', maximum + 1);

        Unlock(intentMessage: new() { ["imageResponseCard"] = card })
            .HasProblem("RB0014", $"\"{new string('x', maximum + 1)}\"", TooLong($"{subject} of the intent 'Unlock' in en_US", maximum))
            .HasNoOtherProblem();
    }

    [Fact]
    public void RB0014_an_utterance_of_more_characters_than_Lex_takes() =>
        Unlock(utterance: new('x', 501))
            .HasProblem("RB0014", $"\"{new string('x', 501)}\"", TooLong("An utterance of the intent 'Unlock' in en_US", 500))
            .HasNoOtherProblem();

    [Fact]
    public void RB0014_a_value_of_a_slot_type_of_more_characters_than_Lex_takes() =>
        new BotProject().RestrictedType("Size", ["Small", new('x', 141)]).Generate()
            .HasProblem("RB0014", $"\"{new string('x', 141)}\"", TooLong("A value of the slot type 'Size' in en_US", 140))
            .HasNoOtherProblem();

    [Fact]
    public void RB0014_a_message_that_says_nothing() =>
        Unlock(slotMessage: Plain(""))
            .HasProblem(
                "RB0014",
                "\"\"",
                "A message of the slot 'DOB' of the intent 'Unlock' in en_US is 0 characters long, and Lex takes 1 to 1000: it would refuse to import the bot, and callers would get the old one. Write it, or take it out.")
            .HasNoOtherProblem();

    [Fact]
    public void An_edit_of_an_unrelated_class_or_file_reads_nothing_anew() =>
        SecondRun.Of<DefinitionTextsGenerator>(
            Project("unlock"),
            Project("unlock").Class("namespace Desk; internal sealed class Unrelated;").File("bot-definition/messages/en_US/Desk.json", "{}")).ReusesEverything();

    [Fact]
    public void An_edit_of_one_file_reads_that_file_anew() =>
        SecondRun.Of<DefinitionTextsGenerator>(Project("unlock"), Project("unlock it"))
            .Has(
                DefinitionTextsGenerator.FilesStep,
                IncrementalStepRunReason.Cached,
                IncrementalStepRunReason.Cached,
                IncrementalStepRunReason.Modified,
                IncrementalStepRunReason.Cached,
                IncrementalStepRunReason.Cached,
                IncrementalStepRunReason.Cached,
                IncrementalStepRunReason.Cached);

    private static string TooLong(string subject, int maximum) =>
        $"{subject} is {maximum + 1} characters long, and Lex takes 1 to {maximum}: it would refuse to import the bot, and callers would get the old one. Shorten it, or split it in two.";

    private static JsonObject Plain(string text) => Message("plainTextMessage", text);

    private static JsonObject Ssml(string text) => Message("ssmlMessage", text);

    private static JsonObject Message(string type, string text) => new() { [type] = new JsonObject { ["value"] = text } };

    private static JsonObject Groups(JsonObject message) =>
        new() { ["messageGroupsList"] = new JsonArray(new JsonObject { ["message"] = message, ["variations"] = null }) };

    private static BotProject Project(string utterance, JsonObject? slotMessage = null, JsonObject? intentMessage = null) => new BotProject()
        .CompositeType("Address", [("Street", "AMAZON.StreetName")])
        .Intent("Unlock", intent => intent
            .Slot("UserID", "AMAZON.AlphaNumeric")
            .Slot("DOB", "AMAZON.Date", change: slot => slot["valueElicitationSetting"]!["promptSpecification"] = Groups(slotMessage ?? Plain("When were you born?")))
            .Slot("Where", "Address")
            .Hooks(dialog: false, fulfillment: false)
            .With(json =>
            {
                json["sampleUtterances"] = new JsonArray(new JsonObject { ["utterance"] = utterance });
                json["intentClosingSetting"] = new JsonObject { ["closingResponse"] = Groups(intentMessage ?? Plain("Done.")) };
            }));

    private static GeneratorRun Unlock(JsonObject? slotMessage = null, JsonObject? intentMessage = null, string utterance = "unlock my account") =>
        Project(utterance, slotMessage, intentMessage).Generate();
}
