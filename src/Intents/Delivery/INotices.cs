using ActiveDirectory.Accounts;

namespace Intents.Delivery;

/// <summary>Tells the owner of an account, on another way than the telephone, that something was done to it.</summary>
/// <remarks>NIST SP 800-63B-4, "Account recovery notification": every recovery is notified, so that somebody whose account was taken over hears of it.</remarks>
public interface INotices
{
    /// <summary>Tells it. What fails is logged: the recovery is done, and the caller need not wait for a better line.</summary>
    /// <param name="account">The account.</param>
    /// <param name="subject">What was done, in a few words.</param>
    /// <param name="body">What was done, and what to do if it was somebody else; no secret.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>When it is on its way, or is not.</returns>
    ValueTask SendAsync(Account account, string subject, string body, CancellationToken cancel);
}
