using Intents.Delivery;
using Intents.SharedState;

namespace Intents.Limits;

/// <summary>How often somebody may try to be believed, and how many texts that may cost.</summary>
public interface IAttemptLimits
{
    /// <summary>Counts one try at verifying: against the caller's number, then the user ID, then all callers together. A refusal by one counts against none behind it.</summary>
    /// <param name="userId">What the caller gave as their user ID, whether or not there is such an account; case and blanks around it do not matter.</param>
    /// <param name="callerNumber">The number the caller rings from; null, or what is no E.164 number, counts with all others of that kind.</param>
    /// <param name="cancel">Gives up; whether the try was counted is then unknown.</param>
    /// <returns>Whether the try is within its limits.</returns>
    /// <exception cref="SharedRecordsException">The counts cannot be read or written: nobody knows whether it is, so that nobody may go on.</exception>
    ValueTask<LimitVerdict> TakeAttemptAsync(string userId, string? callerNumber, CancellationToken cancel);

    /// <summary>Forgets the tries of somebody who has proved who they are: those for the user ID, and those from the number unless it is withheld.</summary>
    /// <param name="userId">As it was counted.</param>
    /// <param name="callerNumber">As it was counted.</param>
    /// <param name="cancel">Gives up; whether they were forgotten is then unknown.</param>
    /// <exception cref="SharedRecordsException">The counts cannot be read or written.</exception>
    ValueTask ForgiveAsync(string userId, string? callerNumber, CancellationToken cancel);

    /// <summary>Counts one text before it is sent: its country has to be allowed; then against its number, its country calling code, and all texts.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="cancel">Gives up; whether the text was counted is then unknown.</param>
    /// <returns>Whether the text is within its limits.</returns>
    /// <exception cref="SharedRecordsException">The counts cannot be read or written: nobody knows whether it is, so that it may not be sent.</exception>
    ValueTask<LimitVerdict> TakeTextAsync(PhoneNumber to, CancellationToken cancel);
}
