namespace Bot.Simulator.Directory;

/// <summary>One attribute that a modify changed.</summary>
/// <param name="By">The sAMAccountName of who changed it.</param>
/// <param name="UserId">The sAMAccountName of the account it belongs to.</param>
/// <param name="DistinguishedName">The account's name in the directory.</param>
/// <param name="Attribute">The attribute, in the schema's spelling.</param>
/// <param name="Value">What it was set to; null for unicodePwd, whose value nobody gets to see.</param>
/// <param name="At">When.</param>
public sealed record DirectoryChange(
    string By, string UserId, string DistinguishedName, string Attribute, string? Value, DateTimeOffset At);
