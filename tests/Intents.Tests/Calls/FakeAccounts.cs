using ActiveDirectory;
using ActiveDirectory.Accounts;

namespace Intents.Tests.Calls;

/// <summary>A directory that holds what a test puts in, and notes what is done to it.</summary>
/// <param name="steps">Where it notes what is done.</param>
internal sealed class FakeAccounts(List<string> steps) : IAccounts
{
    /// <summary>The password that a reset gives.</summary>
    public const string NewPassword = "Quartz-Lumen-7731-Vesper";

    /// <summary>Where every change is made.</summary>
    public static readonly ChangeReceipt Receipt = new(new("dc1.corp.example.com"), 20481);

    /// <summary>The account; null for an empty directory.</summary>
    public Account? Account { get; set; } = People.Ada();

    /// <summary>The passwords as they were handed over.</summary>
    public List<Secret> Passwords { get; } = [];

    /// <summary>The changes that were made.</summary>
    public List<string> Done { get; } = [];

    /// <summary>What a call of this name ("find", "reset", "unlock") throws.</summary>
    public Dictionary<string, Exception> Failures { get; } = [];

    /// <summary>What runs before a call of this name is answered.</summary>
    public Dictionary<string, Func<CancellationToken, Task>> Before { get; } = [];

    public async ValueTask<Account?> FindAsync(string userId, CancellationToken cancel)
    {
        await NoteAsync("find", cancel);
        return Account is { } account && account.UserId.Equals(userId, StringComparison.OrdinalIgnoreCase) ? account : null;
    }

    public async ValueTask<PasswordReset> ResetPasswordAsync(Account account, CancellationToken cancel)
    {
        await NoteAsync("reset", cancel);
        Passwords.Add(new(NewPassword));
        return new(Passwords[^1], Receipt);
    }

    public async ValueTask<ChangeReceipt> UnlockAsync(Account account, CancellationToken cancel)
    {
        await NoteAsync("unlock", cancel);
        return Receipt;
    }

    private async Task NoteAsync(string step, CancellationToken cancel)
    {
        steps.Add(step);
        if (Before.TryGetValue(step, out var before))
            await before(cancel);
        if (Failures.TryGetValue(step, out var failure))
            throw failure;
        if (step is not "find")
            Done.Add(step);
    }
}
