using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.SlotUses;

public sealed class SlotUseTests
{
    [Theory]
    [InlineData("_ = turn.Slots.UserId;", "UserId", " Did you mean 'UserID'?", "CS1061")]
    [InlineData("_ = turn.ElicitSlot(Slot.Birthday);", "Birthday", "", "CS0117")]
    [InlineData("_ = Slot.DBO.Name;", "DBO", " Did you mean 'DOB'?", "CS0117")]
    [InlineData("_ = Slots.Dob;", "Dob", " Did you mean 'DOB'?", "CS0117")]
    [InlineData("_ = turn.Slots.Day?.ToString();", "Day", "", "CS1061")]
    [InlineData("if (turn.Slots is { Usrid: { } user }) _ = user;", "Usrid", " Did you mean 'UserID'?", "CS0117")]
    [InlineData("if (turn is { Slots: { Birthday: not null } }) return new(turn.Delegate());", "Birthday", "", "CS0117")]
    public void RB0004_a_slot_that_the_intent_does_not_have(string statement, string slot, string suggestion, string compilerError) =>
        Handler(statement, compilerError)
            .HasProblem(
                "RB0004",
                slot,
                $"The intent 'Unlock' has no slot '{slot}': asking for it would end the caller's conversation with an error.{suggestion} Correct the name, or add the folder Slots/{slot} to the intent.")
            .HasNoOtherProblem();

    [Fact]
    public void RB0004_a_slot_that_intents_do_not_share() =>
        Project("")
            .Class("""
                namespace Desk;
                /// <summary>Shared.</summary>
                [SharedSlots("Unlock", "Reset")]
                public partial interface ISharedSlots;

                internal static class Shared
                {
                    public static string? Of(ISharedSlots slots) => slots.UserId + ISharedSlots.Slot.DBO;
                }
                """)
            .Generate()
            .HasProblem(
                "RB0004",
                "UserId",
                "The intent 'Unlock' or 'Reset' has no slot 'UserId': asking for it would end the caller's conversation with an error. Did you mean 'UserID'? Correct the name, or add the folder Slots/UserId to the intent.")
            .HasProblem(
                "RB0004",
                "DBO",
                "The intent 'Unlock' or 'Reset' has no slot 'DBO': asking for it would end the caller's conversation with an error. Did you mean 'DOB'? Correct the name, or add the folder Slots/DBO to the intent.")
            .HasNoOtherProblem();

    [Theory]
    [InlineData("DateOnly? day = turn.Slots.Count;", "turn.Slots.Count", "Count", "AMAZON.Number", "decimal?", "DateOnly?", "CS0029")]
    [InlineData("DateOnly day = turn.Slots.Count!.Value;", "turn.Slots.Count", "Count", "AMAZON.Number", "decimal?", "DateOnly", "CS0029")]
    [InlineData("string? text; text = (turn.Slots.DOB);", "turn.Slots.DOB", "DOB", "AMAZON.Date", "DateOnly?", "string?", "CS0029")]
    [InlineData("long? count = turn.Slots.Count;", "turn.Slots.Count", "Count", "AMAZON.Number", "decimal?", "long?", "CS0266")]
    [InlineData("_ = (DateOnly?)turn.Slots.Count;", "turn.Slots.Count", "Count", "AMAZON.Number", "decimal?", "DateOnly?", "CS0030")]
    [InlineData("_ = Ask(turn.Slots.DOB);", "turn.Slots.DOB", "DOB", "AMAZON.Date", "DateOnly?", "string", "CS1503")]
    [InlineData("_ = Ask(userId: turn.Slots.DOB);", "turn.Slots.DOB", "DOB", "AMAZON.Date", "DateOnly?", "string", "CS1503")]
    [InlineData("string? Local() => turn.Slots.DOB;", "turn.Slots.DOB", "DOB", "AMAZON.Date", "DateOnly?", "string?", "CS0029")]
    [InlineData("string? Local() { return turn.Slots.DOB; }", "turn.Slots.DOB", "DOB", "AMAZON.Date", "DateOnly?", "string?", "CS0029")]
    [InlineData("Size size = turn.Slots.UserID;", "turn.Slots.UserID", "UserID", "AMAZON.AlphaNumeric", "string?", "Size", "CS0029")]
    public void RB0005_a_slot_that_is_taken_for_another_type(string statement, string underlined, string slot, string definition, string type, string other, string compilerError) =>
        Handler(statement, compilerError)
            .HasProblem(
                "RB0005",
                underlined,
                $"The slot '{slot}' of the intent 'Unlock' is {definition} by the definition, which makes it '{type}', and is used as '{other}' here: the caller's answer would be lost. Use it as '{type}', or change slotTypeName in its Slot.json.")
            .HasNoOtherProblem();

    [Theory]
    [InlineData("DateOnly? day = turn.Slots.DOB; object? any = turn.Slots.Count; Message? said = turn.Slots.UserID;")]
    [InlineData("if (turn.Slots is { DOB: { } day, Size: Size.Small }) _ = day; _ = (long?)turn.Slots.Count;")]
    [InlineData("_ = $\"{turn.Slots.DOB} {turn.Slots.Count:0}\"; _ = turn.Slots.ToString(); _ = Ask(turn.Slots.UserID ?? \"\"); _ = string.Concat(turn.Slots.UserID, turn.Slots.DOB);")]
    [InlineData("turn.Values.Set(Slot.DOB, turn.Slots.DOB); _ = Slot.InOrder.Count + Slots.InOrder.Count; _ = turn.ElicitSlot(Slot.Count);")]
    public void What_is_right_is_not_complained_of(string statement) => Handler(statement).HasNoOtherProblem();

    private static GeneratorRun Handler(string statement, params string[] compilerErrors)
    {
        var run = Project(statement).Generate();
        Assert.Equal(compilerErrors, run.CompilerErrors().Except(["CS0168", "CS0219", "CS8321"]));
        return run;
    }

    private static BotProject Project(string statement)
    {
        void Slots(IntentJson intent) => intent.Slot("UserID", "AMAZON.AlphaNumeric").Slot("DOB", "AMAZON.Date").Slot("Count", "AMAZON.Number").Slot("size", "Size");
        return new BotProject()
            .RestrictedType("Size", ["Small", "Large"])
            .Intent("Unlock", Slots)
            .Intent("Reset", Slots)
            .Handler("Reset")
            .Root()
            .Class($$"""
                namespace Desk;
                /// <summary>Unlocks.</summary>
                [Intent("Unlock")]
                public sealed partial class Unlock : IntentHandler<Unlock.Slots>
                {
                    /// <inheritdoc />
                    protected override ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel)
                    {
                        {{statement}}
                        return new(turn.Delegate());
                    }

                    /// <inheritdoc />
                    protected override ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.Done("Done."));

                    private static string Ask(string userId) => userId;
                }
                """);
    }
}
