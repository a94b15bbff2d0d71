using Bot.Simulator.Connect;
using Bot.Simulator.Scripts;

namespace Bot.Simulator.Tests.Scripts;

public sealed class TypedLineTests
{
    public static TheoryData<string?, CallerInput> Lines => new()
    {
        { null, new CallerInput.HungUp() },
        { "bye", new CallerInput.HungUp() },
        { " Hang Up ", new CallerInput.HungUp() },
        { "", new CallerInput.Silence() },
        { "   ", new CallerInput.Silence() },
        { "100000#", new CallerInput.Keys("100000#") },
        { " 1 ", new CallerInput.Keys("1") },
        { "*", new CallerInput.Keys("*") },
        { "1990 01 15", new CallerInput.Speech("1990 01 15") },
        { "reset my password", new CallerInput.Speech("reset my password") },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_typed_line_is_keys_words_silence_or_the_end(string? line, CallerInput expected) => Assert.Equal(expected, TypedLine.Understand(line));
}
