using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Services;

public sealed class ServiceTests
{
    private const string Services = """
        /// <summary>A clock.</summary>
        public interface IClock;
        /// <summary>A directory.</summary>
        public sealed class Directory(IClock clock)
        {
            /// <summary>Its clock.</summary>
            public IClock Clock => clock;
        }
        """;

    [Fact]
    public void A_service_is_provided() => Bot("(IClock clock)").Root().Generate().Reports((
        "RB0006",
        "clock",
        "'Unlock' asks for 'IClock', which nobody provides (ServiceDesk → Unlock → IClock): the bot could not be put together, and every call would fail. Mark a member of that type in 'ServiceDesk' with [Provides], or name its class there in [Singleton<…>]."));

    [Fact]
    public void The_chain_says_who_asks_for_what() => Bot("(Directory directory)").Root(attributes: "[Singleton<Directory>]").Generate().Reports((
        "RB0006",
        "clock",
        "'Directory' asks for 'IClock', which nobody provides (ServiceDesk → Directory → IClock): the bot could not be put together, and every call would fail. Mark a member of that type in 'ServiceDesk' with [Provides], or name its class there in [Singleton<…>]."));

    [Fact]
    public void A_method_that_provides_a_service_asks_as_well() => Bot("(Directory directory)").Root("[Provides] private Directory Make(IClock clock) => new(clock);").Generate().Reports((
        "RB0006",
        "clock",
        "'Make' asks for 'IClock', which nobody provides (ServiceDesk → Make → IClock): the bot could not be put together, and every call would fail. Mark a member of that type in 'ServiceDesk' with [Provides], or name its class there in [Singleton<…>]."));

    [Fact]
    public void A_type_that_the_compiler_does_not_know_is_left_to_it()
    {
        var run = Bot("(IClok clock)").Root().Generate().Reports();

        Assert.Equal(["CS0246"], run.CompilerErrors());
    }

    [Fact]
    public void A_type_that_is_generated_is_a_service_like_any_other()
    {
        Bot("(Size size)").RestrictedType("Size", ["Small"]).Root("[Provides] private static Size Size => Size.Small;").Generate().Compiles();

        Bot("(Size size)").RestrictedType("Size", ["Small"]).Root().Generate().Reports((
            "RB0006",
            "size",
            "'Unlock' asks for 'Size', which nobody provides (ServiceDesk → Unlock → Size): the bot could not be put together, and every call would fail. Mark a member of that type in 'ServiceDesk' with [Provides], or name its class there in [Singleton<…>]."));
    }

    [Theory]
    [InlineData("Func<string, Task<int>>")]
    [InlineData("string[]")]
    [InlineData("IReadOnlyDictionary<string, IClock?>")]
    [InlineData("(IClock Clock, int Count)")]
    [InlineData("Lazy<Directory>")]
    [InlineData("int?")]
    [InlineData("Nested.Inner")]
    public void A_service_may_have_any_type(string type) => Bot($"({type} service)").Root($"[Provides] private {type} Service {{ get; }} = default!;")
        .Code("/// <summary>Outer.</summary>\npublic static class Nested { /// <summary>Inner.</summary>\npublic sealed class Inner; }").Generate().Compiles();

    [Fact]
    public void A_record_of_session_attributes_is_read_for_each_turn()
    {
        var run = Bot("(DeskSession session, IClock clock)").Root("[Provides] private static IClock Clock { get; } = null!;")
            .Code("/// <summary>Remembered.</summary>\n/// <param name=\"Count\">How often.</param>\n[SessionAttributes] public sealed partial record DeskSession(int Count = 0);").Generate().Compiles();

        Assert.Contains("private IntentHandler CreateUnlock(Turn turn) => new Unlock(turn.Session.Get<DeskSession>(), _clock);", run.Source("Desk.ServiceDesk"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_of_the_project_is_not_taken_for_one_of_the_runtime_with_its_name()
    {
        string[] names = ["SlotReference", "SlotValues", "SlotFormats", "SlotFormat", "IntentReference", "IReadOnlyList", "DateOnly", "FilteredHandler", "InvalidOperationException", "ImmutableArray", "ISlots"];

        new BotProject().RestrictedType("Size", ["Small"]).CompositeType("Address", [("day", "AMAZON.Date")])
            .Intent("Order", intent => intent.Slot("Day", "AMAZON.Date").Slot("Size", "Size").Slot("Sizes", "Size", isMultiple: true).Slot("Where", "Address"))
            .Handler("Order", attributes: "[Filters(typeof(Desk.Deep.Timing))]")
            .Code("/// <summary>Times.</summary>\npublic sealed class Timing : Bot.Runtime.Routing.IntentFilter;", "Desk.Deep")
            .Code(string.Join('\n', names.Select(name => $"/// <summary>Mine.</summary>\npublic sealed class {name};")))
            .Root().Generate().Compiles();
    }

    [Fact]
    public void A_service_is_provided_once() => Bot("(IClock clock)").Root("[Provides] private readonly IClock _first = null!; [Provides] private IClock? Second => null;").Generate().Reports((
        "RB0019",
        "Second",
        "'IClock' is provided both by the field '_first' and by the property 'Second': which of them a handler got would be chance. Take one away."));

    [Fact]
    public void A_singleton_is_a_service_too() => Bot("(Directory directory)").Root("[Provides] private Directory Make() => null!; [Provides] private static IClock Clock => null!;", "[Singleton<Directory>]").Generate().Reports((
        "RB0019",
        "Singleton<Directory>",
        "'Directory' is provided both by the method 'Make' and by [Singleton<Directory>]: which of them a handler got would be chance. Take one away."));

    [Fact]
    public void Services_do_not_need_each_other() => Bot("(Hen hen)").Root(attributes: "[Singleton<Hen>][Singleton<Egg>]")
        .Code("public sealed class Hen(Egg egg) { public Egg Egg => egg; } public sealed class Egg(Hen hen) { public Hen Hen => hen; }")
        .Generate().Reports((
            "RB0020",
            "hen",
            "'Hen' needs itself to be made (Hen → Egg → Hen): the bot could not be put together, and every call would fail. Break the circle."));

    [Theory]
    [InlineData("public abstract class Made;", "it is abstract", "Name a class that derives from it.")]
    [InlineData("public sealed class Made { private Made() { } }", "it has no constructor that can be called from here", "Make one public or internal.")]
    [InlineData("public sealed class Made { public Made() { } internal Made(int count) { } }", "it has 2 constructors, and which of them to call would be a guess", "Leave one, and make the others private.")]
    [InlineData("public sealed class Made { public Made(ref int count) { } }", "its constructor takes a ref or out parameter", "Take it by value.")]
    public void A_singleton_can_be_made(string code, string reason, string fix) => Bot("").Root("[Provides] private int Count => 1;", "[Singleton<Made>]").Code(code).Generate().Reports((
        "RB0026",
        "Singleton<Made>",
        $"'Made' cannot be made: {reason}. The bot could not be put together. {fix}"));

    [Fact]
    public void What_is_made_once_does_not_hold_what_belongs_to_a_turn() => Bot("").Root(attributes: "[Singleton<Made>]").Code("public sealed class Made(Session session) { public Session Session => session; }").Generate().Reports((
        "RB0026",
        "session",
        "'Made' cannot be made: it is made once, and asks for 'Session', which belongs to a turn. The bot could not be put together. Take it from the turn in the method that needs it."));

    [Fact]
    public void What_is_made_once_does_not_hold_what_is_made_for_a_turn() => Bot("").Root("[Provides] private Ticket TicketOf(Turn turn) => new(turn);", "[Singleton<Made>]")
        .Code("public sealed class Made(Ticket ticket) { public Ticket Ticket => ticket; } public sealed class Ticket(Turn turn) { public Turn Turn => turn; }")
        .Generate().Reports((
            "RB0026",
            "ticket",
            "'Made' cannot be made: it is made once, and asks for 'Ticket', which belongs to a turn. The bot could not be put together. Take it from the turn in the method that needs it."));

    [Fact]
    public void What_is_wrong_with_one_handler_leaves_the_others_alone()
    {
        var run = Bot("(IClock clock)").Intent("Reset", intent => intent.Slot("DOB", "AMAZON.Date")).Handler("Reset").Root().Generate();

        Assert.Equal([], run.CompilerErrors());
        Assert.Contains("\"Reset\" => _reset,", run.Source("Desk.ServiceDesk"), StringComparison.Ordinal);
        Assert.DoesNotContain("Unlock", run.Source("Desk.ServiceDesk"), StringComparison.Ordinal);
    }

    private static BotProject Bot(string parameters) => new BotProject().Intent("Unlock").Handler("Unlock", parameters: parameters).Code(Services);
}
