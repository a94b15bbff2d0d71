namespace Bot.Simulator.Cloud;

/// <summary>The credentials that requests to the local cloud must be signed with.</summary>
internal sealed record SigV4Credentials(string AccessKeyId, string SecretAccessKey, string SessionToken);
