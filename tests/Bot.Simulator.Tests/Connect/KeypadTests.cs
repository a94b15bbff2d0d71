using Bot.Simulator.Connect.Playing;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Tests.Connect;

public sealed class KeypadTests
{
    [Theory]
    [InlineData("1234#", "1234", "1234")]
    [InlineData("1234", "1234", "1234")]
    [InlineData("1234#99", "1234", "1234")]
    [InlineData("#", "", "[END]")]
    [InlineData("123*", "", "[DEL]")]
    [InlineData("123*456#", "", "[DEL]")]
    [InlineData("", "", "")]
    public void Keys_end_with_the_end_character_and_are_cleared_by_the_deletion_character(string pressed, string digits, string transcript) =>
        Assert.Equal((digits, transcript), Keypad.Read(pressed, DtmfSpecification.Default));

    [Fact]
    public void Keys_end_when_there_are_enough_of_them() => Assert.Equal(("1234", "1234"), Keypad.Read("123456#", DtmfSpecification.Default with { MaxLength = 4 }));

    [Fact]
    public void The_characters_are_those_of_the_prompt() => Assert.Equal(("1#2", "1#2"), Keypad.Read("1#2*", new DtmfSpecification(10, 5000, 'D', '*')));
}
