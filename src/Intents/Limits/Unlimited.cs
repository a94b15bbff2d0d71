using Intents.Delivery;

namespace Intents.Limits;

internal sealed class Unlimited : IAttemptLimits
{
    public ValueTask<LimitVerdict> TakeAttemptAsync(string userId, string? callerNumber, CancellationToken cancel) => default;

    public ValueTask ForgiveAsync(string userId, string? callerNumber, CancellationToken cancel) => default;

    public ValueTask<LimitVerdict> TakeTextAsync(PhoneNumber to, CancellationToken cancel) => default;
}
