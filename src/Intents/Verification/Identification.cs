using ActiveDirectory.Accounts;
using Intents.Delivery;

namespace Intents.Verification;

/// <summary>What came of the facts that a caller gave. Who is refused does not hear why.</summary>
/// <param name="Account">The account; null if there is none, or more than one.</param>
/// <param name="Phone">The number on record; null if there is none that a text can go to.</param>
/// <param name="CallerNumberMatches">Whether the call comes from that number; null where it is not looked at.</param>
/// <param name="Refusal">Why the caller is refused, a reason of <see cref="RefusalReasons"/> or a limit; null if they are not.</param>
internal readonly record struct Identification(Account? Account, PhoneNumber? Phone, bool? CallerNumberMatches, string? Refusal);
