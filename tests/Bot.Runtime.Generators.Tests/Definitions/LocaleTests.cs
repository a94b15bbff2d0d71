using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Definitions;

public sealed class LocaleTests
{
    private const string End = ": callers in one language would get what callers in the other do not. Make the two the same.";

    [Fact]
    public void Two_locales_that_are_the_same_are_no_problem() => Bot().Generate().Compiles();

    [Fact]
    public void Each_locale_has_each_intent() => Bot().Intent("Help", intent => intent.Hooks(false, false)).Intent("Ayuda", intent => intent.Hooks(false, false), "es_US").Generate().Reports(
        ("RB0017", "\"Help\"", "The intent 'Help' is there in en_US and missing in es_US" + End),
        ("RB0017", "\"Ayuda\"", "The intent 'Ayuda' is missing in en_US and there in es_US" + End));

    [Fact]
    public void Each_locale_calls_the_same_hooks() => Bot(spanish: intent => intent.Hooks(dialog: true, fulfillment: false)).Generate().Reports(
        ("RB0017", "false", "The fulfillment hook of the intent 'Order' is on in en_US and off in es_US" + End));

    [Fact]
    public void Each_locale_has_the_same_built_in_intents() => Bot(spanish: intent => intent.Signature("AMAZON.HelpIntent")).Generate().Reports(
        ("RB0017", "\"Order\"", "The parentIntentSignature of the intent 'Order' is null in en_US and AMAZON.HelpIntent in es_US" + End));

    [Fact]
    public void Each_locale_has_each_slot() => Bot(spanish: intent => intent.Slot("Extra", "AMAZON.City"), english: intent => intent.Slot("More", "AMAZON.City")).Generate().Reports(
        ("RB0017", "\"More\"", "The slot 'More' of the intent 'Order' is there in en_US and missing in es_US" + End),
        ("RB0017", "\"Extra\"", "The slot 'Extra' of the intent 'Order' is missing in en_US and there in es_US" + End));

    [Fact]
    public void Each_locale_gives_a_slot_the_same_type() => Bot(spanish: intent => intent.Slot("Extra", "AMAZON.City"), english: intent => intent.Slot("Extra", "AMAZON.Number")).Generate().Reports(
        ("RB0017", "\"AMAZON.City\"", "The type of the slot 'Extra' of the intent 'Order' is AMAZON.Number in en_US and AMAZON.City in es_US" + End));

    [Fact]
    public void Each_locale_gives_a_slot_as_many_values() => Bot(spanish: intent => intent.Slot("Extra", "Size", isMultiple: true), english: intent => intent.Slot("Extra", "Size")).Generate().Reports(
        ("RB0017", "\"Extra\"", "The slot 'Extra' of the intent 'Order' is a slot of one value in en_US and a slot of several values in es_US" + End));

    [Fact]
    public void Each_locale_has_each_slot_type() => Bot().OpenType("Word").OpenType("Palabra", "es_US").Generate().Reports(
        ("RB0017", "\"Word\"", "The slot type 'Word' is there in en_US and missing in es_US" + End),
        ("RB0017", "\"Palabra\"", "The slot type 'Palabra' is missing in en_US and there in es_US" + End));

    [Fact]
    public void Each_locale_restricts_a_slot_type_to_the_same_values() => Bot().RestrictedType("Size", ["Small", "Grande"], "es_US").Generate().Reports(
        ("RB0017", "\"Large\"", "The value 'Large' of the slot type 'Size' is there in en_US and missing in es_US" + End),
        ("RB0017", "\"Grande\"", "The value 'Grande' of the slot type 'Size' is missing in en_US and there in es_US" + End));

    [Fact]
    public void Each_locale_has_the_same_sub_slots() => Bot().CompositeType("Address", [("city", "AMAZON.City")], "es_US").Generate().Reports(
        ("RB0017", "\"street\"", "The sub-slot 'street' of the slot type 'Address' is there in en_US and missing in es_US" + End),
        ("RB0017", "\"city\"", "The sub-slot 'city' of the slot type 'Address' is missing in en_US and there in es_US" + End));

    [Fact]
    public void Each_locale_has_the_same_kind_of_slot_type() => Bot().OpenType("Size", "es_US").Generate().Reports(
        ("RB0017", "\"Size\"", "The slot type 'Size' is restricted to its values in en_US and open to any words in es_US" + End));

    [Fact]
    public void The_first_locale_by_name_is_the_reference_where_there_is_no_en_us()
    {
        var project = BotProject.WithoutDefinition().Locale("fr_FR").Fallback("fr_FR").Locale("de_DE").Fallback("de_DE");

        project.Intent("Help", intent => intent.Hooks(false, false), "fr_FR").Root().Generate().Reports(("RB0017", "\"Help\"", "The intent 'Help' is missing in de_DE and there in fr_FR" + End));
    }

    [Fact]
    public void An_intent_of_another_locale_than_the_reference_has_its_slots_too() => new BotProject().Locale("es_US").Fallback("es_US")
        .Intent("Orden", intent => intent.Slot("Dia", "AMAZON.Date"), "es_US")
        .Handler("Orden").Code("partial class Orden { DateOnly? Of(Turn<Slots> turn) => turn.Slots.Dia; }").Root()
        .Generate().Reports(("RB0017", "\"Orden\"", "The intent 'Orden' is missing in en_US and there in es_US" + End));

    private static BotProject Bot(Action<IntentJson>? spanish = null, Action<IntentJson>? english = null) => new BotProject().Locale("es_US").Fallback("es_US")
        .RestrictedType("Size", ["Small", "Large"]).RestrictedType("Size", ["Small", "Large"], "es_US")
        .CompositeType("Address", [("street", "AMAZON.StreetName")]).CompositeType("Address", [("street", "AMAZON.StreetName")], "es_US")
        .Intent("Order", Both(english)).Intent("Order", Both(spanish), "es_US")
        .Handler("Order")
        .Root();

    private static Action<IntentJson> Both(Action<IntentJson>? change) => intent =>
    {
        intent.Slot("Day", "AMAZON.Date").Slot("Size", "Size");
        change?.Invoke(intent);
    };
}
