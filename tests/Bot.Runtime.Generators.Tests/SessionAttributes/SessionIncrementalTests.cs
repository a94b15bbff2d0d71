using Bot.Runtime.Generators.Tests.Bots;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Tests.SessionAttributes;

public sealed class SessionIncrementalTests
{
    private const string Desk = "namespace Desk; [SessionAttributes] internal sealed partial record DeskSession(int Count = 0);";
    private const string Ticket = "namespace Desk; [SessionAttributes] internal sealed partial record TicketSession(string? Id = null);";
    private const string Unrelated = "namespace Desk; internal sealed class Unrelated;";

    [Fact]
    public void An_edit_of_an_unrelated_class_makes_nothing_anew() =>
        Edit(unrelated: "namespace Desk; internal sealed class Unrelated { public int Count { get; } }").ReusesEverything();

    [Fact]
    public void An_edit_of_the_definition_makes_nothing_anew() => Edit(after: project => project.Intent("Unlock")).ReusesEverything();

    [Fact]
    public void An_edit_of_one_record_makes_that_one_anew() =>
        Edit(desk: "namespace Desk; [SessionAttributes] internal sealed partial record DeskSession(int Count = 0, int Calls = 0);")
            .Has(SessionAttributesGenerator.CodeStep, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged)
            .Regenerates("Desk.DeskSession.g.cs");

    [Fact]
    public void A_record_that_only_moves_is_not_made_anew() =>
        Edit(desk: "\n" + Desk)
            .Has(SessionAttributesGenerator.CodeStep, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged)
            .Regenerates();

    private static SecondRun Edit(string unrelated = Unrelated, string desk = Desk, Func<BotProject, BotProject>? after = null)
    {
        var changed = Project(unrelated, desk);
        return SecondRun.Of<SessionAttributesGenerator>(Project(Unrelated, Desk), after is null ? changed : after(changed));
    }

    private static BotProject Project(string unrelated, string desk) => new BotProject().Class(desk).Class(Ticket).Class(unrelated);
}
