using Bot.Runtime.Lex;
using Bot.Simulator.Cloud;
using Lab;
using Lab.Samba;

namespace EndToEnd;

/// <summary>What breaks is said to the caller in a sentence, hands them to a person, and is named in the log.</summary>
public sealed class FaultTests(DeskFixture fixture)
{
    private const string NoDirectory = "I can't reach our directory right now, so I haven't changed anything. I'll put you through to a person.";

    private static readonly LabUser Caller = new("faultcase") { BirthDate = "1990-01-15", MonthStarted = "March", Mobile = "+61491570159" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SambaDomainController Controller => fixture.Controller;

    [Fact]
    public async Task With_the_directory_down()
    {
        // Nothing listens on port 1.
        await using var desk = await Desk.OpenAsync(fixture, variables => variables["AD_URL"] = "ldaps://127.0.0.1:1");

        await AssertApologyAsync(desk, NoDirectory, "DirectoryUnavailable", "directory.serverFailed", "ldaps://127.0.0.1:1");
    }

    [Fact]
    public async Task With_a_certificate_of_another_authority()
    {
        using var stranger = new CertificateAuthority("Somebody Else");
        await using var desk = await Desk.OpenAsync(fixture, variables => variables["AD_CA"] = stranger.CertificatePem);

        await AssertApologyAsync(desk, NoDirectory, "DirectoryUnavailable", "directory.serverFailed", "certificate");
    }

    [Fact]
    public async Task With_KMS_refusing()
    {
        await using var desk = await Desk.OpenAsync(fixture);
        desk.Cloud.Faults.Kms.DeniesAccess = true;

        await AssertApologyAsync(desk, NoDirectory, "DirectoryUnavailable", "turn.failed", "AccessDeniedException");

        // And when KMS relents, so does the desk: nothing was kept.
        desk.Cloud.Faults.Kms.DeniesAccess = false;
        await AddAsync("kmsagain");
        Assert.Equal(IntentState.Fulfilled, (await desk.Call().PlayAsync("UnlockAccount", "kmsagain", "1990-01-15", "March")).SessionState!.Intent!.State);
    }

    [Fact]
    public async Task With_a_password_that_was_encrypted_for_another_function()
    {
        await using var desk = await Desk.OpenAsync(fixture);
        var ciphertext = desk.Cloud.EncryptServicePassword(Controller.ServicePassword, "another-function");
        await using var other = await LocalCloudWith(desk, ciphertext);

        await AssertApologyAsync(other, NoDirectory, "DirectoryUnavailable", "turn.failed", "encryption context LambdaFunctionName=resetbot");
    }

    [Fact]
    public async Task With_a_wrong_service_password_the_service_account_is_not_locked_out()
    {
        await using var desk = await Desk.OpenAsync(fixture);
        var wrong = desk.Cloud.EncryptServicePassword("not-the-password", "resetbot");
        await using var other = await LocalCloudWith(desk, wrong);

        for (var call = 0; call < 6; call++)
            await AssertApologyAsync(other, NoDirectory, "DirectoryUnavailable", "directory.bindRefused", "52e");

        Assert.Equal(BindAnswer.Bound, await Controller.CanBindAsync(Controller.ServiceUserId, Controller.ServicePassword, Cancel));
    }

    [Fact]
    public async Task With_the_text_message_refused_the_caller_is_told_that_the_password_was_changed()
    {
        await using var desk = await Desk.OpenAsync(fixture);
        desk.Cloud.Faults.Sns.DeniesAccess = true;
        await AddAsync("textrefused");

        var call = desk.Call();
        var last = await call.PlayAsync("ResetPassword", "textrefused", "1990-01-15", "March");

        Assert.Equal("Your password was changed, but I couldn't send you the text message with the new one. I'll put you through to a person.", Assert.Single(last.Messages!).Content);
        Assert.Equal("TextFailed", call.Attributes["TransferReason"]);
        Assert.Contains("\"password.notTexted\"", desk.Log, StringComparison.Ordinal);
        Assert.Equal(BindAnswer.WrongPassword, await Controller.CanBindAsync("textrefused", Caller.Password, Cancel));
        Secrets.AssertNone(desk, call, "1990-01-15", "491570159", Controller.ServicePassword);
    }

    [Fact]
    public async Task With_the_text_service_stumbling_the_message_still_goes_out()
    {
        await using var desk = await Desk.OpenAsync(fixture);
        desk.Cloud.Faults.Sns.FailNext(2);
        await AddAsync("stumbling");

        var last = await desk.Call().PlayAsync("ResetPassword", "stumbling", "1990-01-15", "March");

        Assert.Equal(IntentState.Fulfilled, last.SessionState!.Intent!.State);
        Assert.Single(desk.Cloud.Sns.Inbox.Messages);
    }

    [Fact]
    public async Task Without_the_right_to_reset_the_password_nothing_changes_and_the_log_names_the_right()
    {
        await using var desk = await Desk.OpenAsync(fixture, variables => variables["AD_BASE_DN"] = Controller.BaseDn);
        var outside = Caller with { UserId = "outside01", Container = "CN=Users" };
        await Controller.AddUserAsync(outside, Cancel);

        var call = desk.Call();
        var last = await call.PlayAsync("ResetPassword", outside.UserId, "1990-01-15", "March");

        Assert.Equal("The directory didn't accept that change. I'll put you through to a person.", Assert.Single(last.Messages!).Content);
        Assert.Equal("ResetRefused", call.Attributes["TransferReason"]);
        Assert.Contains("Delegate 'Reset password', and writing pwdLastSet and lockoutTime", desk.Log, StringComparison.Ordinal);
        Assert.Equal(BindAnswer.Bound, await Controller.CanBindAsync(outside.UserId, outside.Password, Cancel));
        Assert.Empty(desk.Cloud.Sns.Inbox.Messages);
    }

    [Fact]
    public async Task Without_a_phone_number_nothing_changes()
    {
        await using var desk = await Desk.OpenAsync(fixture);
        var user = Caller with { UserId = "nophone01", Mobile = null };
        await Controller.AddUserAsync(user, Cancel);

        var call = desk.Call();
        var last = await call.PlayAsync("ResetPassword", user.UserId, "1990-01-15", "March");

        Assert.Equal("I have no mobile number to send a new password to, so I haven't changed anything. I'll put you through to a person.", Assert.Single(last.Messages!).Content);
        Assert.Equal("NoPhoneNumber", call.Attributes["TransferReason"]);
        Assert.Equal(BindAnswer.Bound, await Controller.CanBindAsync(user.UserId, user.Password, Cancel));
    }

    [Fact]
    public async Task With_settings_missing_the_function_does_not_start_and_names_each()
    {
        await using var desk = await Desk.OpenAsync(fixture, variables =>
        {
            variables.Remove("AD_URL");
            variables["AD_PASSWORD"] = "not base64!";
        });

        var result = await desk.Function.InvokeAsync("{}"u8.ToArray(), Cancel);

        Assert.Equal(FunctionOutcome.InitFailed, result.Outcome);
        Assert.Equal("Settings.Invalid", result.ErrorType);
        Assert.Contains("AD_URL is not set.", result.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("AD_PASSWORD is not base64 (its 11 characters are not shown).", result.ErrorMessage, StringComparison.Ordinal);
    }

    private Task<Desk> LocalCloudWith(Desk cloud, string ciphertext) => Desk.OpenAsync(fixture, variables =>
    {
        variables["AD_PASSWORD"] = ciphertext;
        variables["AWS_ENDPOINT_URL_KMS"] = cloud.Cloud.Url.ToString();
    });

    private async Task AddAsync(string userId) => await Controller.AddUserAsync(Caller with { UserId = userId }, Cancel);

    private static async Task AssertApologyAsync(Desk desk, string sentence, string reason, string logEvent, string logged)
    {
        var call = desk.Call();
        var last = await call.PlayAsync("ResetPassword", "whoever", "1990-01-15", "March");

        Assert.Equal(sentence, Assert.Single(last.Messages!).Content);
        Assert.Equal((DialogActionType.Close, IntentState.Failed), (last.SessionState!.DialogAction!.Type, last.SessionState.Intent!.State!.Value));
        Assert.Equal(reason, call.Attributes["TransferReason"]);
        Assert.Contains(desk.Function.Logs, line => line.Contains($"\"{logEvent}\"", StringComparison.Ordinal) && line.Contains(logged, StringComparison.OrdinalIgnoreCase));
        Secrets.AssertNone(desk, call, "1990-01-15", "not-the-password");
    }
}
