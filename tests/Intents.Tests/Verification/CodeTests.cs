using ActiveDirectory.Accounts;
using Bot.Runtime.Lex;
using Intents.SharedState;
using Intents.Tests.Calls;

namespace Intents.Tests.Verification;

/// <summary>The code that is texted to the number on record: nothing changes in the directory before it is proved.</summary>
public sealed class CodeTests
{
    private const string CodeSent =
        "Thank you. If those details match our records, I've just sent a text message with a six-digit code to the mobile number on file. Please key in the code, or say it one digit at a time. If no text arrives, say: speak to a person.";

    private const string CodeWrong = "That code isn't right. Please check the text message and key in the six digits again, or say them one at a time.";

    [Fact]
    public async Task The_facts_alone_change_nothing_and_a_code_goes_to_the_number_on_record()
    {
        var call = new Call(Call.FactsAndCode) { CallerNumber = "+61491570110" };

        var heard = await call.GiveFactsAsync();

        Assert.Equal(["find", "text"], call.Steps);
        Assert.Equal((DialogActionType.ElicitSlot, "Code", CodeSent), (heard.Action, heard.Slot, heard.Text));
        var (to, body) = Assert.Single(call.Texts.Sent);
        Assert.Equal(People.AdaPhone, to);
        Assert.Matches("^Service desk: your code is [0-9]{6} - give it only to the phone system you are calling now\\.", body);
    }

    [Theory]
    [InlineData("ResetPassword", "reset", "Your password has been reset and sent to your mobile.")]
    [InlineData("UnlockAccount", "unlock", "Your account is unlocked. You can sign in with your usual password now.")]
    public async Task The_right_code_does_what_was_asked_for(string intent, string step, string words)
    {
        foreach (var isKeyed in new[] { true, false })
        {
            var call = new Call(Call.FactsAndCode);
            await call.GiveFactsAsync(intent);

            var heard = isKeyed ? await call.KeyAsync(call.CodeOnPhone, "Code") : await call.SayAsync("Code", call.CodeOnPhone);

            Assert.Equal(["find", "text", "find", step], call.Steps.Take(4));
            Assert.Equal((DialogActionType.Close, IntentState.Fulfilled, words), (heard.Action, heard.State, heard.Text));
            Assert.Null(heard.Value("Code"));
            Assert.Equal([(People.AdaUserId, null)], call.Limits.Forgiven);
        }
    }

    [Fact]
    public async Task Keys_that_Lex_made_nothing_of_are_the_code_all_the_same()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();

        var heard = await call.KeyAsync(call.CodeOnPhone);

        Assert.Equal(IntentState.Fulfilled, heard.State);
    }

    [Fact]
    public async Task A_wrong_code_may_be_corrected_twice()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();

        var first = await call.KeyAsync(call.AnotherCode, "Code");
        var second = await call.KeyAsync("000000", "Code");
        var third = await call.KeyAsync(call.CodeOnPhone, "Code");

        Assert.Equal((DialogActionType.ElicitSlot, "Code", CodeWrong), (first.Action, first.Slot, first.Text));
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(IntentState.Fulfilled, third.State);
    }

    [Fact]
    public async Task The_third_wrong_code_is_the_last_and_nothing_was_changed()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();
        await call.KeyAsync(call.AnotherCode, "Code");
        await call.KeyAsync(call.AnotherCode, "Code");

        var heard = await call.KeyAsync(call.AnotherCode, "Code");

        Assert.Equal((DialogActionType.Close, "NotVerified"), (heard.Action, heard.TransferReason));
        Assert.Equal(["find", "text"], call.Steps);
        Assert.Empty(call.Limits.Forgiven);
    }

    [Fact]
    public async Task An_older_session_does_not_bring_tries_back()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();
        var before = new Dictionary<string, string>(call.Attributes);
        var code = call.CodeOnPhone;
        for (var i = 0; i < 3; i++)
        {
            await call.KeyAsync(call.AnotherCode, "Code");
            call.PutBack(before);
        }

        var heard = await call.KeyAsync(code, "Code");

        Assert.Equal((DialogActionType.Close, "NotVerified"), (heard.Action, heard.TransferReason));
        Assert.DoesNotContain("reset", call.Steps);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12a456")]
    public async Task What_cannot_be_a_code_is_no_try(string said)
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();

        var heard = await call.SayAsync("Code", said);

        Assert.Equal((DialogActionType.ElicitSlot, "Code"), (heard.Action, heard.Slot));
        Assert.Equal("The code has six digits. Please key them in, or say them one at a time. If you have no code, say: speak to a person.", heard.Text);
        Assert.Equal(IntentState.Fulfilled, (await call.KeyAsync(call.CodeOnPhone, "Code")).State);
    }

    [Fact]
    public async Task After_five_minutes_a_code_is_no_longer_good_and_another_is_sent()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();
        var old = call.CodeOnPhone;
        call.Clock.Advance(TimeSpan.FromMinutes(5));

        var heard = await call.KeyAsync(old, "Code");

        Assert.Equal((DialogActionType.ElicitSlot, "Code"), (heard.Action, heard.Slot));
        Assert.StartsWith("Those five minutes are over", heard.Text, StringComparison.Ordinal);
        Assert.Equal(["find", "text", "find", "text"], call.Steps);
        Assert.Equal(2, call.Limits.Attempts.Count);
        if (call.CodeOnPhone != old)
            Assert.Equal(CodeWrong, (await call.KeyAsync(old, "Code")).Text);
        Assert.Equal(IntentState.Fulfilled, (await call.KeyAsync(call.CodeOnPhone, "Code")).State);
    }

    [Fact]
    public async Task A_moment_before_the_five_minutes_are_over_it_is_good()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();
        call.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));

        Assert.Equal(IntentState.Fulfilled, (await call.KeyAsync(call.CodeOnPhone, "Code")).State);
    }

    [Fact]
    public async Task A_code_is_good_for_the_answers_it_was_sent_for_and_no_others()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();

        await call.FulfillAsync("ResetPassword", userId: "somebodyelse");
        var heard = await call.KeyAsync(call.CodeOnPhone, "Code");

        Assert.Equal(CodeWrong, heard.Text);
        Assert.DoesNotContain("reset", call.Steps);
    }

    [Fact]
    public async Task A_code_of_one_intent_is_none_of_another()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync("UnlockAccount");
        var code = call.CodeOnPhone;

        await call.FulfillAsync("ResetPassword");
        var heard = await call.KeyAsync(code, "Code");

        Assert.Equal(code == call.CodeOnPhone, heard.State is IntentState.Fulfilled);
        Assert.DoesNotContain("unlock", call.Steps);
    }

    [Fact]
    public async Task A_code_of_one_session_is_none_of_another()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();
        var other = new Call(Call.FactsAndCode, call.Records) { SessionId = "another-session" };
        other.PutBack(call.Attributes);
        await other.AskForAsync("ResetPassword", People.AdaUserId, People.AdaBirth, People.AdaMonth);

        await other.KeyAsync(call.CodeOnPhone, "Code");

        Assert.Empty(other.Steps);
    }

    [Fact]
    public async Task The_same_request_once_more_is_answered_alike_and_acted_upon_once()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();
        var done = await call.KeyAsync(call.CodeOnPhone, "Code");

        var again = await call.SendAsync(call.LastEvent!);

        Assert.Equal((done.Action, done.State, done.Text, done.TransferReason), (again.Action, again.State, again.Text, again.TransferReason));
        Assert.Single(call.Steps, "reset");
        Assert.Equal("WARN", call.Logged("request.repeated").GetProperty("level").GetString());
    }

    [Fact]
    public async Task A_request_whose_first_run_never_came_back_goes_to_a_person()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();
        call.Accounts.Failures["reset"] = new OperationCanceledException();
        await call.KeyAsync(call.CodeOnPhone, "Code");
        call.Accounts.Failures.Clear();

        var again = await call.SendAsync(call.LastEvent!);

        Assert.Equal("I couldn't make sure that the change went through. I'll put you through to a person.", again.Text);
        Assert.Single(call.Steps, "reset");
    }

    [Fact]
    public async Task A_request_that_changed_nothing_may_be_acted_upon_when_it_comes_again()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();
        call.Accounts.Failures["reset"] = new DirectoryException(DirectoryFailure.Unreachable, "No server.");
        await call.KeyAsync(call.CodeOnPhone, "Code");
        call.Accounts.Failures.Clear();

        var again = await call.SendAsync(call.LastEvent!);

        Assert.Equal(IntentState.Fulfilled, again.State);
    }

    [Fact]
    public async Task With_facts_alone_the_same_request_is_acted_upon_once_as_well()
    {
        var call = new Call();
        var done = await call.FulfillAsync("ResetPassword");

        var again = await call.SendAsync(call.LastEvent!);
        var another = await call.FulfillAsync("ResetPassword");

        Assert.Equal(done.Text, again.Text);
        Assert.Equal(IntentState.Fulfilled, another.State);
        Assert.Equal(2, call.Steps.Count(step => step == "reset"));
    }

    [Fact]
    public async Task Who_was_disabled_in_the_meantime_is_refused()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();
        call.Accounts.Account = People.Ada(disabled: true);

        var heard = await call.KeyAsync(call.CodeOnPhone, "Code");

        Assert.Equal("NotVerified", heard.TransferReason);
        Assert.DoesNotContain("reset", call.Steps);
    }

    [Fact]
    public async Task A_store_that_cannot_be_asked_changes_nothing_and_the_caller_goes_to_a_person()
    {
        var call = new Call(Call.FactsAndCode);
        call.Limits.Failure = new SharedRecordsException("DynamoDB could not be reached.");

        var heard = await call.GiveFactsAsync();

        Assert.Empty(call.Steps);
        Assert.Equal((DialogActionType.Close, "Error"), (heard.Action, heard.TransferReason));
        Assert.Equal("I'm sorry, something went wrong on my side. I'll put you through to a person.", heard.Text);
    }

    [Fact]
    public async Task Asking_again_while_a_code_is_good_sends_no_other()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();

        var heard = await call.FulfillAsync();

        Assert.Equal("The code from the text message is still good. Please key in its six digits, or say them one at a time. If no text arrived, say: speak to a person.", heard.Text);
        Assert.Single(call.Texts.Sent);
        Assert.Single(call.Limits.Attempts);
    }

    [Fact]
    public async Task Help_explains_the_code_and_goes_back_to_it()
    {
        var call = new Call(Call.FactsAndCode);
        await call.GiveFactsAsync();

        var help = await call.InterruptAsync("Help");

        Assert.Equal((DialogActionType.ElicitSlot, "Code"), (help.Action, help.Slot));
        Assert.StartsWith("The code shows that you have the phone we know.", help.Text, StringComparison.Ordinal);
        Assert.Equal(IntentState.Fulfilled, (await call.KeyAsync(call.CodeOnPhone, "Code")).State);
    }

    [Fact]
    public async Task A_code_nobody_asked_for_proves_nothing()
    {
        var call = new Call(Call.FactsAndCode);
        await call.AskForAsync("ResetPassword", People.AdaUserId, People.AdaBirth, People.AdaMonth);

        var heard = await call.SayAsync("Code", "123456");

        Assert.Equal(DialogActionType.ConfirmIntent, heard.Action);
        Assert.Null(heard.Value("Code"));
        Assert.Empty(call.Steps);
    }
}
