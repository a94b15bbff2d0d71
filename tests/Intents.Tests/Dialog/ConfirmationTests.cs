using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Dialog;

public sealed class ConfirmationTests
{
    private const string FirstOnVoice =
        "<speak>I have your user ID as <break time=\"200ms\"/><say-as interpret-as=\"characters\">100234</say-as>.<break time=\"300ms\"/> Is that right? Say yes or press 1. If it&apos;s wrong, say no or press 2.</speak>";

    private const string AgainOnVoice =
        "<speak>Please say yes if your user ID is <break time=\"200ms\"/><say-as interpret-as=\"characters\">100234</say-as>,<break time=\"200ms\"/> or no if it isn&apos;t. You can press 1 for yes, or 2 for no.</speak>";

    private const string ByKeyOnVoice =
        "<speak>Let&apos;s use the keypad. Press 1 if your user ID is <break time=\"200ms\"/><say-as interpret-as=\"characters\">100234</say-as>.<break time=\"300ms\"/> Press 2 if it&apos;s something else.</speak>";

    private const string FirstOnChat = "I have your user ID as 100234. Is that right? Say yes or press 1. If it's wrong, say no or press 2.";

    private const string UserIdAgain = "Sorry about that. Let's take your user ID again. Please say it slowly, one character at a time, or key it in and press pound.";

    [Fact]
    public async Task The_user_ID_is_spelled_back_on_a_voice_call()
    {
        var heard = await AskedAsync(new Call());

        Assert.Equal(DialogActionType.ConfirmIntent, heard.Action);
        Assert.Equal((MessageContentType.SSML, FirstOnVoice), (heard.ContentType, heard.Text));
        Assert.Equal(ConfirmationState.None, heard.Response.SessionState!.Intent!.ConfirmationState);
    }

    [Fact]
    public async Task The_user_ID_is_written_back_on_a_chat()
    {
        var heard = await AskedAsync(new Call { IsChat = true });

        Assert.Equal((MessageContentType.PlainText, FirstOnChat), (heard.ContentType, heard.Text));
    }

    [Theory]
    [InlineData("a&b", "a&amp;b")]
    [InlineData("o'neill", "o&apos;neill")]
    public async Task What_SSML_would_stumble_over_is_escaped(string userId, string escaped)
    {
        var heard = await new Call().AskForAsync("ResetPassword", userId, People.AdaBirth, People.AdaMonth);

        Assert.Contains($"characters\">{escaped}</say-as>", heard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_said_in_one_utterance_goes_straight_to_the_confirmation()
    {
        var heard = await new Call().AskForAsync("ResetPassword", People.AdaUserId, People.AdaBirth, People.AdaMonth);

        Assert.Equal(DialogActionType.ConfirmIntent, heard.Action);
        Assert.Equal(FirstOnVoice, heard.Text);
    }

    [Fact]
    public async Task An_answer_given_ahead_is_checked_before_the_first_question()
    {
        var heard = await new Call().AskForAsync("ResetPassword", birth: "2087-01-01");

        Assert.Equal((DialogActionType.ElicitSlot, "DOB"), (heard.Action, heard.Slot));
    }

    [Fact]
    public async Task What_was_given_ahead_is_not_asked_for_again()
    {
        var call = new Call();
        await call.AskForAsync("ResetPassword", birth: People.AdaBirth, month: People.AdaMonth);

        var heard = await call.SayAsync("UserID", People.AdaUserId);

        Assert.Equal(DialogActionType.ConfirmIntent, heard.Action);
    }

    [Fact]
    public async Task Yes_lets_Lex_go_on_to_the_fulfillment_hook()
    {
        var call = new Call();
        await AskedAsync(call);

        var heard = await call.ConfirmAsync(ConfirmationState.Confirmed);

        Assert.Equal(DialogActionType.Delegate, heard.Action);
        Assert.Equal(ConfirmationState.Confirmed, heard.Response.SessionState!.Intent!.ConfirmationState);
        Assert.Equal(People.AdaUserId, heard.Value("UserID"));
        Assert.Empty(call.Steps);
    }

    [Fact]
    public async Task A_keyed_1_is_yes_and_resets_the_password_at_once()
    {
        var call = new Call();
        await AskedAsync(call);

        var heard = await call.KeyAsync("1");

        Assert.Equal(["find", "reset", "text"], call.Steps);
        Assert.Equal((DialogActionType.Close, IntentState.Fulfilled), (heard.Action, heard.State));
        Assert.Equal("Your password has been reset and sent to your mobile.", heard.Text);
    }

    [Fact]
    public async Task A_keyed_1_is_yes_and_unlocks_the_account_at_once()
    {
        var call = new Call();
        await AskedAsync(call, "UnlockAccount");

        var heard = await call.KeyAsync("1");

        Assert.Equal(["find", "unlock"], call.Steps);
        Assert.Equal("Your account is unlocked. You can sign in with your usual password now.", heard.Text);
    }

    [Fact]
    public async Task No_asks_for_the_user_ID_again_and_keeps_the_other_answers()
    {
        var call = new Call();
        await AskedAsync(call);

        AssertUserIdAgain(await call.ConfirmAsync(ConfirmationState.Denied));

        // The new user ID is read back from the beginning.
        var heard = await call.SayAsync("UserID", People.AdaUserId);
        Assert.Equal(FirstOnVoice, heard.Text);
    }

    [Fact]
    public async Task A_keyed_2_is_no()
    {
        var call = new Call();
        await AskedAsync(call);

        AssertUserIdAgain(await call.KeyAsync("2"));
        Assert.Empty(call.Steps);
    }

    [Fact]
    public async Task The_third_no_leads_to_a_person()
    {
        var call = new Call();
        await AskedAsync(call);
        for (var time = 0; time < 2; time++)
        {
            AssertUserIdAgain(await call.ConfirmAsync(ConfirmationState.Denied));
            await call.SayAsync("UserID", People.AdaUserId);
        }

        var heard = await call.ConfirmAsync(ConfirmationState.Denied);

        Assert.Equal((DialogActionType.Close, "NotUnderstood"), (heard.Action, heard.TransferReason));
        Assert.Empty(call.Steps);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("3")]
    [InlineData("11")]
    [InlineData("12")]
    [InlineData("")]
    public async Task Neither_yes_nor_no_is_asked_twice_more_and_then_leads_to_a_person(string? keyed)
    {
        var call = new Call();
        await AskedAsync(call);
        foreach (var words in new[] { AgainOnVoice, ByKeyOnVoice })
        {
            var again = await NeitherAsync();
            Assert.Equal((DialogActionType.ConfirmIntent, words), (again.Action, again.Text));
        }

        var heard = await NeitherAsync();

        Assert.Equal((DialogActionType.Close, IntentState.Failed), (heard.Action, heard.State));
        Assert.Equal("NotUnderstood", heard.TransferReason);
        Assert.Empty(call.Steps);

        Task<Heard> NeitherAsync() => keyed is null ? call.MumbleAsync() : call.KeyAsync(keyed);
    }

    [Theory]
    [InlineData("1", "January")]
    [InlineData("2", "February")]
    public async Task The_number_of_a_month_is_no_yes_or_no_to_a_confirmation_that_was_cancelled(string keyed, string month)
    {
        var call = new Call();
        call.Accounts.Account = People.Ada(monthStarted: month);
        await AskedAsync(call);
        await call.InterruptAsync("Cancel");
        await call.AskForAsync("UnlockAccount", People.AdaUserId, People.AdaBirth);

        var heard = await call.KeyAsync(keyed, "MonthStarted", month);

        Assert.Equal((DialogActionType.ConfirmIntent, FirstOnVoice), (heard.Action, heard.Text));
        Assert.Empty(call.Steps);
    }

    [Fact]
    public async Task A_counter_in_the_session_does_not_make_a_keyed_1_a_yes()
    {
        var call = new Call();
        call.Attributes["Tries"] = "ResetPassword:?=1";
        await call.AskForAsync("ResetPassword", People.AdaUserId, People.AdaBirth);

        var heard = await call.KeyAsync("1", "MonthStarted", "January");

        Assert.Equal(DialogActionType.ConfirmIntent, heard.Action);
        Assert.Empty(call.Steps);
    }

    private static async Task<Heard> AskedAsync(Call call, string intent = "ResetPassword")
    {
        await call.AskForAsync(intent, People.AdaUserId, People.AdaBirth);
        return await call.SayAsync("MonthStarted", People.AdaMonth);
    }

    private static void AssertUserIdAgain(Heard heard)
    {
        Assert.Equal((DialogActionType.ElicitSlot, "UserID"), (heard.Action, heard.Slot));
        Assert.Equal(UserIdAgain, heard.Text);
        Assert.Null(heard.Slots["UserID"]);
        Assert.Equal(People.AdaBirth, heard.Value("DOB"));
        Assert.Equal(People.AdaMonth, heard.Value("MonthStarted"));
        Assert.Equal(ConfirmationState.None, heard.Response.SessionState!.Intent!.ConfirmationState);
    }
}
