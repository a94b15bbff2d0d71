namespace ActiveDirectory.Accounts.Connecting;

/// <summary>What became of sending a change, where it was not refused.</summary>
/// <param name="State">How it ended.</param>
/// <param name="Cause">For a change in doubt: what broke, the caller's own cancellation included.</param>
internal readonly record struct ChangeAttempt(ChangeState State, Exception? Cause = null);
