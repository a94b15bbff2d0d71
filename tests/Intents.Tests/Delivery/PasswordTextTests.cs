using ActiveDirectory.Accounts;

namespace Intents.Tests.Delivery;

public sealed class PasswordTextTests
{
    [Fact]
    public void It_says_what_it_is_and_what_to_do_with_it() =>
        Assert.Equal(
            "Service desk: your new password is abc-123 - sign in with it and you'll be asked to choose your own.",
            Messages.PasswordText(new("abc-123")).Reveal());

    [Fact]
    public void It_fits_into_one_message_of_160_characters_for_a_password_of_48() =>
        Assert.InRange(Messages.PasswordText(new(new string('x', 48))).Reveal().Length, 100, 160);

    [Fact]
    public void It_prints_as_nothing() => Assert.Equal("[secret]", Messages.PasswordText(new("abc-123")).ToString());

    [Fact]
    public void Passwords_for_the_domains_policy_are_in_the_alphabet_of_a_plain_text_message()
    {
        // One character outside of GSM 03.38's basic table, and the message has room for 70 characters, or one of them counts twice.
        const string doubled = "^{}\\[~]|€`";
        for (var time = 0; time < 200; time++)
        {
            var body = Messages.PasswordText(PasswordGenerator.Generate(PasswordPolicy.Strict, "ada", "Ada Lovelace")).Reveal();
            Assert.All(body, character => Assert.True(char.IsAscii(character) && !doubled.Contains(character, StringComparison.Ordinal), body));
        }
    }
}
