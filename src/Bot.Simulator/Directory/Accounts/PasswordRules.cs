using Bot.Simulator.Directory.Entries;

namespace Bot.Simulator.Directory.Accounts;

/// <summary>Length and complexity, as "Password must meet complexity requirements" defines them
/// (<see href="https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/security-policy-settings/password-must-meet-complexity-requirements"/>).</summary>
internal static class PasswordRules
{
    private const int ShortestName = 3;
    private const int NeededClasses = 3;
    private static readonly char[] NameSeparators = [',', '.', '-', '_', ' ', '#', '\t'];

    public static bool Allow(DomainPolicy policy, DirectoryEntry entry, string password) =>
        password.Length >= policy.MinLength && (!policy.IsComplex || (Classes(password) >= NeededClasses && !ContainsName(entry, password)));

    private static int Classes(string password) =>
        (password.Any(char.IsUpper) ? 1 : 0)
        + (password.Any(char.IsLower) ? 1 : 0)
        + (password.Any(char.IsAsciiDigit) ? 1 : 0)
        + (password.Any(c => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c)) ? 1 : 0)
        + (password.Any(c => char.IsLetter(c) && !char.IsUpper(c) && !char.IsLower(c)) ? 1 : 0);

    private static bool ContainsName(DirectoryEntry entry, string password) =>
        (entry.Text("displayName") ?? "").Split(NameSeparators)
        .Append(entry.Text("sAMAccountName") ?? "")
        .Any(name => name.Length >= ShortestName && password.Contains(name, StringComparison.OrdinalIgnoreCase));
}
