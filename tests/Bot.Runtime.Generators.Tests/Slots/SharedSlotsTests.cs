using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Slots;

public sealed class SharedSlotsTests
{
    [Fact]
    public void An_interface_of_shared_slots_is_partial() => Bot("[SharedSlots(\"Reset\", \"Unlock\")] public interface IShared;").Generate().Reports((
        "RB0022",
        "IShared",
        "The slots of 'IShared' cannot be shared by 'Reset' and 'Unlock': the interface is not partial, so they cannot be added to it. Declare it partial."));

    [Fact]
    public void An_interface_of_shared_slots_names_intents_that_are_there() => Bot("[SharedSlots(\"Reset\", \"Unlok\")] public partial interface IShared;").Generate().Reports((
        "RB0022",
        "\"Unlok\"",
        "The slots of 'IShared' cannot be shared by 'Reset' and 'Unlok': the definition has no intent 'Unlok'. Did you mean 'Unlock'? Correct the name."));

    [Fact]
    public void An_interface_of_shared_slots_names_intents() => Bot("[SharedSlots] public partial interface IShared;").Generate().Reports((
        "RB0022",
        "IShared",
        "The slots of 'IShared' cannot be shared by its intents: the attribute names none. Name them: [SharedSlots(\"…\", \"…\")]."));

    [Fact]
    public void An_interface_of_shared_slots_has_no_type_parameters() => Bot("[SharedSlots(\"Reset\", \"Unlock\")] public partial interface IShared<T>;").Generate().Reports((
        "RB0022",
        "IShared",
        "The slots of 'IShared' cannot be shared by 'Reset' and 'Unlock': the interface has type parameters. Take them off."));

    [Fact]
    public void Shared_slots_have_one_name_and_one_type() => Bot("[SharedSlots(\"Reset\", \"Weather\")] public partial interface IShared;").Generate().Reports((
        "RB0022",
        "IShared",
        "The slots of 'IShared' cannot be shared by 'Reset' and 'Weather': they have no slot of one name and one type in common. Give them one, or take an intent out."));

    [Fact]
    public void Shared_slots_are_those_that_all_have_with_one_type_in_the_order_of_the_first()
    {
        const string Shared = "/// <summary>Shared.</summary>\n[SharedSlots(\"Reset\", \"Unlock\")] public partial interface IShared;";

        Assert.Equal(
            "User,DOB of User DOB",
            Bot(Shared).Value("string.Join(',', IShared.Slot.InOrder) + \" of \" + string.Join(' ', System.Linq.Enumerable.Select(typeof(IShared).GetProperties(), property => property.Name))"));
        Assert.Equal(true, Bot(Shared).Value("typeof(IShared).IsAssignableFrom(typeof(Reset.Slots)) && typeof(IShared).IsAssignableFrom(typeof(Unlock.Slots))"));
    }

    [Fact]
    public void An_interface_of_the_global_namespace_shares_too() => new BotProject().Intent("Reset", intent => intent.Slot("User", "AMAZON.Number")).Handler("Reset").Root()
        .Class("/// <summary>Shared.</summary>\n[Bot.Runtime.Conversation.SharedSlots(\"Reset\")] public partial interface IShared;")
        .Generate().Compiles();

    private static BotProject Bot(string shared) => new BotProject()
        .Intent("Reset", intent => intent.Slot("User", "AMAZON.AlphaNumeric").Slot("Count", "AMAZON.Number").Slot("Place", "AMAZON.City").Slot("DOB", "AMAZON.Date"))
        .Intent("Unlock", intent => intent.Slot("DOB", "AMAZON.Date").Slot("User", "AMAZON.FirstName").Slot("Count", "AMAZON.Date"))
        .Intent("Weather", intent => intent.Slot("Place", "AMAZON.Number"))
        .Handler("Reset").Handler("Unlock").Handler("Weather")
        .Root()
        .Code(shared);
}
