using ActiveDirectory.Accounts;
using Intents.Delivery;

namespace Intents.Tests.Calls;

/// <summary>Takes notices, and keeps them.</summary>
internal sealed class FakeNotices : INotices
{
    public List<(string Account, string Subject, string Body)> Sent { get; } = [];

    public ValueTask SendAsync(Account account, string subject, string body, CancellationToken cancel)
    {
        Sent.Add((account.ObjectSid, subject, body));
        return default;
    }
}
