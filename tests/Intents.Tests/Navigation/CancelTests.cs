using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Navigation;

public sealed class CancelTests
{
    private const string Stopped = "All right, I've stopped, and nothing has been changed. If there's something else, tell me; otherwise you can hang up.";

    [Theory]
    [InlineData(InvocationSource.FulfillmentCodeHook, false)]
    [InlineData(InvocationSource.DialogCodeHook, false)]
    [InlineData(InvocationSource.FulfillmentCodeHook, true)]
    public async Task At_the_start_it_asks_for_something_else(InvocationSource source, bool isChat)
    {
        var heard = await new Call { IsChat = isChat }.InterruptAsync("Cancel", source);

        Assert.Equal((DialogActionType.ElicitIntent, Stopped), (heard.Action, heard.Text));
        Assert.Null(heard.TransferReason);
    }

    [Theory]
    [InlineData("UserID")]
    [InlineData("MonthStarted")]
    [InlineData("confirmation")]
    public async Task In_the_middle_it_forgets_what_was_said_and_changes_nothing(string question)
    {
        var call = await HelpTests.AtAsync(new Call(), "ResetPassword", question);

        var heard = await call.InterruptAsync("Cancel");

        Assert.Equal((DialogActionType.ElicitIntent, Stopped), (heard.Action, heard.Text));
        Assert.DoesNotContain("Paused", heard.Attributes.Keys);
        Assert.Empty(call.Steps);
        Assert.Equal(DialogActionType.ElicitIntent, (await call.InterruptAsync("Repeat")).Action);
    }
}
