namespace Bot.Cli.Tests;

public sealed class CheckoutTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_checkout_around_a_folder_is_the_nearest_one_above()
    {
        _folder.Write("ResetBot.sln", string.Empty);
        _folder.Write("inner/ResetBot.sln", string.Empty);
        _folder.Write("inner/src/x/y.cs", string.Empty);

        Assert.Equal(_folder.PathTo("inner"), Checkout.Around(_folder.PathTo("inner", "src", "x")).Root);
        Assert.Equal(_folder.PathTo("inner", "artifacts"), Checkout.Around(_folder.PathTo("inner")).Artifacts);
    }

    [Fact]
    public void Outside_of_a_checkout_the_error_says_what_was_looked_for()
    {
        var refusal = Assert.Throws<CommandFailedException>(() => Checkout.Around(_folder.Path));

        Assert.Equal($"'{_folder.Path}' is not inside a checkout of ResetBot: no folder above it holds ResetBot.sln. Run the script ./resetbot of a checkout.", refusal.Message);
    }
}
