using System.Text.Json;
using ActiveDirectory.Accounts;
using Intents.Delivery;
using Intents.SharedState;
using Intents.Tests.Calls;
using Intents.Verification;

namespace Intents.Tests.Auditing;

/// <summary>One line for everything that is decided about an account.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task A_reset_is_a_line_for_the_code_and_a_line_for_the_password()
    {
        var call = new Call(Call.FactsAndCode with { CallerNumber = CallerNumberRule.Prefer }) { CallerNumber = People.AdaPhone };
        call.Attributes["ContactId"] = "2b1f7c3e-0a52-4d0e-9a55-3c1f0a6f7d11";
        await call.GiveFactsAsync();
        await call.KeyAsync(call.CodeOnPhone, "Code");

        var lines = call.Logs("audit").ToList();
        Assert.Equal([("codeSent", "none"), ("passwordReset", "none")], lines.Select(line => (Text(line, "decision"), Text(line, "reason"))));
        Assert.All(lines, line => Assert.Equal("2b1f7c3e-0a52-4d0e-9a55-3c1f0a6f7d11", Text(line, "contactId")));
        Assert.All(lines, line => Assert.Equal(call.SessionId, Text(line, "sessionId")));
        Assert.All(lines, line => Assert.Equal(People.Ada().ObjectSid, Text(line, "account")));
        Assert.All(lines, line => Assert.Equal("message-1", Text(line, "messageId")));
        Assert.Equal("yes", Text(lines[0], "callerNumberMatches"));
        Assert.Equal(("ldaps://dc1.corp.example.com:636", "20481"), (Text(lines[1], "server"), Text(lines[1], "usn")));
        Assert.Equal(43, Text(lines[0], "callerHash")!.Length);
        Assert.Equal(Text(lines[0], "callerHash"), Text(lines[1], "callerHash"));
    }

    [Fact]
    public async Task Who_is_not_found_is_nobody_in_the_line()
    {
        var call = new Call(Call.FactsAndCode);
        call.Accounts.Account = null;

        await call.GiveFactsAsync(userId: "swordfish");

        var line = call.Logged("audit");
        Assert.Equal(("refused", "unknownUser"), (Text(line, "decision"), Text(line, "reason")));
        Assert.False(line.TryGetProperty("account", out _));
        Assert.False(line.TryGetProperty("callerHash", out _));
        Assert.DoesNotContain("swordfish", line.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong code", "refused", "wrongCode")]
    [InlineData("text of the code refused", "failed", "codeNotTexted")]
    [InlineData("directory down", "failed", "unreachable")]
    [InlineData("deadline", "failed", "timeout")]
    [InlineData("store down", "failed", "sharedRecordsUnavailable")]
    [InlineData("anything else", "failed", "exception")]
    public async Task What_was_not_done_is_a_line_with_its_reason(string what, string decision, string reason)
    {
        var call = new Call(Call.FactsAndCode);
        switch (what)
        {
            case "text of the code refused":
                call.Texts.Failure = new TextMessageException("No.") { IsFinal = true };
                break;
            case "directory down":
                call.Accounts.Failures["find"] = new DirectoryException(DirectoryFailure.Unreachable, "No server.");
                break;
            case "deadline":
                call.Accounts.Failures["find"] = new OperationCanceledException();
                break;
            case "store down":
                call.Limits.Failure = new SharedRecordsException("No table.");
                break;
            case "anything else":
                call.Accounts.Failures["find"] = new InvalidOperationException();
                break;
        }
        await call.GiveFactsAsync();
        if (what == "wrong code")
        {
            for (var i = 0; i < 3; i++)
                await call.KeyAsync(call.AnotherCode, "Code");
        }

        var line = call.Logs("audit").Last();
        Assert.Equal((decision, reason), (Text(line, "decision"), Text(line, "reason")));
    }

    [Fact]
    public async Task A_turn_in_which_nothing_is_decided_is_no_line()
    {
        var call = new Call(Call.FactsAndCode);
        await call.AskForAsync("ResetPassword");
        await call.SayAsync("UserID", People.AdaUserId);

        Assert.Empty(call.Logs("audit"));
    }

    [Fact]
    public async Task The_line_is_in_the_embedded_metric_format()
    {
        var call = new Call();
        await call.FulfillAsync("UnlockAccount");

        var line = call.Logged("audit");
        var directive = line.GetProperty("_aws").GetProperty("CloudWatchMetrics")[0];
        Assert.Equal("ResetBot", directive.GetProperty("Namespace").GetString());
        Assert.Equal([("Attempts", "Count"), ("AttemptLatency", "Milliseconds")], directive.GetProperty("Metrics").EnumerateArray().Select(metric => (Text(metric, "Name"), Text(metric, "Unit"))));
        Assert.Equal(call.Clock.GetUtcNow().ToUnixTimeMilliseconds(), line.GetProperty("_aws").GetProperty("Timestamp").GetInt64());
        // CloudWatch drops a line whose dimension or metric is no member of it.
        foreach (var name in directive.GetProperty("Dimensions").EnumerateArray().SelectMany(set => set.EnumerateArray()).Select(dimension => dimension.GetString()!))
            Assert.Equal(JsonValueKind.String, line.GetProperty(name).ValueKind);
        foreach (var metric in directive.GetProperty("Metrics").EnumerateArray())
            Assert.Equal(JsonValueKind.Number, line.GetProperty(Text(metric, "Name")!).ValueKind);
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
