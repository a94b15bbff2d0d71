namespace Bot.Simulator.Directory.Protocol;

/// <summary>LDAPResult (RFC 4511 §4.1.9).</summary>
internal sealed record LdapResult(ResultCode Code, string Diagnostic = "", string MatchedDn = "", string? Referral = null)
{
    public static LdapResult Success { get; } = new(ResultCode.Success);
}
