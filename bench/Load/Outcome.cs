using System.Text.RegularExpressions;
using Bot.Simulator.Connect;
using Lab.Samba;

namespace Load;

/// <summary>What must have become of every call, asked of the directory, the phones and the audit lines.</summary>
internal static partial class Outcome
{
    /// <summary>Adds everybody to the directory, and locks out who is to be unlocked.</summary>
    public static async Task PrepareAsync(LoadDesk desk, IReadOnlyList<LoadCall> calls, CancellationToken cancel)
    {
        foreach (var user in calls.Select(call => call.User).Distinct())
            await desk.Controller.AddUserAsync(user, cancel);
        foreach (var call in calls.Where(call => call.Kind is CallKind.Unlock))
            await desk.Controller.LockOutAsync(call.User.UserId, cancel);
    }

    /// <summary>Everything that is not as it must be, a sentence each.</summary>
    public static async Task<List<string>> ProblemsAsync(LoadDesk desk, IReadOnlyList<LoadCall> calls, CancellationToken cancel)
    {
        var problems = new List<string>();
        foreach (var call in calls)
            problems.AddRange((await ProblemsOfAsync(desk, call, cancel)).Select(problem => $"{call.Kind} {call.User.UserId}: {problem}"));
        foreach (var failed in desk.Functions.Results.Where(result => !result.IsSuccess))
            problems.Add($"the function failed: {failed.ErrorType} {failed.ErrorMessage}");

        var audits = desk.Audits().Select(audit => (Decision: audit.GetProperty("decision").GetString(), Reason: audit.GetProperty("reason").GetString())).ToList();
        Exactly("passwords set", Count("passwordReset"), Of(CallKind.Reset));
        Exactly("accounts unlocked", Count("unlocked"), Of(CallKind.Unlock));
        // Each of them is one account's, or one caller's, alone: with more calls than the limit, exactly the limit gets through.
        Exactly("guesses that were compared", Count("refused", "wrongFacts"), Math.Min(Limits.Account, Of(CallKind.Guesser)));
        Exactly("codes for the insider", Count("codeSent") - Of(CallKind.Reset) - Of(CallKind.Unlock), Math.Min(Limits.Caller, Of(CallKind.Insider)));
        Exactly("audit lines", audits.Count, calls.Count + Of(CallKind.Reset) + Of(CallKind.Unlock));
        return problems;

        int Of(CallKind kind) => calls.Count(call => call.Kind == kind);

        int Count(string decision, string? reason = null) => audits.Count(audit => audit.Decision == decision && (reason ?? audit.Reason) == audit.Reason);

        void Exactly(string what, int actual, int expected)
        {
            if (actual != expected)
                problems.Add($"{actual} {what}; it should be {expected}.");
        }
    }

    private static async Task<List<string>> ProblemsOfAsync(LoadDesk desk, LoadCall call, CancellationToken cancel)
    {
        var problems = new List<string>();
        var passwords = desk.Inbox.Messages.Where(text => text.To == call.User.Mobile).Select(text => Password().Match(text.Body)).Where(match => match.Success).ToList();
        var isChanged = call.Kind is CallKind.Reset;
        if (passwords.Count != (isChanged ? 1 : 0))
            problems.Add($"{passwords.Count} passwords were texted");
        if (call.End is not (CallEnd.Disconnected or CallEnd.CallerHungUp or CallEnd.Transferred))
            problems.Add($"the call ended with {call.End}");
        if (call.Kind is CallKind.Reset or CallKind.Unlock && call.End is not CallEnd.Disconnected)
            problems.Add($"the caller was not served: {call.End}");

        var old = await desk.Controller.CanBindAsync(call.User.UserId, call.User.Password, cancel);
        var expected = isChanged ? BindAnswer.WrongPassword : BindAnswer.Bound;
        if (old != expected)
            problems.Add($"the old password is {old} and should be {expected}");
        if (isChanged && passwords is [var password] && await desk.Controller.CanBindAsync(call.User.UserId, password.Groups[1].Value, cancel) is var answer && answer != BindAnswer.MustChangePassword)
            problems.Add($"the texted password is {answer}");
        return problems;
    }

    [GeneratedRegex("your new password is (\\S+) - ")]
    private static partial Regex Password();
}
