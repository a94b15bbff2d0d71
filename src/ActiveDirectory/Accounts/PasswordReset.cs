namespace ActiveDirectory.Accounts;

/// <summary>A password that was set.</summary>
/// <param name="Password">The new password.</param>
/// <param name="Receipt">Where it was set.</param>
public sealed record PasswordReset(Secret Password, ChangeReceipt Receipt);
