using ActiveDirectory.Accounts;

namespace ActiveDirectory.Tests.Scripted;

/// <summary>A service account's password that a test may change, and how often it was asked for.</summary>
internal sealed class StoredPassword(string text) : IServicePassword
{
    public string Text { get; set; } = text;

    public int Asked { get; private set; }

    public ValueTask<Secret> GetAsync(CancellationToken cancel)
    {
        Asked++;
        return ValueTask.FromResult(new Secret(Text));
    }
}
