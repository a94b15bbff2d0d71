using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Intents.Delivery;
using Intents.Verification;

namespace Intents;

/// <summary>The service desk's intents by name.</summary>
/// <param name="accounts">The directory.</param>
/// <param name="verification">Who is calling.</param>
/// <param name="texts">What sends a password.</param>
public sealed class ServiceDeskRouter(IAccounts accounts, CallerVerification verification, ITextMessages texts) : IntentRouter
{
    private readonly ResetPassword _resetPassword = new(accounts, verification, texts);
    private readonly UnlockAccount _unlockAccount = new(accounts, verification);
    private readonly SpeakToAgent _speakToAgent = new();
    private readonly Help _help = new();
    private readonly Repeat _repeat = new();
    private readonly Cancel _cancel = new();
    private readonly Fallback _fallback = new();

    /// <inheritdoc />
    public override IntentHandler Find(Turn turn) => turn.IntentName switch
    {
        "ResetPassword" => _resetPassword,
        "UnlockAccount" => _unlockAccount,
        "SpeakToAgent" => _speakToAgent,
        "Help" => _help,
        "Repeat" => _repeat,
        "Cancel" => _cancel,
        _ => _fallback,
    };
}
