namespace Intents.Auditing;

/// <summary>The values of 'decision' in an audit line.</summary>
public static class AuditDecisions
{
    /// <summary>The facts were right and a code was texted; nothing was changed yet.</summary>
    public const string CodeSent = "codeSent";

    /// <summary>The caller was refused; 'reason' says why.</summary>
    public const string Refused = "refused";

    /// <summary>A password was set and its text accepted.</summary>
    public const string PasswordReset = "passwordReset";

    /// <summary>An account was unlocked.</summary>
    public const string Unlocked = "unlocked";

    /// <summary>It was not done, or not wholly; 'reason' says what is missing.</summary>
    public const string Failed = "failed";
}
