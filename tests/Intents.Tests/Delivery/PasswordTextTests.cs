using ActiveDirectory.Accounts;

namespace Intents.Tests.Delivery;

public sealed class PasswordTextTests
{
    // GSM 03.38's basic table without the letters that are not ASCII, but for those that Spanish has in it. One other character, and a
    // message has room for 70 characters; those of the extension table ("^{}\\[~]|€") count twice.
    private const string Spanish = "ñÑ¿¡éÉüÜ";
    private const string NotBasic = "^{}\\[~]|`";

    [Fact]
    public void It_says_what_it_is_and_what_to_do_with_it() =>
        Assert.Equal("Service desk: your new password is abc-123 - sign in with it and you'll be asked to choose your own.", Text("abc-123", "en_US"));

    [Theory]
    [InlineData("en_US")]
    [InlineData("es_US")]
    public void It_fits_into_one_message_of_160_characters_for_a_password_of_48(string locale) =>
        Assert.InRange(Text(new('x', 48), locale).Length, 100, 160);

    [Theory]
    [InlineData("en_US")]
    [InlineData("es_US")]
    public void Passwords_for_the_domains_policy_are_in_the_alphabet_of_a_plain_text_message(string locale)
    {
        for (var time = 0; time < 200; time++)
        {
            var body = Text(PasswordGenerator.Generate(PasswordPolicy.Strict, "ada", "Ada Lovelace").Reveal(), locale);
            Assert.All(body, character => Assert.True((char.IsAscii(character) || Spanish.Contains(character, StringComparison.Ordinal)) && !NotBasic.Contains(character, StringComparison.Ordinal), body));
        }
    }

    private static string Text(string password, string locale) => ResetPassword.Messages.PasswordText(password).In(locale).ToString();
}
