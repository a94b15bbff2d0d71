using Xunit.Sdk;

namespace Intents.Tests.Calls;

/// <summary>A check that every other test relies on has to be able to fail.</summary>
public sealed class SecrecyTests
{
    [Theory]
    [InlineData("born 1987-04-09.")]
    [InlineData("04091987")]
    [InlineData("09041987")]
    [InlineData("19870409")]
    [InlineData("4/9/1987")]
    [InlineData("9.4.1987")]
    [InlineData("april 9, 1987")]
    [InlineData("call +61491570156 back")]
    [InlineData("61491570156")]
    [InlineData("0491570156")]
    [InlineData("+61 491 570 156")]
    [InlineData("new password Quartz-Lumen-7731-Vesper")]
    public void It_finds_what_must_not_be_there(string text)
    {
        var secrecy = new Secrecy();
        secrecy.KeepDate(People.AdaBirth);
        secrecy.KeepNumber(People.AdaPhone);

        var failure = Assert.ThrowsAny<XunitException>(() => secrecy.Check("log", text));

        Assert.StartsWith("The log holds '", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_applies_it_to_the_response()
    {
        var call = new Call { CallerNumber = "+61491570110" };
        call.Attributes["Note"] = "rang from +61491570110";

        await Assert.ThrowsAnyAsync<XunitException>(() => call.AskForAsync("ResetPassword"));
    }

    [Fact]
    public async Task A_call_applies_it_to_the_log()
    {
        var call = new Call();
        call.Accounts.Failures["find"] = new IOException("the password is " + FakeAccounts.NewPassword);

        await Assert.ThrowsAnyAsync<XunitException>(() => call.FulfillAsync("ResetPassword"));
    }

    [Fact]
    public async Task A_call_looks_for_the_user_ID_in_the_log_and_in_the_session()
    {
        var call = new Call();
        call.Attributes["Note"] = "user " + People.AdaUserId;

        await Assert.ThrowsAnyAsync<XunitException>(() => call.AskForAsync("ResetPassword", People.AdaUserId));
    }
}
