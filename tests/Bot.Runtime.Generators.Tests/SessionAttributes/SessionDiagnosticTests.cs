using System.Reflection;
using Bot.Runtime.Conversation;
using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.SessionAttributes;

public sealed class SessionDiagnosticTests
{
    public static TheoryData<string> WellKnownKeys =>
    [
        .. typeof(WellKnownAttributes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null)).OfType<SessionKey<string>>().Select(key => key.Name),
    ];

    [Fact]
    public void RB0015_two_properties_with_one_key() =>
        Records("""[SessionAttributes] internal sealed partial record DeskSession(int Count = 0, [property: SessionAttribute("count")] int Calls = 0);""")
            .HasProblem(
                "RB0015",
                "\"count\"",
                "The session attribute 'count' of 'DeskSession' is also that of 'Count' of 'DeskSession': one would overwrite the other in the middle of a call. Rename it, or give it another key with [SessionAttribute(\"…\")].")
            .HasNoOtherProblem();

    [Fact]
    public void RB0015_two_records_with_one_key() =>
        Records("""
            [SessionAttributes] internal sealed partial record DeskSession(int Count = 0);
            [SessionAttributes] internal sealed partial record TicketSession(int Count = 0);
            """)
            .HasProblem(
                "RB0015",
                "Count",
                "The session attribute 'Count' of 'TicketSession' is also that of 'Count' of 'DeskSession': one would overwrite the other in the middle of a call. Rename it, or give it another key with [SessionAttribute(\"…\")].")
            .HasNoOtherProblem();

    [Theory]
    [MemberData(nameof(WellKnownKeys))]
    public void RB0015_a_key_that_the_runtime_has_itself(string key)
    {
        var owner = key.StartsWith("x-amz-lex:", StringComparison.Ordinal) ? "Lex's own, as all that begin with x-amz-lex: are" : $"the runtime's own (WellKnownAttributes.{key})";
        Records($$"""[SessionAttributes] internal sealed partial record DeskSession([property: SessionAttribute("{{key}}")] string? Mine = null);""")
            .HasProblem(
                "RB0015",
                $"\"{key}\"",
                $"The session attribute '{key}' of 'DeskSession' is also {owner}: one would overwrite the other in the middle of a call. Rename it, or give it another key with [SessionAttribute(\"…\")].")
            .HasNoOtherProblem();
    }

    [Fact]
    public void RB0015_a_key_of_Lex() =>
        Records("""[SessionAttributes] internal sealed partial record DeskSession { [SessionAttribute("x-amz-lex:allow-interrupt:*:*")] public bool Interrupt { get; init; } }""")
            .HasProblem(
                "RB0015",
                "\"x-amz-lex:allow-interrupt:*:*\"",
                "The session attribute 'x-amz-lex:allow-interrupt:*:*' of 'DeskSession' is also Lex's own, as all that begin with x-amz-lex: are: one would overwrite the other in the middle of a call. Rename it, or give it another key with [SessionAttribute(\"…\")].")
            .HasNoOtherProblem();

    [Theory]
    [InlineData(
        "internal sealed record DeskSession(int Count = 0);", "DeskSession", "it is not partial, so reading and writing cannot be added to it", "Declare it 'sealed partial record'.")]
    [InlineData(
        "internal sealed partial class DeskSession { public int Count { get; init; } }", "DeskSession", "it is a class, which cannot be compared or copied with a change", "Declare it 'sealed partial record'.")]
    [InlineData("internal sealed partial record DeskSession<T>(int Count = 0);", "DeskSession", "it has type parameters", "Declare one record without them for each type.")]
    [InlineData("internal abstract partial record DeskSession(int Count = 0);", "DeskSession", "it is abstract or derives from another", "Declare one record with all the properties.")]
    [InlineData("internal sealed partial record DeskSession(int Count);", "Count", "'Count' has no value before anybody sets it", "Write a default, or 'int?'.")]
    [InlineData("internal sealed partial record DeskSession(string Name);", "Name", "'Name' has no value before anybody sets it", "Write a default, or 'string?'.")]
    [InlineData(
        "internal sealed partial record DeskSession { public required int Count { get; init; } }",
        "Count",
        "'Count' is required, and a session that has just begun has no value for it",
        "Take 'required' away and write a default.")]
    [InlineData(
        "internal sealed partial record DeskSession { public DeskSession(int count) => Count = count; public int Count { get; init; } }",
        "DeskSession",
        "none of its constructors can be called without arguments",
        "Give it its values as parameters of the record, each with a default.")]
    [InlineData(
        "internal sealed partial record DeskSession(double Price = 0);",
        "Price",
        "'Price' is 'double', which has no written form in a session",
        "Use string, bool, int, long, decimal, DateOnly, TimeOnly, TimeSpan, DateTimeOffset or an enum.")]
    [InlineData(
        "internal sealed partial record DeskSession(AttributeTargets Targets = default);",
        "Targets",
        "'Targets' is 'AttributeTargets', which has no written form in a session",
        "Use string, bool, int, long, decimal, DateOnly, TimeOnly, TimeSpan, DateTimeOffset or an enum.")]
    [InlineData(
        "internal sealed partial record DeskSession(int? Count = 3);",
        "Count",
        "'Count' may be null and has another default, so null would be read back as that",
        "Take the default or the question mark away.")]
    [InlineData(
        "internal sealed partial record DeskSession { public string? Name { get; init; } = \"none\"; }",
        "Name",
        "'Name' may be null and has another default, so null would be read back as that",
        "Take the default or the question mark away.")]
    [InlineData(
        "internal sealed partial record DeskSession([property: SessionAttribute(\" \")] int Count = 0);",
        "\" \"",
        "the key of 'Count' is empty",
        "Write a key, or take [SessionAttribute] away.")]
    public void RB0024_a_record_that_cannot_be_read_and_written(string code, string underlined, string problem, string wayOut) =>
        Records("[SessionAttributes] " + code)
            .HasProblem("RB0024", underlined, $"'DeskSession' cannot be a record of session attributes: {problem}. {wayOut}")
            .HasNoOtherProblem();

    [Fact]
    public void RB0024_a_record_in_a_class_that_is_not_partial() =>
        Records("internal static class Outer { [SessionAttributes] internal sealed partial record DeskSession(int Count = 0); }")
            .HasProblem("RB0024", "DeskSession", "'DeskSession' cannot be a record of session attributes: it is nested in a class that is not partial. Move it into the namespace.")
            .HasNoOtherProblem();

    private static GeneratorRun Records(string code)
    {
        var run = new BotProject().Class("namespace Desk; " + code).Generate();
        Assert.Empty(run.CompilerErrors());
        return run;
    }
}
