using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Services;

public sealed class RootTests
{
    [Fact]
    public void Classes_need_a_composition_root() => new BotProject().Intent("Unlock").Handler("Unlock").Intent("Reset").Handler("Reset").Generate().Reports((
        "RB0023",
        "Reset",
        "The project cannot put the bot together: no class of it is marked [CompositionRoot]. Mark the partial class that has what the handlers need, and call CreateRouter() in it."));

    [Fact]
    public void A_project_without_classes_needs_none() => new BotProject().Generate().Compiles();

    [Fact]
    public void A_composition_root_is_partial() => new BotProject().Code("[CompositionRoot] public sealed class ServiceDesk;").Generate().Reports((
        "RB0023",
        "ServiceDesk",
        "'ServiceDesk' cannot put the bot together: it is not partial, so CreateRouter() cannot be added to it. Declare it partial."));

    [Fact]
    public void A_composition_root_has_no_type_parameters() => new BotProject().Code("[CompositionRoot] public sealed partial class ServiceDesk<T>;").Generate().Reports((
        "RB0023",
        "ServiceDesk",
        "'ServiceDesk' cannot put the bot together: it has type parameters. Take them off."));

    [Fact]
    public void There_is_one_composition_root() => new BotProject().Root().Code("[CompositionRoot] public sealed partial class Another;").Generate().Reports((
        "RB0023",
        "ServiceDesk",
        "'ServiceDesk' cannot put the bot together: 'Another' is marked [CompositionRoot] too. Take the attribute off one of them."));

    [Fact]
    public void A_composition_root_may_be_inside_another_class_and_in_no_namespace() => new BotProject().Intent("Unlock").Handler("Unlock")
        .Class("/// <summary>The program.</summary>\npublic static partial class Program { /// <summary>The desk.</summary>\n[CompositionRoot] public sealed partial class ServiceDesk { /// <summary>Opens.</summary>\npublic IntentRouter Open() => CreateRouter(); } }")
        .Generate().Compiles();
}
