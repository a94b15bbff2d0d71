using System.Text.Json.Nodes;
using ActiveDirectory.Accounts;
using Bot.Runtime.Lex;
using Intents.Delivery;
using Intents.Tests.Calls;
using Intents.Verification;

namespace Intents.Tests.Verification;

/// <summary>
/// Whoever has not proved a code learns nothing of an account, not even whether it exists: the same turns, the same words, responses of the same shape and length. Only the log
/// knows more.
/// </summary>
public sealed class NoOracleTests
{
    /// <summary>What is true of the account or the caller, and what the log calls it; null where nothing is wrong.</summary>
    public static TheoryData<string, string?> Callers => new()
    {
        { "who they say", null },
        { "who they say, and locked out", null },
        { "who they say, and the text is refused", null },
        { "unknown", "unknownUser" },
        { "one of several", "moreThanOneMatch" },
        { "wrong about the date of birth", "wrongFacts" },
        { "wrong about the month", "wrongFacts" },
        { "without facts in the directory", "factsMissingInDirectory" },
        { "with facts nobody can read", "factsUnreadableInDirectory" },
        { "privileged", "privileged" },
        { "of unknown groups", "groupsUnreadable" },
        { "a service", "serviceAccount" },
        { "elsewhere in the directory", "outsideBase" },
        { "disabled", "disabled" },
        { "expired", "expired" },
        { "without a phone", "noPhoneNumber" },
        { "with a phone since yesterday", "phoneChanged" },
        { "with a phone since nobody knows when", "phoneAgeUnknown" },
        { "calling from another number", "callerNumber" },
        { "over the account's limit", "accountLimit" },
        { "over the number's limit", "callerLimit" },
        { "over the limit of texts", "textNumberLimit" },
    };

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Everybody_hears_the_same_in_every_turn_until_a_code_is_proved(string who, string? reason)
    {
        foreach (var intent in new[] { "ResetPassword", "UnlockAccount" })
        {
            var expected = await PlayAsync(CallOf("who they say"), intent);
            var call = CallOf(who);

            Assert.Equal(expected, await PlayAsync(call, intent));

            Assert.DoesNotContain(call.Steps, step => step is "reset" or "unlock");
            Assert.Equal(reason is null ? 1 : 0, call.Steps.Count(step => step == "text"));
            if (reason is not null and not "textNumberLimit")
                Assert.Contains(call.Logs("caller.refused"), line => line.GetProperty("reason").GetString() == reason);
        }
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Who_is_refused_is_refused_whatever_code_they_try(string who, string? reason)
    {
        if (reason is null)
            return;
        var call = CallOf(who);
        await call.GiveFactsAsync();
        for (var i = 0; i < 3; i++)
            await call.KeyAsync($"{i}{i}{i}{i}{i}{i}", "Code");

        Assert.DoesNotContain(call.Steps, step => step is "reset" or "unlock" or "text");
    }

    // Every response of a call in which a wrong code is keyed three times; what is sealed is of random octets, and counts by its length.
    private static async Task<List<string>> PlayAsync(Call call, string intent)
    {
        List<Heard> heard =
        [
            await call.GiveFactsAsync(intent),
            await call.KeyAsync(Wrong(call, 0), "Code"),
            await call.KeyAsync(Wrong(call, 1), "Code"),
            await call.KeyAsync(Wrong(call, 2), "Code"),
        ];
        Assert.Equal((DialogActionType.Close, "NotVerified"), (heard[^1].Action, heard[^1].TransferReason));
        return [.. heard.Select(each => Shape(each.Json))];
    }

    // A random code could be one of three fixed ones: then the next is taken.
    private static string Wrong(Call call, int index)
    {
        var wrong = new[] { "111111", "222222", "333333", "444444" };
        return call.Texts.Sent.Count > 0 ? wrong.Where(code => code != call.CodeOnPhone).ElementAt(index) : wrong[index];
    }

    private static string Shape(string json)
    {
        var root = JsonNode.Parse(json)!;
        var attributes = root["sessionState"]!["sessionAttributes"]!.AsObject();
        foreach (var name in new[] { "CodeChallenge", "Paused" })
        {
            if (attributes[name] is { } content)
                attributes[name] = content.GetValue<string>().Length;
        }
        return root.ToJsonString();
    }

    private static Call CallOf(string who)
    {
        var policy = Call.FactsAndCode with { CallerNumber = who is "calling from another number" ? CallerNumberRule.Require : CallerNumberRule.Ignore };
        var call = new Call(policy) { CallerNumber = "+61491570110" };
        call.Accounts.Account = who switch
        {
            "unknown" => null,
            "who they say, and locked out" => People.Ada(lockedOut: true),
            "wrong about the date of birth" => People.Ada(birthDate: "1987-09-04"),
            "wrong about the month" => People.Ada(monthStarted: "March"),
            "without facts in the directory" => People.Ada(birthDate: null, monthStarted: null),
            "with facts nobody can read" => People.Ada(birthDate: "04/09/1987"),
            "privileged" => People.Ada(protection: AccountProtection.Privileged),
            "of unknown groups" => People.Ada(protection: AccountProtection.GroupsUnreadable),
            "a service" => People.Ada(protection: AccountProtection.Service),
            "elsewhere in the directory" => People.Ada(protection: AccountProtection.OutsideBase),
            "disabled" => People.Ada(disabled: true),
            "expired" => People.Ada(expired: true),
            "without a phone" => People.Ada(phone: null),
            "with a phone since yesterday" => People.Ada(phoneChanged: call.Clock.GetUtcNow().AddDays(-1)),
            "with a phone since nobody knows when" => People.Ada(phoneChanged: DateTimeOffset.MinValue),
            _ => People.Ada(),
        };
        if (who is "one of several")
            call.Accounts.Failures["find"] = new DirectoryException(DirectoryFailure.MoreThanOneMatch, "Two accounts.");
        if (who is "who they say, and the text is refused")
            call.Texts.Failure = new TextMessageException("SNS refused the text message.") { IsFinal = true };
        call.Limits.RefusesAttempts = who switch { "over the account's limit" => "accountLimit", "over the number's limit" => "callerLimit", _ => null };
        call.Limits.RefusesTexts = who is "over the limit of texts" ? "textNumberLimit" : null;
        return call;
    }
}
