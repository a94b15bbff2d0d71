using System.Text.Json;
using Bot.Runtime.Routing;
using Intents.Tests.Calls;
using Intents.Verification;

namespace Intents.Tests.Definition;

public sealed class BotDefinitionTests
{
    private static readonly string[] WithIdentity = ["ResetPassword", "UnlockAccount"];

    public static TheoryData<string> Locales => [.. BotDefinition.LocaleFolders];

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_intent_of_the_definition_has_its_class_and_every_class_its_intent(string locale)
    {
        var classes = typeof(ResetPassword).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(IntentAttribute), inherit: false).Cast<IntentAttribute>())
            .Select(intent => intent.Name);

        Assert.Equal(BotDefinition.Names(locale, "Intents"), classes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_router_finds_the_class_of_every_intent(string locale)
    {
        var call = new Call();
        var router = new ServiceDeskRouter(call.Accounts, new CallerVerification(call.Accounts, CallerNumberRule.Ignore, call.Clock), call.Texts);

        foreach (var name in BotDefinition.Names(locale, "Intents"))
        {
            var attribute = (IntentAttribute)Assert.Single(router.Find(name).GetType().GetCustomAttributes(typeof(IntentAttribute), inherit: false));
            Assert.Equal(name, attribute.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_slots_of_the_class_are_those_of_the_definition_in_its_order(string locale)
    {
        foreach (var intent in WithIdentity)
        {
            var folder = Path.Combine(locale, "Intents", intent);
            var byPriority = JsonElement.Parse(File.ReadAllText(Path.Combine(folder, "Intent.json"))).GetProperty("slotPriorities").EnumerateArray()
                .OrderBy(slot => slot.GetProperty("priority").GetInt32())
                .Select(slot => slot.GetProperty("slotName").GetString());

            Assert.Equal(IdentitySlots.InOrder.Select(slot => slot.Name), byPriority);
            Assert.Equal(IdentitySlots.InOrder.Select(slot => slot.Name).Order(StringComparer.Ordinal), BotDefinition.Names(folder, "Slots"));
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Intents_without_slots_in_the_class_have_none_in_the_definition(string locale)
    {
        foreach (var intent in BotDefinition.Names(locale, "Intents").Except(WithIdentity))
        {
            var definition = JsonElement.Parse(File.ReadAllText(Path.Combine(locale, "Intents", intent, "Intent.json")));
            Assert.Empty(definition.GetProperty("slotPriorities").EnumerateArray());
            Assert.False(Directory.Exists(Path.Combine(locale, "Intents", intent, "Slots")), intent);
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_months_of_the_slot_type_are_the_members_of_the_enum_and_nothing_else_fills_the_slot(string locale)
    {
        var type = JsonElement.Parse(File.ReadAllText(Path.Combine(locale, "SlotTypes", "MonthName", "SlotType.json")));
        var values = type.GetProperty("slotTypeValues").EnumerateArray().Select(value => value.GetProperty("sampleValue").GetProperty("value").GetString());

        Assert.Equal(Enum.GetNames<MonthName>().Except([nameof(MonthName.None)]), values);
        Assert.Equal("TOP_RESOLUTION", type.GetProperty("valueSelectionSetting").GetProperty("resolutionStrategy").GetString());
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void A_confirmation_can_be_asked_for_where_the_class_asks_for_one(string locale)
    {
        foreach (var intent in WithIdentity)
        {
            var definition = JsonElement.Parse(File.ReadAllText(Path.Combine(locale, "Intents", intent, "Intent.json")));
            Assert.True(definition.GetProperty("intentConfirmationSetting").GetProperty("isActive").GetBoolean());
            Assert.True(definition.GetProperty("dialogCodeHook").GetProperty("enabled").GetBoolean());
            Assert.True(definition.GetProperty("fulfillmentCodeHook").GetProperty("enabled").GetBoolean());
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_reason_that_the_definition_gives_is_one_that_the_flow_knows(string locale)
    {
        var reasons = BotDefinition.Names(locale, "Intents")
            .SelectMany(intent => Directory.EnumerateFiles(Path.Combine(locale, "Intents", intent), "*.json", SearchOption.AllDirectories))
            .SelectMany(file => Reasons(JsonElement.Parse(File.ReadAllText(file))))
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(reasons);
        Assert.Subset(TransferReasons.All.ToHashSet(StringComparer.Ordinal), reasons);
    }

    [Fact]
    public void Every_comparison_of_the_reason_in_the_flow_branches_on_every_reason_and_on_nothing_else()
    {
        var comparisons = BotDefinition.Read("bot-definition", "connect", "ServiceDesk.json").GetProperty("Actions").EnumerateArray()
            .Where(action => action.GetProperty("Type").GetString() == "Compare"
                && action.GetProperty("Parameters").GetProperty("ComparisonValue").GetString() == "$.Lex.SessionAttributes.TransferReason")
            .ToList();

        Assert.Equal(3, comparisons.Count);
        foreach (var comparison in comparisons)
        {
            var branches = comparison.GetProperty("Transitions").GetProperty("Conditions").EnumerateArray()
                .Select(branch => branch.GetProperty("Condition").GetProperty("Operands")[0].GetString());
            Assert.Equal(TransferReasons.All.Order(StringComparer.Ordinal), branches.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_flow_branches_on_intents_that_there_are_and_hands_the_callers_number_over()
    {
        var bots = BotDefinition.Read("bot-definition", "connect", "ServiceDesk.json").GetProperty("Actions").EnumerateArray()
            .Where(action => action.GetProperty("Type").GetString() == "ConnectParticipantWithLexBot")
            .ToList();

        // One in each language.
        Assert.Equal(BotDefinition.LocaleFolders.Count(), bots.Count);
        foreach (var bot in bots)
        {
            var intents = bot.GetProperty("Transitions").GetProperty("Conditions").EnumerateArray()
                .Select(branch => branch.GetProperty("Condition").GetProperty("Operands")[0].GetString()!)
                .ToHashSet(StringComparer.Ordinal);
            Assert.All(BotDefinition.LocaleFolders, locale => Assert.Subset(BotDefinition.Names(locale, "Intents").ToHashSet(StringComparer.Ordinal), intents));
            Assert.Equal("$.CustomerEndpoint.Address", bot.GetProperty("Parameters").GetProperty("LexSessionAttributes").GetProperty("CallerNumber").GetString());
        }
    }

    private static IEnumerable<string> Reasons(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("TransferReason") ? [property.Value.GetString()!] : Reasons(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Reasons),
        _ => [],
    };
}
