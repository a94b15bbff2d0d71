using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Intents;

public sealed class IntentTests
{
    [Fact]
    public void An_intent_that_calls_the_function_needs_a_class() => new BotProject().Intent("Unlock").Root().Generate().Reports((
        "RB0001",
        "\"Unlock\"",
        "The intent 'Unlock' of the definition calls the function, and no class answers it: callers who ask for it would get the fallback's answer. Add a class [Intent(\"Unlock\")], or set dialogCodeHook and fulfillmentCodeHook of the intent to false."));

    [Fact]
    public void An_intent_that_calls_nobody_needs_no_class() => new BotProject().Intent("Unlock", intent => intent.Hooks(dialog: false, fulfillment: false)).Root().Generate().Compiles();

    [Fact]
    public void A_fulfillment_hook_that_is_not_active_calls_nobody() =>
        new BotProject().Intent("Unlock", intent => intent.Hooks(dialog: false, fulfillment: true).With(json => json["fulfillmentCodeHook"]!["isActive"] = false)).Root().Generate().Compiles();

    [Fact]
    public void A_class_needs_its_intent() => new BotProject().Intent("Unlock").Handler("Unlock").Handler("Unlok").Root().Generate().Reports((
        "RB0002",
        "\"Unlok\"",
        "The class 'Unlok' answers the intent 'Unlok', which the definition does not have: no caller would ever reach it. Did you mean 'Unlock'? Add the folder Intents/Unlok to the definition, or correct the name."));

    [Fact]
    public void An_intent_that_is_like_no_other_is_not_suggested() => new BotProject().Handler("Weather").Root().Generate().Reports((
        "RB0002",
        "\"Weather\"",
        "The class 'Weather' answers the intent 'Weather', which the definition does not have: no caller would ever reach it. Add the folder Intents/Weather to the definition, or correct the name."));

    [Fact]
    public void Without_any_definition_a_class_says_where_it_is_looked_for() => BotProject.WithoutDefinition().Handler("Unlock").Root().Generate().Reports((
        "RB0002",
        "\"Unlock\"",
        "The class 'Unlock' answers the intent 'Unlock', which the definition does not have: no caller would ever reach it. There is no definition at all: set BotDefinitionFolder in the project file to the folder that holds it. Add the folder Intents/Unlock to the definition, or correct the name."));

    [Fact]
    public void An_intent_has_one_class() => new BotProject().Intent("Unlock").Handler("Unlock").Root()
        .Code("/// <summary>Too many.</summary>\n[Intent(\"Unlock\")] public sealed partial class Second : ImmediateHandler { /// <inheritdoc />\nprotected override Reply Answer(Turn turn) => turn.Delegate(); }")
        .Generate().Reports((
            "RB0003",
            "\"Unlock\"",
            "The classes 'Desk.Second' and 'Desk.Unlock' both answer the intent 'Unlock': which of them a caller reached would be chance. Take [Intent(\"Unlock\")] off one of them."));

    [Fact]
    public void A_class_that_answers_an_intent_is_partial()
    {
        var run = new BotProject().Intent("Unlock", intent => intent.Slot("DOB", "AMAZON.Date")).Root()
            .Code("[Intent(\"Unlock\")] public sealed class Unlock : IntentHandler<Unlock.Slots> { protected override ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.ElicitSlot(Slot.DOB)); protected override ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.Delegate()); }")
            .Generate().Reports((
                "RB0007",
                "Unlock",
                "The class 'Unlock' answers the intent 'Unlock' and is not partial, so its slots and messages cannot be added to it: it could not read what the caller says. Declare it 'sealed partial'."));

        // The compiler says the same once, and nothing else.
        Assert.Equal(["CS0260"], run.CompilerErrors());
    }

    [Fact]
    public void A_class_that_answers_an_intent_is_sealed() => new BotProject().Intent("Unlock").Root()
        .Code("[Intent(\"Unlock\")] public partial class Unlock : ImmediateHandler { protected override Reply Answer(Turn turn) => turn.Delegate(); }")
        .Generate().Reports((
            "RB0008",
            "Unlock",
            "The class 'Unlock' answers the intent 'Unlock' and is not sealed: a class derived from it would look as if it answered callers, and never would. Declare it 'sealed partial'."));

    [Fact]
    public void A_class_that_answers_an_intent_derives_from_a_handler() => new BotProject().Intent("Unlock").Root()
        .Code("[Intent(\"Unlock\")] public sealed partial class Unlock { }")
        .Generate().Reports((
            "RB0026",
            "Unlock",
            "'Unlock' cannot be made: it answers the intent 'Unlock' and does not derive from IntentHandler. The bot could not be put together. Derive it from IntentHandler<Unlock.Slots>, or from ImmediateHandler."));

    [Fact]
    public void A_class_that_answers_an_intent_has_no_type_parameters() => new BotProject().Intent("Unlock").Root()
        .Code("[Intent(\"Unlock\")] public sealed partial class Unlock<T> : ImmediateHandler { protected override Reply Answer(Turn turn) => turn.Delegate(); }")
        .Generate().Reports((
            "RB0026",
            "Unlock",
            "'Unlock' cannot be made: it has type parameters, and nobody would say which types they are. The bot could not be put together. Take them off."));

    [Fact]
    public void A_class_that_answers_an_intent_has_one_constructor() => new BotProject().Intent("Unlock").Root()
        .Code("[Intent(\"Unlock\")] public sealed partial class Unlock : ImmediateHandler { public Unlock() { } public Unlock(Log log) { } protected override Reply Answer(Turn turn) => turn.Delegate(); }")
        .Generate().Reports((
            "RB0026",
            "Unlock",
            "'Unlock' cannot be made: it has 2 constructors, and which of them to call would be a guess. The bot could not be put together. Leave one, and make the others private."));

    [Fact]
    public void A_class_inside_another_has_its_slots_inside_it() => new BotProject().Intent("Unlock", intent => intent.Slot("DOB", "AMAZON.Date")).Root()
        .Code(
            """
            /// <summary>Holds it.</summary>
            public static partial class Accounts
            {
                /// <summary>Unlocks.</summary>
                [Intent("Unlock")]
                public sealed partial class Unlock : IntentHandler<Unlock.Slots>
                {
                    /// <inheritdoc />
                    protected override ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.ElicitSlot(Slot.DOB));
                    /// <inheritdoc />
                    protected override ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.Done($"{turn.Slots.DOB:O}"));
                }
            }
            """)
        .Generate().Compiles();

    [Fact]
    public void A_class_with_slots_of_its_own_making_may_have_them() => new BotProject().Intent("Unlock", intent => intent.Slot("DOB", "AMAZON.Date")).Root()
        .Handler("Unlock", slots: "NoSlots").Generate().Compiles();

    [Fact]
    public void An_intent_without_slots_may_still_have_a_class_of_slots() => new BotProject().Intent("Unlock").Root().Handler("Unlock").Generate().Compiles();
}
