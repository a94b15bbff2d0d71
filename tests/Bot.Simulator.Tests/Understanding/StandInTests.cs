using System.Text.Json.Nodes;
using Bot.Runtime.Lex;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Understanding;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Understanding;

/// <summary>What cannot be simulated truly is said, and takes something all the same.</summary>
public sealed class StandInTests
{
    [Theory]
    [InlineData("en_US", "AMAZON.Date")]
    [InlineData("en_GB", "AMAZON.UKPostalCode")]
    [InlineData("en_US", "AMAZON.FreeFormInput")]
    [InlineData("es_US", "AMAZON.Time")]
    [InlineData("es_ES", "AMAZON.Currency")]
    [InlineData("de_DE", "AMAZON.FreeFormInput")]
    [InlineData("de_DE", "MakeType")]
    public void A_type_that_is_simulated_has_none(string locale, string type) => Assert.Null(Of(type, locale));

    [Theory]
    [InlineData("de_DE", "AMAZON.Date", "AMAZON.Date in de_DE knows dates in digits, names of months and weekdays, and the words for yesterday, today and tomorrow, but no other words.")]
    [InlineData("ja_JP", "AMAZON.Time", "AMAZON.Time in ja_JP knows times in digits, but not in words.")]
    [InlineData("pt_BR", "AMAZON.Confirmation", "AMAZON.Confirmation in pt_BR knows the usual words for yes, no, maybe and don't know alone.")]
    [InlineData("fr_FR", "AMAZON.City", "AMAZON.City in fr_FR takes any few words as they are said.")]
    [InlineData("fr_FR", "AMAZON.Number", "AMAZON.Number in fr_FR is read from digits and signs, but numbers of more than one digit are not known in words.")]
    [InlineData("en_US", "AMAZON.UKPostalCode", "AMAZON.UKPostalCode is in en_GB alone: in en_US it is read as it is there.")]
    [InlineData("en_US", "AMAZON.NoSuchType", "Slot type AMAZON.NoSuchType is neither one of the locale's nor a built-in type: any few words are taken as they are said.")]
    public void A_built_in_type_that_is_not_says_so(string locale, string type, string sentence) => Assert.Equal(sentence, Of(type, locale));

    [Fact]
    public void A_grammar_outside_the_definition_takes_any_words()
    {
        var (resolver, slot) = Answer.Edited(type =>
        {
            type["slotTypeValues"] = null;
            type["valueSelectionSetting"] = null;
            type["externalSourceSetting"] = JsonNode.Parse("""{"grammarSlotTypeSetting":{"source":{"kmsKeyArn":null,"s3BucketName":"makes","s3ObjectKey":"makes.grxml"}}}""");
        });

        Assert.Equal("Slot type MakeType has a grammar that lies outside the definition: any words are taken as they are said.", resolver.StandIn(slot));
        Assert.Equal("three and a half, please", resolver.Resolve(slot, " three and a half, please", InputMode.Speech)?.InterpretedValue);
    }

    [Fact]
    public void A_composite_type_without_parts_takes_any_words()
    {
        var (resolver, slot) = Answer.Edited(type => type["valueSelectionSetting"]!["resolutionStrategy"] = "CONCATENATION");

        Assert.Equal("Slot type MakeType is composite without sub-slots here: any words are taken as they are said.", resolver.StandIn(slot));
        Assert.Equal("a red one", resolver.Resolve(slot, "a red one", InputMode.Speech)?.InterpretedValue);
    }

    [Theory]
    [InlineData("AMAZON.AlphaNumeric", "[a-z", "Slot type MakeType has the pattern '[a-z', which is no regular expression (Invalid pattern")]
    [InlineData("AMAZON.Time", "[0-9]", "Slot type MakeType narrows AMAZON.Time, which Lex does with AMAZON.AlphaNumeric alone: values of AMAZON.Time are taken that match its pattern.")]
    public void A_type_that_Lex_would_not_build_says_so(string parent, string pattern, string sentence)
    {
        var (resolver, slot) = Answer.Edited(type =>
        {
            type["parentSlotTypeSignature"] = parent;
            type["valueSelectionSetting"]!["regexFilter"] = new JsonObject { ["pattern"] = pattern };
        });

        Assert.StartsWith(sentence, resolver.StandIn(slot), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_nobody_defined_takes_a_few_words() => Assert.Equal("blue", Answer.To("ColourType", "the blue"));

    [Theory]
    [InlineData("en_GB", "Car", "Slot Car is a composite slot, which Lex has in en_US alone: in en_GB it is filled as it would be there.")]
    [InlineData("en_GB", "Jobs", "Slot Jobs is a slot with several values, which Lex has in en_US alone: in en_GB it is filled as it would be there.")]
    [InlineData("de_DE", "Car", "Slot Car is a composite slot, which Lex has in en_US alone: in de_DE it is filled as it would be there. AMAZON.Number in de_DE is read from digits and signs, but numbers of more than one digit are not known in words.")]
    public void A_shape_that_the_locale_lacks_says_so(string localeId, string slot, string sentence)
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Locale + "BotLocale.json", locale => locale["identifier"] = localeId);
        var locale = folder.Load().Locales[0];

        Assert.Equal(sentence, new SlotResolver(locale, new FakeTimeProvider()).StandIn(locale.FindIntent("BookService")!.FindSlot(slot)!));
    }

    [Fact]
    public void Several_names_are_told_apart_by_commas()
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Jobs, slot => slot["slotTypeName"] = "AMAZON.City");
        var locale = folder.Load().Locales[0];

        Assert.Equal(
            "Slot Jobs takes several values of AMAZON.City, which cannot be told apart: each piece between commas and \"and\" is taken for one.",
            new SlotResolver(locale, new FakeTimeProvider()).StandIn(locale.FindIntent("BookService")!.FindSlot("Jobs")!));
    }

    private static string? Of(string type, string locale)
    {
        var (resolver, slot) = Answer.Slot(type, locale);
        return resolver.StandIn(slot);
    }
}
