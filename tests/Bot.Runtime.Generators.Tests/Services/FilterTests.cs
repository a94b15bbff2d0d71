using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Services;

public sealed class FilterTests
{
    private const string Verifying = """
        /// <summary>Shared.</summary>
        [SharedSlots("Reset")]
        public partial interface IIdentity;
        /// <summary>Verifies.</summary>
        public sealed class Verifying : IntentFilter<IIdentity>;
        """;

    [Fact]
    public void A_filter_on_a_class_has_the_slots_it_needs() => Bot().Handler("Reset", attributes: "[Filters(typeof(Verifying))]").Handler("Unlock", attributes: "[Filters(typeof(Verifying))]").Root().Generate().Reports((
        "RB0018",
        "Verifying",
        "The filter 'Verifying' on 'Unlock' needs the slots of 'IIdentity', which the intent 'Unlock' does not share: every call of it would fail. Name 'Unlock' in [SharedSlots] of 'IIdentity', or take the filter off."));

    [Fact]
    public void A_filter_on_every_class_has_the_slots_it_needs_in_each() => Bot().Handler("Reset").Handler("Unlock").Root(attributes: "[Filters(typeof(Verifying))]").Generate().Reports((
        "RB0018",
        "Verifying",
        "The filter 'Verifying' on 'ServiceDesk' needs the slots of 'IIdentity', which the intent 'Unlock' does not share: every call of it would fail. Name 'Unlock' in [SharedSlots] of 'IIdentity', or take the filter off."));

    [Fact]
    public void A_filter_has_the_slots_it_needs_only_where_the_class_reads_them() => Bot().Handler("Reset", attributes: "[Filters(typeof(Verifying))]", slots: "NoSlots").Handler("Unlock").Root().Generate().Reports((
        "RB0018",
        "Verifying",
        "The filter 'Verifying' on 'Reset' needs the slots of 'IIdentity', which 'Reset' does not read, as it derives from a handler of other slots: every call of it would fail. Derive 'Reset' from IntentHandler<Reset.Slots>, or take the filter off."));

    [Fact]
    public void A_filter_may_need_the_slots_of_one_intent() => Bot().Handler("Reset").Handler("Unlock", attributes: "[Filters(typeof(Checking))]").Root()
        .Code("/// <summary>Checks.</summary>\npublic sealed class Checking : IntentFilter<Unlock.Slots>;").Generate().Compiles();

    [Fact]
    public void A_filter_is_a_filter() => Bot().Handler("Reset").Handler("Unlock", attributes: "[Filters(typeof(string))]").Root().Generate().Reports((
        "RB0026",
        "string",
        "'string' cannot be made: it is named as a filter and does not derive from IntentFilter. The bot could not be put together. Derive it from IntentFilter, or from IntentFilter<…> of the slots it needs."));

    [Fact]
    public void A_filter_is_made_once_and_does_not_hold_what_belongs_to_a_turn() => Bot().Handler("Reset").Handler("Unlock").Root(attributes: "[Filters(typeof(Checking))]")
        .Code("public sealed class Checking(Log log) : IntentFilter { public Log Log => log; }").Generate().Reports((
            "RB0026",
            "log",
            "'Checking' cannot be made: it is made once, and asks for 'Log', which belongs to a turn. The bot could not be put together. Take it from the turn in the method that needs it."));

    [Fact]
    public void A_filter_may_have_a_log_that_the_root_provides() => Bot().Handler("Reset").Handler("Unlock").Root("[Provides] private static Log Log => Log.None;", "[Filters(typeof(Checking))]")
        .Code("/// <summary>Checks.</summary>\npublic sealed class Checking(Log log) : IntentFilter { /// <summary>The log.</summary>\npublic Log Log => log; }").Generate().Compiles();

    [Fact]
    public void A_filter_that_is_a_service_too_is_one_and_the_same()
    {
        var run = Bot().Handler("Reset").Handler("Unlock", parameters: "(Checking checking)").Root(attributes: "[Filters(typeof(Checking))][Singleton<Checking>]")
            .Code("/// <summary>Checks.</summary>\npublic sealed class Checking : IntentFilter;").Generate();

        Assert.Contains("_unlock = new FilteredHandler(_checking, new Unlock(_checking));", run.Source("Desk.ServiceDesk"), StringComparison.Ordinal);
        Assert.Single(run.Source("Desk.ServiceDesk").Split('\n'), line => line.Contains("new Checking()", StringComparison.Ordinal));
    }

    private static BotProject Bot() => new BotProject()
        .Intent("Reset", intent => intent.Slot("User", "AMAZON.Number"))
        .Intent("Unlock", intent => intent.Slot("User", "AMAZON.Number"))
        .Code(Verifying);
}
