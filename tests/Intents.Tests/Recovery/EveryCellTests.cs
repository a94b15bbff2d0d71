using ActiveDirectory.Accounts;
using Bot.Runtime.Lex;
using Intents.Delivery;
using Intents.SharedState;
using Intents.Tests.Calls;
using Intents.Verification;

namespace Intents.Tests.Recovery;

/// <summary>Every state of an account, in every mode of verification, with everything that can go wrong, for both intents: what must hold holds in each.</summary>
public sealed class EveryCellTests
{
    private const string NothingChanged = "I haven't changed anything";

    private static readonly string[] Intents = ["ResetPassword", "UnlockAccount"];

    private static readonly string[] Modes = ["facts", "facts+code", "facts+code, the number on record required"];

    private static readonly string[] States =
    [
        "in order", "locked out", "disabled", "expired", "privileged", "of unknown groups", "a service's", "elsewhere", "unknown", "one of several", "with a wrong fact", "without facts",
        "without a phone", "with a new phone", "over the limit",
    ];

    private static readonly string[] Faults =
    [
        "none", "search fails", "search is late", "table fails", "code text refused", "code text lost", "write refused", "write unreachable", "write of unknown outcome", "write is late",
        "write fails oddly", "text refused", "text lost once", "text lost", "text is late", "unlock refused", "unlock of unknown outcome", "little time",
    ];

    public static TheoryData<string, string> Cells => [.. from mode in Modes from state in States select (mode, state)];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Whatever_goes_wrong_what_must_hold_holds(string mode, string state)
    {
        foreach (var intent in Intents)
        {
            foreach (var fault in Faults)
            {
                var call = CallOf(mode, state, fault);
                var heard = await PlayAsync(call, intent, fault);
                Check(call, heard, $"{intent}, {mode}, {state}, {fault}", IsServed(mode, state, intent));
            }
        }
    }

    private static void Check(Call call, Heard heard, string cell, bool isServed)
    {
        var changes = call.Done.Count;
        Assert.True(heard.Text is { Length: > 10 }, $"{cell}: the caller hears nothing.");
        Assert.True(isServed || changes == 0, $"{cell}: changed though the caller is not to be served: {string.Join(", ", call.Steps)}");
        Assert.True(heard.State is not IntentState.Fulfilled || changes > 0, $"{cell}: said to be done, and nothing was: {heard.Text}");
        Assert.True(changes == 0 || !heard.Text.Contains(NothingChanged, StringComparison.Ordinal), $"{cell}: changed, and the caller is told that it was not: {heard.Text}");
        Assert.True(heard.Action is DialogActionType.ElicitSlot || heard.State is IntentState.Fulfilled || heard.TransferReason is { Length: > 0 }, $"{cell}: the caller is left alone: {heard.Text}");
        // Whoever gets a new password gets its text, or hears that it did not come.
        var resets = call.Done.Count(step => step == "reset");
        var passwords = call.Texts.Sent.Count(text => text.Body.Contains("password is", StringComparison.Ordinal));
        Assert.True(resets == 0 || passwords == 1 || heard.TransferReason is "TextFailed" or "Error", $"{cell}: {resets} passwords set, {passwords} texted: {heard.Text}");
        Assert.True(resets <= 2, $"{cell}: {resets} passwords were set.");
        // What was decided is on record, and once in a turn.
        Assert.True(call.Logs("audit").Any(), $"{cell}: nothing is on record.");
    }

    private static bool IsServed(string mode, string state, string intent) => state switch
    {
        "in order" or "locked out" => true,
        "without a phone" => mode == "facts" && intent == "UnlockAccount",
        "with a new phone" => false,
        _ => false,
    };

    private static async Task<Heard> PlayAsync(Call call, string intent, string fault)
    {
        var heard = await call.GiveFactsAsync(intent);
        if (heard.Action is not DialogActionType.ElicitSlot)
            return heard;
        // Without a text the caller has nothing but a guess.
        var code = call.Texts.Sent.Count > 0 ? call.CodeOnPhone : "271828";
        Break(call, fault, beforeCode: false);
        heard = await call.KeyAsync(code, "Code");
        for (var guess = 0; guess < 2 && heard.Action is DialogActionType.ElicitSlot; guess++)
            heard = await call.KeyAsync("271828", "Code");
        return heard;
    }

    private static Call CallOf(string mode, string state, string fault)
    {
        var policy = mode == "facts" ? Call.FactsAlone with { PhoneCoolDown = TimeSpan.FromDays(7) }
            : Call.FactsAndCode with { CallerNumber = mode.EndsWith("required", StringComparison.Ordinal) ? CallerNumberRule.Require : CallerNumberRule.Ignore };
        var call = new Call(policy) { CallerNumber = People.AdaPhone, LambdaEndsIn = fault is "little time" ? TimeSpan.FromSeconds(2) : TimeSpan.FromSeconds(30) };
        call.Accounts.Account = state switch
        {
            "locked out" => People.Ada(lockedOut: true),
            "disabled" => People.Ada(disabled: true),
            "expired" => People.Ada(expired: true),
            "privileged" => People.Ada(protection: AccountProtection.Privileged),
            "of unknown groups" => People.Ada(protection: AccountProtection.GroupsUnreadable),
            "a service's" => People.Ada(protection: AccountProtection.Service),
            "elsewhere" => People.Ada(protection: AccountProtection.OutsideBase),
            "unknown" => null,
            "with a wrong fact" => People.Ada(birthDate: "1950-01-01"),
            "without facts" => People.Ada(birthDate: null, monthStarted: null),
            "without a phone" => People.Ada(phone: null),
            "with a new phone" => People.Ada(phoneChanged: call.Clock.GetUtcNow().AddHours(-1)),
            _ => People.Ada(),
        };
        if (state is "one of several")
            call.Accounts.Failures["find"] = new DirectoryException(DirectoryFailure.MoreThanOneMatch, "Two accounts.");
        call.Limits.RefusesAttempts = state is "over the limit" ? "accountLimit" : null;
        Break(call, fault, beforeCode: true);
        if (mode == "facts")
            Break(call, fault, beforeCode: false);
        return call;
    }

    private static void Break(Call call, string fault, bool beforeCode)
    {
        switch (fault)
        {
            case "search fails" when beforeCode:
                call.Accounts.Failures["find"] = new DirectoryException(DirectoryFailure.Unreachable, "No server.");
                break;
            case "search is late" when beforeCode:
                call.Accounts.Failures["find"] = new OperationCanceledException();
                break;
            case "table fails" when beforeCode:
                call.Limits.Failure = new SharedRecordsException("No table.");
                break;
            case "code text refused" when beforeCode:
                call.Texts.Failure = new TextMessageException("No.") { IsFinal = true };
                break;
            case "code text lost" when beforeCode:
                call.Texts.Failure = new TextMessageException("No answer.");
                break;
            case "write refused" when !beforeCode:
                Fail(call, new DirectoryException(DirectoryFailure.AccessDenied, "No right."));
                break;
            case "write unreachable" when !beforeCode:
                Fail(call, new DirectoryException(DirectoryFailure.Unreachable, "No server."));
                break;
            case "write of unknown outcome" when !beforeCode:
                Fail(call, new DirectoryException(DirectoryFailure.OutcomeUnknown, "Nobody knows."));
                break;
            case "write is late" when !beforeCode:
                Fail(call, new OperationCanceledException());
                break;
            case "write fails oddly" when !beforeCode:
                Fail(call, new InvalidOperationException("something nobody thought of"));
                break;
            case "text refused" when !beforeCode:
                call.Texts.Failure = new TextMessageException("No.") { IsFinal = true };
                break;
            case "text lost" when !beforeCode:
                call.Texts.Failure = new TextMessageException("No answer.");
                break;
            case "text is late" when !beforeCode:
                call.Texts.Failure = new OperationCanceledException();
                break;
            case "text lost once" when !beforeCode:
                var lost = 0;
                call.Texts.Before = _ =>
                {
                    call.Texts.Failure = lost++ == 0 ? new TextMessageException("No answer.") : null;
                    return Task.CompletedTask;
                };
                break;
            case "unlock refused" when !beforeCode:
                call.Accounts.Failures["unlock"] = new DirectoryException(DirectoryFailure.AccessDenied, "No right.");
                break;
            case "unlock of unknown outcome" when !beforeCode:
                call.Accounts.Failures["unlock"] = new DirectoryException(DirectoryFailure.OutcomeUnknown, "Nobody knows.");
                break;
        }
    }

    private static void Fail(Call call, Exception failure) => call.Accounts.Failures["reset"] = call.Accounts.Failures["unlock"] = failure;
}
