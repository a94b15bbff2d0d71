using ActiveDirectory.Accounts;
using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Fulfillment;

public sealed class DirectoryFailureTests
{
    private const string Unavailable = "I can't reach our directory right now, so I haven't changed anything. I'll put you through to a person.";
    private const string Refused = "The directory didn't accept that change. I'll put you through to a person.";
    private const string CouldNotVerify = "I couldn't match those details with our records, so I haven't changed anything. I'll put you through to a person.";
    private const string OutcomeUnknown = "I couldn't make sure that the change went through. I'll put you through to a person.";

    public static TheoryData<DirectoryFailure> All => [.. Enum.GetValues<DirectoryFailure>()];

    /// <summary>More than one match is no failure: see below.</summary>
    public static TheoryData<DirectoryFailure> OfTheSearch => [.. Enum.GetValues<DirectoryFailure>().Where(failure => failure is not DirectoryFailure.MoreThanOneMatch)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_failure_of_the_reset_is_a_sentence_a_reason_and_a_line_of_the_log(DirectoryFailure failure) =>
        await CheckAsync("ResetPassword", "reset", failure, ["find", "reset"]);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_failure_of_the_unlocking_is_a_sentence_a_reason_and_a_line_of_the_log(DirectoryFailure failure) =>
        await CheckAsync("UnlockAccount", "unlock", failure, ["find", "unlock"]);

    [Theory]
    [MemberData(nameof(OfTheSearch))]
    public async Task Every_failure_of_the_search_is_a_sentence_a_reason_and_a_line_of_the_log(DirectoryFailure failure) =>
        await CheckAsync("ResetPassword", "find", failure, ["find"]);

    [Fact]
    public async Task Several_accounts_for_one_user_ID_are_a_refusal_and_a_line_of_the_log()
    {
        var call = new Call();
        call.Accounts.Failures["find"] = new DirectoryException(DirectoryFailure.MoreThanOneMatch, "Two accounts.");

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal(("NotVerified", IntentState.Failed), (heard.TransferReason, heard.State));
        Assert.Equal("Two accounts.", call.Logged("account.ambiguous").GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("find")]
    [InlineData("reset")]
    public async Task A_failure_that_nobody_thought_of_is_an_apology(string step)
    {
        var call = new Call();
        call.Accounts.Failures[step] = new InvalidOperationException("something nobody thought of");

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal("I'm sorry, something went wrong on my side. I'll put you through to a person.", heard.Text);
        Assert.Equal(("Error", IntentState.Failed), (heard.TransferReason, heard.State));
        Assert.Equal("something nobody thought of", call.Logged("turn.failed").GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task What_an_exception_quotes_of_a_caller_is_masked_in_the_log()
    {
        var call = new Call();
        call.Accounts.Failures["find"] = new DirectoryException(DirectoryFailure.Protocol, "Odd entry: +61 491 570 156, born 1987-04-09 or 09/04/1987.");

        await call.FulfillAsync("ResetPassword");

        Assert.Equal(
            "Odd entry: +[digits], born [digits] or [digits].", call.Logged("turn.failed").GetProperty("exception")[0].GetProperty("message").GetString());
    }

    private static async Task CheckAsync(string intent, string step, DirectoryFailure failure, string[] steps)
    {
        var (sentence, reason) = Expected(failure);
        var call = new Call();
        call.Accounts.Failures[step] = new DirectoryException(failure, "dc1 said no.", new IOException("the cause"));

        var heard = await call.FulfillAsync(intent);

        Assert.Equal(steps, call.Steps);
        Assert.Equal((sentence, reason), (heard.Text, heard.TransferReason));
        Assert.Equal((DialogActionType.Close, IntentState.Failed), (heard.Action, heard.State));
        Assert.Contains(reason, TransferReasons.All);
        var line = call.Logged("turn.failed");
        Assert.Equal("dc1 said no.", line.GetProperty("exception")[0].GetProperty("message").GetString());
        Assert.Equal("the cause", line.GetProperty("exception")[1].GetProperty("message").GetString());
        Assert.Equal(intent, line.GetProperty("intent").GetString());
    }

    private static (string Sentence, string Reason) Expected(DirectoryFailure failure) => failure switch
    {
        DirectoryFailure.Unreachable => (Unavailable, "DirectoryUnavailable"),
        DirectoryFailure.CertificateRejected => (Unavailable, "DirectoryUnavailable"),
        DirectoryFailure.ServicePasswordUnavailable => (Unavailable, "DirectoryUnavailable"),
        DirectoryFailure.BindRefused => (Unavailable, "DirectoryUnavailable"),
        DirectoryFailure.BindPaused => (Unavailable, "DirectoryUnavailable"),
        DirectoryFailure.Busy => (Unavailable, "DirectoryUnavailable"),
        DirectoryFailure.TimedOut => (Unavailable, "DirectoryUnavailable"),
        DirectoryFailure.ConnectionLost => (Unavailable, "DirectoryUnavailable"),
        DirectoryFailure.Protocol => (Unavailable, "DirectoryUnavailable"),
        DirectoryFailure.AccessDenied => (Refused, "ResetRefused"),
        DirectoryFailure.PasswordRefusedByPolicy => (Refused, "ResetRefused"),
        DirectoryFailure.AccountGone => (Refused, "ResetRefused"),
        DirectoryFailure.Refused => (Refused, "ResetRefused"),
        DirectoryFailure.MoreThanOneMatch => (CouldNotVerify, "NotVerified"),
        DirectoryFailure.OutcomeUnknown => (OutcomeUnknown, "Error"),
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "Decide what the caller hears, in CallerApologies, and write it down here."),
    };
}
