using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Navigation;

public sealed class RepeatTests
{
    private const string Menu = "You can say: reset my password, unlock my account, or speak to a person. What would you like?";

    [Theory]
    [InlineData(InvocationSource.FulfillmentCodeHook)]
    [InlineData(InvocationSource.DialogCodeHook)]
    public async Task Before_anything_was_asked_for_it_says_what_can_be(InvocationSource source)
    {
        var heard = await new Call().InterruptAsync("Repeat", source);

        Assert.Equal((DialogActionType.ElicitIntent, Menu), (heard.Action, heard.Text));
    }

    [Theory]
    [InlineData("UserID", false)]
    [InlineData("DOB", false)]
    [InlineData("MonthStarted", false)]
    [InlineData("DOB", true)]
    public async Task A_question_that_Lex_asked_in_its_own_words_it_asks_again_in_them(string slot, bool isChat)
    {
        var call = await HelpTests.AtAsync(new Call { IsChat = isChat }, "UnlockAccount", slot);

        var heard = await call.InterruptAsync("Repeat");

        Assert.Equal((DialogActionType.ElicitSlot, slot, "UnlockAccount"), (heard.Action, heard.Slot, heard.Intent));
        Assert.Null(heard.Text);
    }

    [Fact]
    public async Task A_question_that_the_function_asked_is_repeated_in_the_same_words()
    {
        var call = await HelpTests.AtAsync(new Call(), "ResetPassword", "DOB");
        var asked = await call.SayAsync("DOB", "2087-01-01");

        var heard = await call.InterruptAsync("Repeat");

        Assert.Equal((DialogActionType.ElicitSlot, "DOB"), (heard.Action, heard.Slot));
        Assert.Equal(asked.Text, heard.Text);
    }

    [Theory]
    [InlineData(false, MessageContentType.SSML)]
    [InlineData(true, MessageContentType.PlainText)]
    public async Task The_confirmation_is_repeated_as_it_was_with_the_user_ID_in_it(bool isChat, MessageContentType type)
    {
        var call = new Call { IsChat = isChat };
        await HelpTests.AtAsync(call, "ResetPassword", "MonthStarted");
        var asked = await call.SayAsync("MonthStarted", People.AdaMonth);

        var heard = await call.InterruptAsync("Repeat");

        Assert.Equal((DialogActionType.ConfirmIntent, type, asked.Text), (heard.Action, heard.ContentType, heard.Text));

        // And as often as it takes.
        Assert.Equal(asked.Text, (await call.InterruptAsync("Repeat")).Text);
        Assert.Equal("ResetPassword:?=1", call.Attributes["Tries"]);
    }
}
