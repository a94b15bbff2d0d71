using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Definitions;

public sealed class FileTests
{
    private const string English = BotProject.Definition + "BotLocales/en_US/";

    [Fact]
    public void A_file_that_is_no_json_is_a_problem_where_it_stops_being_json() => new BotProject().Intent("Unlock").Handler("Unlock").Root()
        .File(English + "Intents/Unlock/Intent.json", "{\n  \"name\": \"Unlock\",\n  \"dialogCodeHook\" null\n}")
        .Generate().Reports((
            "RB0016",
            "n",
            "bot-definition/Desk/Desk/BotLocales/en_US/Intents/Unlock/Intent.json cannot be read: 'n' is invalid after a property name. Expected a ':'. A bot made without it would not know what callers say, or what to tell them. Correct the file."));

    [Fact]
    public void A_file_that_cannot_be_read_is_the_only_problem() =>
        new BotProject().Locale("es_US").Fallback("es_US")
            .RestrictedType("Size", ["Small"]).RestrictedType("Size", ["Small"], "es_US")
            .Intent("Unlock", intent => intent.Slot("Size", "Size")).Intent("Unlock", intent => intent.Slot("Size", "Size"), "es_US")
            .Handler("Unlock").Root()
            .File(English + "Intents/Unlock/Slots/Size/Slot.json", "")
            .File(BotProject.Definition + "BotLocales/es_US/Intents/Unlock/Intent.json", "[")
            .File(English + "SlotTypes/Size/SlotType.json", "{}")
            .Generate().Reports(
                (
                    "RB0016",
                    "",
                    "bot-definition/Desk/Desk/BotLocales/en_US/Intents/Unlock/Slots/Size/Slot.json cannot be read: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true. A bot made without it would not know what callers say, or what to tell them. Correct the file."),
                (
                    "RB0016",
                    "",
                    "bot-definition/Desk/Desk/BotLocales/es_US/Intents/Unlock/Intent.json cannot be read: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed. A bot made without it would not know what callers say, or what to tell them. Correct the file."),
                (
                    "RB0016",
                    "{",
                    "bot-definition/Desk/Desk/BotLocales/en_US/SlotTypes/Size/SlotType.json cannot be read: it has no \"name\". A bot made without it would not know what callers say, or what to tell them. Correct the file."));

    [Fact]
    public void A_slot_has_a_type() => new BotProject().Intent("Unlock", intent => intent.Slot("Size", "Size", change: slot => slot.Remove("slotTypeName"))).Handler("Unlock").Root().Generate().Reports((
        "RB0016",
        "{",
        "bot-definition/Desk/Desk/BotLocales/en_US/Intents/Unlock/Slots/Size/Slot.json cannot be read: it has no \"slotTypeName\". A bot made without it would not know what callers say, or what to tell them. Correct the file."));

    [Fact]
    public void A_slot_has_a_type_that_is_there() => new BotProject().RestrictedType("MonthName", ["May"]).Intent("Unlock", intent => intent.Slot("Month", "MonthNames")).Handler("Unlock").Root().Generate().Reports((
        "RB0016",
        "\"MonthNames\"",
        "bot-definition/Desk/Desk/BotLocales/en_US/Intents/Unlock/Slots/Month/Slot.json cannot be read: it names the slot type 'MonthNames', which en_US does not have. Did you mean 'MonthName'? A bot made without it would not know what callers say, or what to tell them. Correct the file."));

    [Fact]
    public void A_sub_slot_has_a_type_that_is_there() => new BotProject().CompositeType("Address", [("street", "AMAZON.StreetName"), ("size", "TYPE000009")]).Root().Generate().Reports((
        "RB0016",
        "\"TYPE000009\"",
        "bot-definition/Desk/Desk/BotLocales/en_US/SlotTypes/Address/SlotType.json cannot be read: it names the slot type 'TYPE000009', which en_US does not have. A bot made without it would not know what callers say, or what to tell them. Correct the file."));

    [Fact]
    public void A_sub_slot_may_name_its_type_by_the_identifier() =>
        new BotProject().RestrictedType("Size", ["Small"]).CompositeType("Address", [("size", "TYPE000001")]).Root().Generate().Compiles();

    [Fact]
    public void A_project_has_one_bot() => new BotProject().Root()
        .File("bot-definition/Other/Other/BotLocales/en_US/BotLocale.json", "{ \"name\": \"Other\" }")
        .File("bot-definition/Other/Other/BotLocales/en_US/Intents/Unlock/Intent.json", "{ \"name\": \"Unlock\", \"dialogCodeHook\": { \"enabled\": true } }")
        .Generate().Reports((
            "RB0027",
            "",
            "The definition holds the bot 'Desk' and the bot 'Other': a project answers one, and callers of the other would get its fallback for everything. Set BotDefinitionFolder in the project file to the folder of one of them."));

    [Fact]
    public void Files_that_no_type_is_made_of_are_not_read() => new BotProject().Root()
        .File("bot-definition/Desk/Manifest.json", "{")
        .File("bot-definition/Desk/Desk/Bot.json", "{")
        .File("bot-definition/connect/Desk.json", "{")
        .File(English + "CustomVocabulary/CustomVocabulary.json", "{")
        .File(English + "Intents/FallbackIntent/ConversationFlow.json", "{")
        .Generate().Compiles();
}
