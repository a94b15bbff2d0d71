using Bot.Runtime.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Tests.Messages;

public sealed class MessageIncrementalTests
{
    private static readonly Project Bot = Project.With(new MessagesGenerator())
        .Locale("en_US")
        .File("messages/en_US/Desk.json", """{ "Hello": "Hello." }""")
        .File("messages/en_US/Unlock.json", """{ "Done": "Done." }""")
        .Classes("""[Intent("Unlock")] internal sealed partial class Unlock;""")
        .Classes("internal sealed class Unrelated;", "Unrelated.cs");

    [Fact]
    public void An_edit_of_an_unrelated_class_makes_nothing_anew() =>
        Bot.RunAgain(bot => bot.Classes("internal sealed class Unrelated { public int Count { get; } }", "Unrelated.cs")).AreAllReused();

    [Fact]
    public void An_edit_of_an_unrelated_file_makes_nothing_anew() =>
        Bot.RunAgain(bot => bot.File("bot-definition/connect/Desk.json", "{}").File("bot-definition/Desk/BotLocales/en_US/BotLocale.json", "{}")).AreAllReused();

    [Fact]
    public void An_edit_of_a_handlers_body_makes_nothing_anew() =>
        Bot.RunAgain(bot => bot.Classes("""[Intent("Unlock")] internal sealed partial class Unlock { public int Count { get; } }""")).AreAllReused();

    [Fact]
    public void An_edit_of_one_file_of_messages_makes_the_class_of_that_set_anew() =>
        Bot.RunAgain(bot => bot.File("messages/en_US/Desk.json", """{ "Hello": "Good day." }"""))
            .Has(MessagesGenerator.FilesStep, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached)
            .Has(MessagesGenerator.CatalogStep, IncrementalStepRunReason.Modified)
            .Has(MessagesGenerator.ClassesStep, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged)
            .Has(MessagesGenerator.ProblemsStep, IncrementalStepRunReason.Unchanged)
            .Regenerates("Messages.Desk.g.cs");

    [Fact]
    public void An_edit_of_white_space_in_a_file_of_messages_makes_no_class_anew() =>
        Bot.RunAgain(bot => bot.File("messages/en_US/Desk.json", """{   "Hello": "Hello." }"""))
            .Has(MessagesGenerator.ClassesStep, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged)
            .Regenerates();
}
