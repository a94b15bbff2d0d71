using Bot.Simulator.Connect.Playing;

namespace Bot.Simulator.Tests.Connect;

public sealed class StoredKeysTests
{
    [Theory]
    [InlineData("1234#", "#", true, 20, "1234")]
    [InlineData("1234", "#", true, 20, "1234")]
    [InlineData("12#34", "#", true, 20, "12")]
    [InlineData("12*34#", "#", true, 20, "34")]
    [InlineData("12*34#", "#", false, 20, "12*34")]
    [InlineData("12##34", "##", true, 20, "12")]
    [InlineData("12*", "*", true, 20, "12")]
    [InlineData("123456#", "#", true, 4, "1234")]
    [InlineData("1234#", "#", true, 4, "1234")]
    [InlineData("#", "#", true, 4, "")]
    [InlineData("12#", "", true, 20, "12#")]
    public void A_number_ends_with_its_terminator_and_a_star_begins_it_anew(string pressed, string terminator, bool starDeletes, int most, string stored) =>
        Assert.Equal(stored, StoredKeys.Read(pressed, terminator, starDeletes, most));
}
