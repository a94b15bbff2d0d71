namespace Bot.Cli.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Status">How bad it is.</param>
/// <param name="Detail">What is so, with which value; never a secret.</param>
/// <param name="Fix">The command or the click that mends it; null when there is nothing to mend.</param>
internal sealed record Judgement(CheckStatus Status, string Detail, string? Fix)
{
    /// <summary>All is well.</summary>
    public static Judgement Ok(string detail) => new(CheckStatus.Ok, detail, null);

    /// <summary>It works, but.</summary>
    public static Judgement Warn(string detail, string fix) => new(CheckStatus.Warn, detail, fix);

    /// <summary>It does not work.</summary>
    public static Judgement Fail(string detail, string fix) => new(CheckStatus.Fail, detail, fix);

    /// <summary>It was not looked at.</summary>
    /// <param name="reason">Why not.</param>
    public static Judgement Skipped(string reason) => new(CheckStatus.Skipped, reason, null);
}
