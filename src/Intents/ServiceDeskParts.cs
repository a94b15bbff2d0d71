using ActiveDirectory.Accounts;
using Intents.Delivery;
using Intents.Limits;
using Intents.SharedState;
using Intents.Verification;

namespace Intents;

/// <summary>What a service desk is put together from, where it is not the settings that say so: in tests.</summary>
internal sealed record ServiceDeskParts
{
    public required IAccounts Accounts { get; init; }

    public required ITextMessages Texts { get; init; }

    public required INotices Notices { get; init; }

    public required IAttemptLimits Limits { get; init; }

    public required ISharedRecords Records { get; init; }

    public required KeyedHash Hash { get; init; }

    public required VerificationPolicy Verification { get; init; }
}
