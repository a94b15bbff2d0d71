using ActiveDirectory.Accounts;
using Bot.Runtime.Lex;
using Intents.Delivery;
using Intents.Tests.Calls;

namespace Intents.Tests.Fulfillment;

public sealed class ResetPasswordTests
{
    private const string TextBody = "Service desk: your new password is Quartz-Lumen-7731-Vesper - sign in with it and you'll be asked to choose your own.";

    [Fact]
    public async Task The_password_is_reset_then_texted_to_the_number_on_record_and_the_intent_is_fulfilled()
    {
        var call = new Call();

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal(["find", "reset", "text"], call.Steps);
        Assert.Equal((People.AdaPhone, TextBody), Assert.Single(call.Texts.Sent));
        Assert.Equal((DialogActionType.Close, IntentState.Fulfilled), (heard.Action, heard.State));
        Assert.Equal("Your password has been reset and sent to your mobile.", heard.Text);
        Assert.Null(heard.TransferReason);
        Assert.DoesNotContain("Paused", heard.Attributes.Keys);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_password_and_its_text_are_overwritten_when_it_is_sent_and_when_it_is_lost(bool isLost)
    {
        var call = new Call();
        call.Texts.Failure = isLost ? new TextMessageException("SNS refuses it.") { IsFinal = true } : null;

        await call.FulfillAsync("ResetPassword");

        Assert.Throws<InvalidOperationException>(() => Assert.Single(call.Accounts.Passwords).Reveal());
        Assert.Throws<InvalidOperationException>(() => Assert.Single(call.Texts.Bodies).Reveal());
    }

    [Fact]
    public async Task A_whole_call_by_keypad_resets_the_password()
    {
        var call = new Call();
        await call.AskForAsync("ResetPassword");
        await call.KeyAsync("100234", "UserID");
        await call.KeyAsync("04091987");
        await call.KeyAsync("9");

        var heard = await call.KeyAsync("1");

        Assert.Equal(IntentState.Fulfilled, heard.State);
        Assert.Equal(["find", "reset", "text"], call.Steps);
    }

    [Fact]
    public async Task A_whole_call_by_voice_resets_the_password()
    {
        var call = new Call();
        await call.AskForAsync("ResetPassword");
        await call.SayAsync("UserID", "100234");
        await call.SayAsync("DOB", People.AdaBirth);
        await call.SayAsync("MonthStarted", People.AdaMonth);
        await call.ConfirmAsync(ConfirmationState.Confirmed);

        var heard = await call.FulfillAsync();

        Assert.Equal(IntentState.Fulfilled, heard.State);
        Assert.Equal(["find", "reset", "text"], call.Steps);
    }

    [Fact]
    public async Task The_log_says_who_and_what_without_a_secret()
    {
        var call = new Call();

        await call.FulfillAsync("ResetPassword");

        Assert.Equal(["caller.identified", "password.reset", "password.texted", "audit"], call.Log.Select(line => line.GetProperty("event").GetString()));
        Assert.All(call.Log, line => Assert.Equal("S-1-5-21-1-2-3-1104", line.GetProperty("account").GetString()));
        Assert.All(call.Log, line => Assert.Equal("request-1", line.GetProperty("requestId").GetString()));
        Assert.Equal("message-1", call.Logged("password.texted").GetProperty("messageId").GetString());
        Assert.Equal("+…56", call.Logged("password.texted").GetProperty("to").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0491 570 156")]
    [InlineData("570 156")]
    [InlineData("+61 491 570 156 ext. 7")]
    [InlineData("ask reception")]
    public async Task Without_a_number_in_E164_nothing_is_changed(string? phone)
    {
        var call = new Call();
        call.Accounts.Account = People.Ada(phone: phone);

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal(["find"], call.Steps);
        Assert.Equal((DialogActionType.Close, IntentState.Failed), (heard.Action, heard.State));
        Assert.Equal("NoPhoneNumber", heard.TransferReason);
        Assert.Equal("I have no mobile number to send a new password to, so I haven't changed anything. I'll put you through to a person.", heard.Text);
        Assert.Equal(
            "The account has no number in E.164 (like +61491579455), so its password was not reset. Put one into the first attribute of AD_ATTR_PHONE.",
            call.Logged("account.noPhoneNumber").GetProperty("message").GetString());
    }

    public static TheoryData<string> TextFailures => ["refused", "cancelled", "anything else"];

    [Theory]
    [MemberData(nameof(TextFailures))]
    public async Task A_text_that_was_not_taken_does_not_hide_that_the_password_was_changed(string failure)
    {
        var call = new Call();
        call.Accounts.Account = People.Ada(lockedOut: true);
        call.Texts.Failure = failure switch
        {
            "refused" => new TextMessageException("SNS refused the text message: OptedOut (HTTP 400).") { IsFinal = true },
            "cancelled" => new TaskCanceledException(),
            _ => new InvalidOperationException("something nobody thought of"),
        };

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal(["find", "reset", "text"], call.Steps);
        Assert.Equal((DialogActionType.Close, IntentState.Failed), (heard.Action, heard.State));
        Assert.Equal("TextFailed", heard.TransferReason);
        Assert.Equal("Your password was changed, but I couldn't send you the text message with the new one. I'll put you through to a person.", heard.Text);
        var line = call.Logged("password.notTexted");
        Assert.Equal("ERROR", line.GetProperty("level").GetString());
        Assert.Equal(call.Texts.Failure.Message, line.GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_text_that_may_be_lost_is_followed_by_another_password_and_that_one_is_good()
    {
        var call = new Call();
        call.Texts.Before = _ =>
        {
            call.Texts.Failure = call.Steps.Count(step => step == "text") == 1 ? new TextMessageException("SNS did not answer.") : null;
            return Task.CompletedTask;
        };

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal(["find", "reset", "text", "reset", "text"], call.Steps);
        Assert.Equal("Your password has been reset and sent to your mobile.", heard.Text);
        Assert.Single(call.Texts.Sent);
    }

    [Fact]
    public async Task After_two_texts_that_may_be_lost_a_person_takes_over_and_is_told()
    {
        var call = new Call();
        call.Texts.Failure = new TextMessageException("SNS did not answer.");

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal(["find", "reset", "text", "reset", "text"], call.Steps);
        Assert.Equal("TextFailed", heard.TransferReason);
    }

    [Fact]
    public async Task A_second_password_that_cannot_be_set_does_not_hide_that_the_first_one_was()
    {
        var call = new Call();
        call.Texts.Failure = new TextMessageException("SNS did not answer.");
        call.Texts.Before = _ =>
        {
            call.Accounts.Failures["reset"] = new DirectoryException(DirectoryFailure.Unreachable, "No server.");
            return Task.CompletedTask;
        };

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal(["find", "reset", "text", "reset"], call.Steps);
        Assert.Equal("TextFailed", heard.TransferReason);
        Assert.Equal("ERROR", call.Logged("password.notSetAgain").GetProperty("level").GetString());
    }

    [Theory]
    [InlineData("ResetPassword", "Your password was reset by telephone")]
    [InlineData("UnlockAccount", "Your account was unlocked by telephone")]
    public async Task The_owner_is_told_on_a_second_way_and_no_secret_with_it(string intent, string subject)
    {
        var call = new Call();

        await call.FulfillAsync(intent);

        var notice = Assert.Single(call.Notices.Sent);
        Assert.Equal((People.Ada().ObjectSid, subject), (notice.Account, notice.Subject));
        Assert.DoesNotContain(FakeAccounts.NewPassword, notice.Body, StringComparison.Ordinal);
        Assert.EndsWith("If it was not you, tell the service desk at once.", notice.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_may_not_be_sent_is_found_out_before_anything_changes()
    {
        var call = new Call();
        call.Limits.RefusesTexts = "textDayLimit";

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal(["find"], call.Steps);
        Assert.Equal(("Error", "I can't send any more text messages to that number today, so I haven't changed anything. I'll put you through to a person."), (heard.TransferReason, heard.Text));
        Assert.Equal("textDayLimit", call.Logged("audit").GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("ResetPassword", 8)]
    [InlineData("UnlockAccount", 7)]
    public async Task What_cannot_be_finished_in_time_is_not_begun(string intent, int secondsLeft)
    {
        var call = new Call { LambdaEndsIn = TimeSpan.FromSeconds(secondsLeft) };

        var heard = await call.FulfillAsync(intent);

        Assert.Equal(["find"], call.Steps);
        Assert.Equal("Error", heard.TransferReason);
        Assert.Equal("I don't have enough time left on this call to do that safely, so I haven't changed anything. I'll put you through to a person.", heard.Text);
    }

    [Fact]
    public async Task An_account_that_is_locked_out_is_unlocked_once_its_password_is_on_the_way()
    {
        var call = new Call();
        call.Accounts.Account = People.Ada(lockedOut: true);

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal(["find", "reset", "text", "unlock"], call.Steps);
        Assert.Equal("Your password has been reset and sent to your mobile.", heard.Text);
        Assert.Equal(IntentState.Fulfilled, heard.State);
    }

    public static TheoryData<string> UnlockFailures =>
        [.. Enum.GetNames<DirectoryFailure>(), "cancelled", "anything else"];

    [Theory]
    [MemberData(nameof(UnlockFailures))]
    public async Task A_lockout_that_stays_does_not_hide_that_the_password_was_changed(string failure)
    {
        var call = new Call();
        call.Accounts.Account = People.Ada(lockedOut: true);
        call.Accounts.Failures["unlock"] = Enum.TryParse<DirectoryFailure>(failure, out var kind) ? new DirectoryException(kind, "No.")
            : failure is "cancelled" ? new OperationCanceledException() : new InvalidOperationException();

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal(["find", "reset", "text", "unlock"], call.Steps);
        Assert.Equal((DialogActionType.Close, IntentState.Failed), (heard.Action, heard.State));
        Assert.Equal("ResetRefused", heard.TransferReason);
        Assert.Equal("Your password has been reset and sent to your mobile, but I couldn't unlock your account. I'll put you through to a person.", heard.Text);
        Assert.Equal("ERROR", call.Logged("account.notUnlocked").GetProperty("level").GetString());
    }

    [Theory]
    [InlineData(null, People.AdaBirth, People.AdaMonth, "UserID")]
    [InlineData(People.AdaUserId, null, People.AdaMonth, "DOB")]
    [InlineData(People.AdaUserId, People.AdaBirth, null, "MonthStarted")]
    [InlineData(null, null, null, "UserID")]
    public async Task What_is_missing_at_the_fulfillment_hook_is_asked_for(string? userId, string? birth, string? month, string slot)
    {
        foreach (var intent in new[] { "ResetPassword", "UnlockAccount" })
        {
            var call = new Call();

            var heard = await call.FulfillAsync(intent, userId, birth, month);

            Assert.Equal((DialogActionType.ElicitSlot, slot, intent), (heard.Action, heard.Slot, heard.Intent));
            Assert.Equal(IntentState.InProgress, heard.State);
            Assert.Empty(call.Steps);
        }
    }

    [Theory]
    [InlineData("1987")]
    [InlineData("1987-04")]
    [InlineData("2087-04-09")]
    public async Task A_date_that_skipped_the_dialog_hook_verifies_nobody(string birth)
    {
        var call = new Call();
        call.Accounts.Account = People.Ada(birthDate: "9999-12-31");

        var heard = await call.FulfillAsync("ResetPassword", birth: birth);

        Assert.Equal(["find"], call.Steps);
        Assert.Equal("NotVerified", heard.TransferReason);
    }

    [Fact]
    public async Task A_user_ID_counts_in_any_case()
    {
        var call = new Call();
        call.Accounts.Account = new()
        {
            DistinguishedName = "CN=Ada",
            UserId = "ALovelace",
            ObjectSid = "S-1-5-21-1-2-3-1104",
            BirthDate = new(People.AdaBirth),
            MonthStarted = new(People.AdaMonth),
            PhoneNumber = new(People.AdaPhone),
        };

        Assert.Equal(IntentState.Fulfilled, (await call.FulfillAsync("ResetPassword", userId: "alovelace")).State);
    }
}
