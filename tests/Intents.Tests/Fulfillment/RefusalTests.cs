using ActiveDirectory.Accounts;
using Bot.Runtime.Lex;
using Intents.Tests.Calls;
using Intents.Verification;

namespace Intents.Tests.Fulfillment;

/// <summary>Whoever probes the desk learns nothing: every refusal is the same response, to the byte.</summary>
public sealed class RefusalTests
{
    private const string CouldNotVerify = "I couldn't match those details with our records, so I haven't changed anything. I'll put you through to a person.";

    /// <summary>What is wrong, and what the log calls it.</summary>
    public static TheoryData<string, string?> Refusals => new()
    {
        { "unknown user", "unknownUser" },
        { "another date of birth", "wrongFacts" },
        { "another month", "wrongFacts" },
        { "both wrong", "wrongFacts" },
        { "disabled", "disabled" },
        { "expired", "expired" },
        { "disabled and wrong", "wrongFacts" },
        { "no date of birth", "factsMissingInDirectory" },
        { "no month", "factsMissingInDirectory" },
        { "no facts", "factsMissingInDirectory" },
        { "unreadable date of birth", "factsUnreadableInDirectory" },
        { "unreadable month", "factsUnreadableInDirectory" },
        { "calls from another number", "callerNumber" },
        { "several accounts", null },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_says_the_same_whatever_the_cause_and_the_log_knows_the_cause(string what, string? reason)
    {
        foreach (var intent in new[] { "ResetPassword", "UnlockAccount" })
        {
            var call = CallWith(what);

            var heard = await call.FulfillAsync(intent);

            Assert.Equal(["find"], call.Steps);
            Assert.Equal((DialogActionType.Close, IntentState.Failed), (heard.Action, heard.State));
            Assert.Equal((CouldNotVerify, "NotVerified"), (heard.Text, heard.TransferReason));
            if (reason is not null)
                Assert.Equal(reason, call.Logged("caller.refused").GetProperty("reason").GetString());
        }
    }

    [Theory]
    [InlineData("ResetPassword")]
    [InlineData("UnlockAccount")]
    public async Task The_responses_are_the_same_to_the_byte(string intent)
    {
        var responses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Refusals)
            responses.Add((await CallWith(row.Data.Item1).FulfillAsync(intent)).Json);

        Assert.Single(responses);
    }

    [Fact]
    public async Task The_responses_are_the_same_to_the_byte_after_a_whole_call_by_keypad()
    {
        var responses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Refusals)
        {
            var call = CallWith(row.Data.Item1);
            await call.AskForAsync("ResetPassword");
            await call.KeyAsync(People.AdaUserId, "UserID");
            await call.KeyAsync("04091987");
            await call.KeyAsync("9");
            responses.Add((await call.KeyAsync("1")).Json);
        }

        Assert.Single(responses);
    }

    private static Call CallWith(string what)
    {
        // All of them ring from the same number, which is not the one on record: only one is refused for it.
        var call = new Call(what is "calls from another number" ? CallerNumberRule.Require : CallerNumberRule.Ignore) { CallerNumber = "+61491570110" };
        call.Accounts.Account = what switch
        {
            "unknown user" => null,
            "another date of birth" => People.Ada(birthDate: "1987-09-04"),
            "another month" => People.Ada(monthStarted: "March"),
            "both wrong" => People.Ada(birthDate: "1987-09-04", monthStarted: "March"),
            "disabled" => People.Ada(disabled: true),
            "expired" => People.Ada(expired: true),
            "disabled and wrong" => People.Ada(disabled: true, monthStarted: "March"),
            "no date of birth" => People.Ada(birthDate: null),
            "no month" => People.Ada(monthStarted: null),
            "no facts" => People.Ada(birthDate: null, monthStarted: null),
            "unreadable date of birth" => People.Ada(birthDate: "04/09/1987"),
            "unreadable month" => People.Ada(monthStarted: "autumn"),
            _ => People.Ada(),
        };
        if (what is "several accounts")
            call.Accounts.Failures["find"] = new DirectoryException(DirectoryFailure.MoreThanOneMatch, "Two accounts.");
        return call;
    }
}
