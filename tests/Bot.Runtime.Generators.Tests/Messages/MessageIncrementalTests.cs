using Bot.Runtime.Generators.Tests.Bots;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Tests.Messages;

public sealed class MessageIncrementalTests
{
    private const string Unrelated = "namespace Desk; internal sealed class Unrelated;";
    private const string Handler = """namespace Desk; [Intent("Unlock")] internal sealed partial class Unlock : ImmediateHandler;""";
    private const string Hello = """{ "Hello": "Hello." }""";

    [Fact]
    public void An_edit_of_an_unrelated_class_makes_nothing_anew() =>
        Edit(unrelated: "namespace Desk; internal sealed class Unrelated { public int Count { get; } }").ReusesEverything();

    [Fact]
    public void An_edit_of_a_handlers_body_makes_nothing_anew() =>
        Edit(handler: """namespace Desk; [Intent("Unlock")] internal sealed partial class Unlock : ImmediateHandler { public int Count { get; } }""").ReusesEverything();

    [Fact]
    public void An_edit_of_an_unrelated_file_makes_nothing_anew() =>
        Edit(after: project => project.File("bot-definition/connect/Desk.json", "{}").Intent("Unlock", intent => intent.Slot("Why", "AMAZON.FreeFormInput"))).ReusesEverything();

    [Fact]
    public void An_edit_of_one_file_of_messages_makes_the_class_of_that_set_anew() =>
        Edit(hello: """{ "Hello": "Good day." }""")
            .Has(MessagesGenerator.FilesStep, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached)
            .Has(MessagesGenerator.CatalogStep, IncrementalStepRunReason.Modified)
            .Has(MessagesGenerator.ClassesStep, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged)
            .Has(MessagesGenerator.ProblemsStep, IncrementalStepRunReason.Unchanged)
            .Regenerates("Desk.DeskMessages.g.cs");

    [Fact]
    public void An_edit_of_white_space_in_a_file_of_messages_makes_no_class_anew() =>
        Edit(hello: "\n" + Hello)
            .Has(MessagesGenerator.ClassesStep, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged)
            .Regenerates();

    private static SecondRun Edit(string unrelated = Unrelated, string handler = Handler, string hello = Hello, Func<BotProject, BotProject>? after = null)
    {
        var changed = Project(unrelated, handler, hello);
        return SecondRun.Of<MessagesGenerator>(Project(Unrelated, Handler, Hello), after is null ? changed : after(changed));
    }

    private static BotProject Project(string unrelated, string handler, string hello) => new BotProject()
        .Intent("Unlock")
        .Messages("en_US", "Desk", hello)
        .Messages("en_US", "Unlock", """{ "Done": "Done." }""")
        .Class(handler)
        .Class(unrelated);
}
