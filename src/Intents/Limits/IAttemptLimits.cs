using Intents.Delivery;
using Intents.SharedState;

namespace Intents.Limits;

/// <summary>How often somebody may try to be verified, and how many texts may be sent. What is taken stays taken, whatever becomes of it.</summary>
public interface IAttemptLimits
{
    /// <summary>Takes one try at being verified.</summary>
    /// <param name="userId">The user ID as the caller gave it, whether or not somebody has it.</param>
    /// <param name="callerNumber">The caller's number in E.164; null when it is withheld or malformed.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it may be tried.</returns>
    /// <exception cref="SharedRecordsException">Nobody knows how often it was tried: nothing may be.</exception>
    ValueTask<LimitVerdict> TakeAttemptAsync(string userId, string? callerNumber, CancellationToken cancel);

    /// <summary>Forgets the tries of an account and of a number, whose caller has proved who they are.</summary>
    /// <param name="userId">As for <see cref="TakeAttemptAsync"/>.</param>
    /// <param name="callerNumber">As for <see cref="TakeAttemptAsync"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>When they are forgotten.</returns>
    /// <exception cref="SharedRecordsException">They are not.</exception>
    ValueTask ForgiveAsync(string userId, string? callerNumber, CancellationToken cancel);

    /// <summary>Takes one text message.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it may be sent.</returns>
    /// <exception cref="SharedRecordsException">Nobody knows how many were sent: none may be.</exception>
    ValueTask<LimitVerdict> TakeTextAsync(PhoneNumber to, CancellationToken cancel);
}
