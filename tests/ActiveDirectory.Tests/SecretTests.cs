namespace ActiveDirectory.Tests;

public sealed class SecretTests
{
    [Fact]
    public void It_lends_the_text_that_it_was_given_and_makes_a_string_only_when_asked()
    {
        var characters = "pass".ToCharArray();
        var secret = new Secret(characters);
        Array.Clear(characters);

        Assert.Equal(4, secret.Use(static text => text.Length));
        Assert.True(secret.Use(static text => text.SequenceEqual("pass")));
        Assert.Equal("pass", secret.Reveal());
    }

    [Fact]
    public void Clearing_leaves_zeros_where_the_text_was()
    {
        var secret = new Secret("pass");

        // What is lent is no copy: it is read again after it was cleared.
        Assert.Equal("pass, \0\0\0\0", secret.Use(text =>
        {
            var before = text.ToString();
            secret.Clear();
            return before + ", " + text.ToString();
        }));
    }

    [Fact]
    public void A_cleared_secret_says_so_instead_of_giving_zeros_for_a_password()
    {
        var secret = new Secret("pass");
        secret.Clear();

        var failure = Assert.Throws<InvalidOperationException>(secret.Reveal);

        Assert.Equal("A secret is asked for its text after it was cleared. Use it before, or keep another.", failure.Message);
        Assert.Equal("[secret]", secret.ToString());
    }

    [Fact]
    public void There_is_no_secret_of_nothing() => Assert.Throws<ArgumentNullException>(() => new Secret((string)null!));
}
