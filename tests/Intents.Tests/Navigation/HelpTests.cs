using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Navigation;

public sealed class HelpTests
{
    private const string Menu =
        "I can reset a forgotten password and text you a new one, or unlock your account. You can say: reset my password, unlock my account, or speak to a person. What would you like?";

    private const string AtUserId =
        "Your user ID is the name you sign in with. Say it one letter or digit at a time, or key the digits and press pound. If you don't know it, say: speak to a person. What's your user ID?";

    private const string AtBirthDate =
        "I compare your date of birth with our records to be sure it's you. Say it with the year, or key eight digits: two for the month, two for the day, four for the year. When were you born?";

    private const string AtMonth =
        "I compare the month you started here with our records to be sure it's you. Say the month, or key its number, one to twelve, and press pound. Which month was it?";

    private const string AtConfirmation =
        "I read your user ID back so that nobody else's account is touched. If it's right, say yes or press 1; if not, say no or press 2. Is it right?";

    [Theory]
    [InlineData(InvocationSource.FulfillmentCodeHook, false)]
    [InlineData(InvocationSource.DialogCodeHook, false)]
    [InlineData(InvocationSource.FulfillmentCodeHook, true)]
    public async Task Before_anything_was_asked_for_it_says_what_can_be(InvocationSource source, bool isChat)
    {
        var heard = await new Call { IsChat = isChat }.InterruptAsync("Help", source);

        Assert.Equal(DialogActionType.ElicitIntent, heard.Action);
        Assert.Equal((MessageContentType.PlainText, Menu), (heard.ContentType, heard.Text));
        Assert.Null(heard.Intent);
    }

    [Theory]
    [InlineData("ResetPassword", "UserID", AtUserId, false)]
    [InlineData("ResetPassword", "DOB", AtBirthDate, false)]
    [InlineData("ResetPassword", "MonthStarted", AtMonth, false)]
    [InlineData("UnlockAccount", "UserID", AtUserId, false)]
    [InlineData("UnlockAccount", "MonthStarted", AtMonth, true)]
    public async Task At_a_question_it_explains_it_asks_it_and_keeps_the_answers(string intent, string slot, string explanation, bool isChat)
    {
        var call = await AtAsync(new Call { IsChat = isChat }, intent, slot);

        var heard = await call.InterruptAsync("Help");

        Assert.Equal((DialogActionType.ElicitSlot, slot, intent), (heard.Action, heard.Slot, heard.Intent));
        Assert.Equal((MessageContentType.PlainText, explanation), (heard.ContentType, heard.Text));
        Assert.Equal(slot is "UserID" ? null : People.AdaUserId, heard.Value("UserID"));
        Assert.Equal(slot is "MonthStarted" ? People.AdaBirth : null, heard.Value("DOB"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task At_the_confirmation_it_explains_it_and_asks_for_yes_or_no(bool isChat)
    {
        var call = await AtAsync(new Call { IsChat = isChat }, "ResetPassword", "confirmation");

        var heard = await call.InterruptAsync("Help");

        Assert.Equal((DialogActionType.ConfirmIntent, "ResetPassword"), (heard.Action, heard.Intent));
        Assert.Equal(AtConfirmation, heard.Text);
        Assert.Equal(
            (People.AdaUserId, People.AdaBirth, People.AdaMonth), (heard.Value("UserID"), heard.Value("DOB"), heard.Value("MonthStarted")));
    }

    [Fact]
    public async Task The_call_goes_on_after_it_as_if_nobody_had_asked()
    {
        var call = new Call();
        await call.AskForAsync("ResetPassword");
        await call.InterruptAsync("Help");
        await call.KeyAsync(People.AdaUserId, "UserID");
        await call.InterruptAsync("Help");
        await call.KeyAsync("04091987");
        await call.InterruptAsync("Help");
        await call.KeyAsync("9");
        await call.InterruptAsync("Help");

        var heard = await call.KeyAsync("1");

        Assert.Equal("Your password has been reset and sent to your mobile.", heard.Text);
        Assert.Equal(["find", "reset", "text"], call.Steps);
    }

    [Fact]
    public async Task After_an_answer_that_was_refused_it_explains_that_question()
    {
        var call = await AtAsync(new Call(), "ResetPassword", "DOB");
        await call.SayAsync("DOB", "2087-01-01");

        Assert.Equal(AtBirthDate, (await call.InterruptAsync("Help")).Text);
    }

    [Fact]
    public async Task After_an_intent_is_done_there_is_nothing_to_go_back_to()
    {
        var call = new Call();
        await call.FulfillAsync("UnlockAccount");

        Assert.Equal(Menu, (await call.InterruptAsync("Help")).Text);
    }

    [Fact]
    public async Task A_paused_conversation_that_somebody_made_up_is_ignored()
    {
        var call = new Call();
        call.Attributes["Paused"] = Convert.ToBase64String(new byte[200]);

        Assert.Equal(Menu, (await call.InterruptAsync("Help")).Text);
    }

    internal static async Task<Call> AtAsync(Call call, string intent, string question)
    {
        await call.AskForAsync(intent);
        if (question is "UserID")
            return call;
        await call.SayAsync("UserID", People.AdaUserId);
        if (question is "DOB")
            return call;
        await call.SayAsync("DOB", People.AdaBirth);
        if (question is not "MonthStarted")
            await call.SayAsync("MonthStarted", People.AdaMonth);
        return call;
    }
}
