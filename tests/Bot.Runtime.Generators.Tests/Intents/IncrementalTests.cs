using Bot.Runtime.Generators.Tests.Bots;
using Microsoft.CodeAnalysis;
using Steps = Bot.Runtime.Generators.IntentsGenerator.Steps;

namespace Bot.Runtime.Generators.Tests.Intents;

public sealed class IncrementalTests
{
    private const IncrementalStepRunReason Cached = IncrementalStepRunReason.Cached;
    private const IncrementalStepRunReason Unchanged = IncrementalStepRunReason.Unchanged;
    private const IncrementalStepRunReason Modified = IncrementalStepRunReason.Modified;
    private const string Unrelated = "internal sealed class Unrelated;";

    [Fact]
    public void An_edit_of_an_unrelated_class_makes_nothing_anew() =>
        Edit(project => project.Code("internal sealed class Unrelated { public int Count { get; } }")).ReusesEverything();

    [Theory]
    [InlineData("bot-definition/Desk/Manifest.json")]
    [InlineData("bot-definition/Desk/Desk/Bot.json")]
    [InlineData("bot-definition/connect/Desk.json")]
    [InlineData("bot-definition/messages/en_US/Unlock.json")]
    [InlineData("BannedSymbols.txt")]
    public void An_edit_of_a_file_that_is_no_intent_makes_nothing_anew(string path) => Edit(project => project.Code(Unrelated).File(path, "{ }")).ReusesEverything();

    [Fact]
    public void An_edit_inside_a_method_of_a_handler_makes_nothing_anew() => Edit(Help("return turn.Done(\"Yes.\");"), Help("return turn.Fail(\"No.\");")).ReusesEverything();

    [Fact]
    public void An_edit_above_a_handler_moves_its_place_and_makes_nothing_anew() => Edit(Help("return turn.Delegate();"), "// A comment.\n" + Help("return turn.Delegate();"))
        .Has(Steps.Handlers, Cached, Cached, Modified)
        .Has(Steps.Bot, Unchanged)
        .Regenerates();

    [Fact]
    public void An_edit_of_one_slot_makes_only_the_class_of_its_intent_anew() =>
        Edit(project => project.Code(Unrelated).Intent("Unlock", intent => intent.Slot("DOB", "AMAZON.Date").Slot("Floor", "AMAZON.Time")))
            .Has(Steps.DefinitionFiles, Cached, Cached, Cached, Cached, Cached, Cached, Cached, Modified, Cached, Cached)
            .Has(Steps.Definition, Modified)
            .Has(Steps.Handlers, Cached, Cached)
            .Has(Steps.SharedSlotsInterfaces, Cached)
            .Has(Steps.Roots, Cached)
            .Has(Steps.Project, Cached)
            .Has(Steps.Sources, Modified)
            .Has(Steps.NameClashes, Unchanged)
            .Has(Steps.Bot, Modified)
            .Has(Steps.Problems, Unchanged)
            .Has(Steps.Intents, Unchanged, Modified)
            .Has(Steps.SharedSlots, Unchanged)
            .Has(Steps.Enums, Unchanged)
            .Has(Steps.Composites, Unchanged)
            .Has(Steps.Router, Unchanged)
            .Regenerates("Desk.Unlock.g.cs");

    [Fact]
    public void An_edit_of_utterances_reads_the_file_and_makes_nothing_anew() =>
        Edit(project => project.Code(Unrelated).Intent("Unlock", intent => intent.Slot("DOB", "AMAZON.Date").Slot("Floor", "AMAZON.Number").With(json => json["sampleUtterances"] = null)))
            .Has(Steps.Bot, Unchanged)
            .Regenerates();

    [Fact]
    public void An_edit_of_a_restricted_slot_type_makes_its_enum_anew() =>
        Edit(project => project.Code(Unrelated).RestrictedType("Size", ["Small", "Large"])).Has(Steps.Intents, Unchanged, Unchanged).Has(Steps.Enums, Modified).Regenerates("Desk.Size.g.cs");

    [Fact]
    public void Another_constructor_parameter_makes_only_the_router_anew() => SecondRun
        .Of<IntentsGenerator>(Desk("").Root("[Provides] private static Kitchen Kitchen => new();"), Desk("(Kitchen kitchen)").Root("[Provides] private static Kitchen Kitchen => new();"))
        .Has(Steps.Intents, Unchanged)
        .Has(Steps.Router, Modified)
        .Regenerates("Desk.ServiceDesk.g.cs");

    private static string Help(string body) =>
        $"[Intent(\"FallbackIntent\")] public sealed partial class Help : ImmediateHandler {{ protected override Reply Answer(Turn turn) {{ {body} }} }}";

    private static SecondRun Edit(string before, string after) => SecondRun.Of<IntentsGenerator>(Bot().Code(before), Bot().Code(after));

    private static SecondRun Edit(Func<BotProject, BotProject> change) => SecondRun.Of<IntentsGenerator>(Bot().Code(Unrelated), change(Bot()));

    private static BotProject Desk(string parameters) => new BotProject().Intent("Order").Handler("Order", parameters: parameters).Code("public sealed class Kitchen;");

    private static BotProject Bot() => new BotProject()
        .RestrictedType("Size", ["Small"])
        .CompositeType("Address", [("street", "AMAZON.StreetName")])
        .Intent("Reset", intent => intent.Slot("DOB", "AMAZON.Date").Slot("Room", "AMAZON.Number"))
        .Intent("Unlock", intent => intent.Slot("DOB", "AMAZON.Date").Slot("Floor", "AMAZON.Number"))
        .Handler("Reset")
        .Handler("Unlock")
        .Code("[SharedSlots(\"Reset\", \"Unlock\")] public partial interface IShared { DateOnly? DOB { get; } }")
        .Root();
}
