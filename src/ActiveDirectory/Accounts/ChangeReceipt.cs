namespace ActiveDirectory.Accounts;

/// <summary>What an operator needs to find a change again in the directory.</summary>
/// <param name="Server">The domain controller that made it.</param>
/// <param name="Usn">The entry's uSNChanged at that controller after the change (MS-ADTS §3.1.1.1.9); null if it could not be read.</param>
/// <param name="WasReadBack">Whether no answer came to the change, and reading the entry afterwards showed that it was made.</param>
public sealed record ChangeReceipt(DirectoryServer Server, long? Usn, bool WasReadBack = false);
