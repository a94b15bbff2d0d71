using System.Text.RegularExpressions;
using Bot.Runtime.Lex;
using Bot.Simulator.Callers;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Callers;

public sealed class PlausibleValuesTests
{
    private static readonly DefinitionPlace Place = new("test", "$");

    [Theory]
    [InlineData("AMAZON.AlphaNumeric")]
    [InlineData("AMAZON.City")]
    [InlineData("AMAZON.Confirmation")]
    [InlineData("AMAZON.Country")]
    [InlineData("AMAZON.Currency")]
    [InlineData("AMAZON.Date")]
    [InlineData("AMAZON.Duration")]
    [InlineData("AMAZON.EmailAddress")]
    [InlineData("AMAZON.FirstName")]
    [InlineData("AMAZON.FreeFormInput")]
    [InlineData("AMAZON.LastName")]
    [InlineData("AMAZON.Number")]
    [InlineData("AMAZON.Percentage")]
    [InlineData("AMAZON.PhoneNumber")]
    [InlineData("AMAZON.State")]
    [InlineData("AMAZON.StreetName")]
    [InlineData("AMAZON.Time")]
    public void What_is_said_for_a_built_in_type_fills_a_slot_of_it(string type)
    {
        var locale = Locale();
        var resolver = new SlotResolver(locale, new FakeTimeProvider());

        for (var seed = 0; seed < 20; seed++)
        {
            var said = new PlausibleValues(locale, seed).Say(Slot(type));
            Assert.True(resolver.Resolve(Slot(type), said, InputMode.Text) is { InterpretedValue: not null }, said);
        }
    }

    [Theory]
    [InlineData("[A-Z]{3}[0-9]{1,3}")]
    [InlineData("CP[0-9]{9}US")]
    [InlineData("(INC|CHG)-?[0-9]{4,6}")]
    [InlineData("[a-z0-9_-]{2,10}")]
    [InlineData(@"\d{3}[^a-z]\w?")]
    [InlineData(@"\u0041[\u0030-\u0039]{2}")]
    [InlineData("^(?:AB|C(D|E))$")]
    public void What_is_said_for_a_pattern_matches_it(string pattern)
    {
        var type = new SlotType(Place, "Ticket", "AMAZON.AlphaNumeric", ResolutionStrategy.OriginalValue, pattern, []);

        Assert.All(Enumerable.Range(0, 50), seed => Assert.Matches($"^(?:{pattern})$", new PlausibleValues(Locale(type), seed).Say(Slot("Ticket"))));
    }

    [Fact]
    public void Any_pattern_at_all_gives_something_to_say() => Gen.String[Gen.Char[@"[]{}()|\?*+.^$-,:<>0129uwdsAZaz"], 0, 30].Sample(pattern =>
    {
        var type = new SlotType(Place, "Ticket", null, ResolutionStrategy.OriginalValue, pattern, []);

        Assert.NotEmpty(new PlausibleValues(Locale(type)).Say(Slot("Ticket")));
    });

    [Fact]
    public void A_type_of_ones_own_is_answered_with_its_values_and_their_synonyms()
    {
        var type = new SlotType(Place, "Size", null, ResolutionStrategy.TopResolution, null, [new SlotTypeValue("small", ["little"]), new SlotTypeValue("large", [])]);

        var said = Enumerable.Range(0, 50).Select(seed => new PlausibleValues(Locale(type), seed).Say(Slot("Size"))).ToHashSet();

        Assert.Equal(["large", "little", "small"], said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Several_values_are_said_with_and_and_parts_with_commas()
    {
        var type = new SlotType(Place, "Size", null, ResolutionStrategy.TopResolution, null, [new SlotTypeValue("small", [])]);
        var values = new PlausibleValues(Locale(type));

        Assert.Equal("small and small", values.Say(Slot("Size") with { AllowsMultipleValues = true }));
        Assert.Equal("small, small", values.Say(Slot("Parts") with { SubSlots = [Slot("Size"), Slot("Size")] }));
    }

    [Fact]
    public void The_same_seed_says_the_same() => Gen.Long.Sample(seed => Assert.Equal(
        new PlausibleValues(Locale(), seed).Say(Slot("AMAZON.Date")), new PlausibleValues(Locale(), seed).Say(Slot("AMAZON.Date"))));

    [Theory]
    [InlineData("AMAZON.Date", @"^\d{8}$")]
    [InlineData("AMAZON.Time", @"^\d{4}$")]
    [InlineData("AMAZON.Number", @"^\d+$")]
    [InlineData("AMAZON.AlphaNumeric", @"^\d+$")]
    public void What_can_be_keyed_is_keyed_in_digits(string type, string form) => Assert.All(
        Enumerable.Range(0, 20), seed => Assert.Matches(new Regex(form), new PlausibleValues(Locale(), seed).Key(Slot(type))!));

    [Theory]
    [InlineData("AMAZON.City")]
    [InlineData("AMAZON.FreeFormInput")]
    public void What_cannot_be_keyed_is_not(string type) => Assert.Null(new PlausibleValues(Locale()).Key(Slot(type)));

    private static BotLocale Locale(params SlotType[] types) => new(Place, "en_US", 0.4, UsesConversationFlow: true, [], [.. types]);

    private static Slot Slot(string type) => new()
    {
        Place = Place,
        Name = "Asked",
        SlotTypeName = type,
        IsRequired = true,
        Prompt = null,
        SampleUtterances = [],
        DefaultValues = [],
        Capture = null,
        AllowsMultipleValues = false,
        IsObfuscated = false,
    };
}
