namespace Bot.Cli.Doctor.Examined;

/// <summary>The service account.</summary>
/// <param name="Name">As commands take it: <c>CORP\svc-resetbot</c>, or AD_USER where that cannot be found out.</param>
/// <param name="DistinguishedName">Its entry; null when it is not seen in this domain.</param>
/// <param name="Token">Its SID and those of all its groups, as S-1-….</param>
internal sealed record ServiceAccount(string Name, string? DistinguishedName, IReadOnlySet<string> Token);
