using Intents.Delivery;
using Intents.Limits;

namespace Intents.Tests.Calls;

/// <summary>Limits that are reached when a test says so.</summary>
internal sealed class FakeLimits : IAttemptLimits
{
    /// <summary>What refuses the next attempts; null for nothing.</summary>
    public string? RefusesAttempts { get; set; }

    /// <summary>What refuses the next texts; null for nothing.</summary>
    public string? RefusesTexts { get; set; }

    /// <summary>What asking throws; null for nothing.</summary>
    public Exception? Failure { get; set; }

    public List<(string UserId, string? CallerNumber)> Attempts { get; } = [];

    public List<(string UserId, string? CallerNumber)> Forgiven { get; } = [];

    public List<string> Texts { get; } = [];

    public ValueTask<LimitVerdict> TakeAttemptAsync(string userId, string? callerNumber, CancellationToken cancel)
    {
        Check();
        Attempts.Add((userId, callerNumber));
        return new(new LimitVerdict(RefusesAttempts));
    }

    public ValueTask ForgiveAsync(string userId, string? callerNumber, CancellationToken cancel)
    {
        Check();
        Forgiven.Add((userId, callerNumber));
        return default;
    }

    public ValueTask<LimitVerdict> TakeTextAsync(PhoneNumber to, CancellationToken cancel)
    {
        Check();
        Texts.Add(to.Reveal());
        return new(new LimitVerdict(RefusesTexts));
    }

    private void Check()
    {
        if (Failure is not null)
            throw Failure;
    }
}
