using Bot.Runtime.Lex;
using Intents.Tests.Calls;
using Intents.Verification;

namespace Intents.Tests.Fulfillment;

public sealed class CallerNumberTests
{
    private const string OnRecord = People.AdaPhone;
    private const string Another = "+61491570110";

    /// <summary>The rule, the number of the call, the number on record, whether the caller is served, and what the log says of the number.</summary>
    public static TheoryData<CallerNumberRule, string?, string?, bool, string?> Cases => new()
    {
        { CallerNumberRule.Ignore, OnRecord, OnRecord, true, null },
        { CallerNumberRule.Ignore, Another, OnRecord, true, null },
        { CallerNumberRule.Ignore, null, OnRecord, true, null },
        { CallerNumberRule.Ignore, "anonymous", OnRecord, true, null },
        { CallerNumberRule.Prefer, OnRecord, OnRecord, true, "yes" },
        { CallerNumberRule.Prefer, OnRecord, "+61 (0)491 570 156", true, "yes" },
        { CallerNumberRule.Prefer, Another, OnRecord, true, "no" },
        { CallerNumberRule.Prefer, null, OnRecord, true, "no" },
        { CallerNumberRule.Prefer, "anonymous", OnRecord, true, "no" },
        { CallerNumberRule.Prefer, OnRecord, null, true, "no" },
        { CallerNumberRule.Require, OnRecord, OnRecord, true, "yes" },
        { CallerNumberRule.Require, OnRecord, "0061 491 570 156", true, "yes" },
        { CallerNumberRule.Require, Another, OnRecord, false, "no" },
        { CallerNumberRule.Require, null, OnRecord, false, "no" },
        { CallerNumberRule.Require, "", OnRecord, false, "no" },
        { CallerNumberRule.Require, "anonymous", OnRecord, false, "no" },
        { CallerNumberRule.Require, "0491570156", OnRecord, false, "no" },
        { CallerNumberRule.Require, "+061491570156", OnRecord, false, "no" },
        { CallerNumberRule.Require, "61491570156", OnRecord, false, "no" },
        { CallerNumberRule.Require, OnRecord, null, false, "no" },
        { CallerNumberRule.Require, null, null, false, "no" },
        { CallerNumberRule.Require, "anonymous", "anonymous", false, "no" },
        { CallerNumberRule.Require, OnRecord, "0491 570 156", false, "no" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_number_of_the_call_counts_for_what_the_rule_says(CallerNumberRule rule, string? calling, string? recorded, bool served, string? logged)
    {
        var call = new Call(rule) { CallerNumber = calling };
        call.Accounts.Account = People.Ada(phone: recorded);

        var heard = await call.FulfillAsync("UnlockAccount");

        Assert.Equal(served ? IntentState.Fulfilled : IntentState.Failed, heard.State);
        Assert.Equal(served ? null : "NotVerified", heard.TransferReason);
        Assert.Equal(served ? ["find", "unlock"] : ["find"], call.Steps);
        var line = call.Logged(served ? "caller.identified" : "caller.refused");
        Assert.Equal(logged, line.TryGetProperty("callerNumberMatches", out var matches) ? matches.GetString() : null);
        if (!served)
            Assert.Equal("callerNumber", line.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData(CallerNumberRule.Prefer)]
    [InlineData(CallerNumberRule.Require)]
    public async Task The_right_number_does_not_stand_for_a_fact(CallerNumberRule rule)
    {
        var call = new Call(rule) { CallerNumber = OnRecord };

        var heard = await call.FulfillAsync("UnlockAccount", month: "March");

        Assert.Equal("NotVerified", heard.TransferReason);
        Assert.Equal("wrongFacts", call.Logged("caller.refused").GetProperty("reason").GetString());
    }

    [Fact]
    public async Task The_number_stays_in_its_attribute_and_nowhere_else()
    {
        var call = new Call(CallerNumberRule.Prefer) { CallerNumber = Another };

        // The call looks for the number in everything but that attribute.
        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal(Another, heard.Attributes["CallerNumber"]);
    }
}
