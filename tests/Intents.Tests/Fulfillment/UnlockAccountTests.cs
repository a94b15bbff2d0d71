using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Fulfillment;

public sealed class UnlockAccountTests
{
    private const string Unlocked = "Your account is unlocked. You can sign in with your usual password now.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_account_is_unlocked_and_the_password_stays(bool lockedOut)
    {
        var call = new Call();
        call.Accounts.Account = People.Ada(lockedOut: lockedOut);

        var heard = await call.FulfillAsync("UnlockAccount");

        Assert.Equal(["find", "unlock"], call.Steps);
        Assert.Equal((DialogActionType.Close, IntentState.Fulfilled), (heard.Action, heard.State));
        Assert.Equal(Unlocked, heard.Text);
        Assert.Null(heard.TransferReason);
        Assert.Equal(lockedOut, call.Logged("account.unlocked").GetProperty("wasLockedOut").GetBoolean());
    }

    [Fact]
    public async Task It_needs_no_phone_number()
    {
        var call = new Call();
        call.Accounts.Account = People.Ada(phone: null);

        Assert.Equal(Unlocked, (await call.FulfillAsync("UnlockAccount")).Text);
        Assert.Empty(call.Texts.Sent);
    }

    [Fact]
    public async Task A_chat_unlocks_in_the_same_words()
    {
        var call = new Call { IsChat = true };
        await call.AskForAsync("UnlockAccount", People.AdaUserId, People.AdaBirth, People.AdaMonth);
        await call.ConfirmAsync(ConfirmationState.Confirmed);

        var heard = await call.FulfillAsync();

        Assert.Equal((MessageContentType.PlainText, Unlocked), (heard.ContentType, heard.Text));
    }
}
