namespace Intents.Secrets;

/// <summary>Where KMS is.</summary>
/// <param name="Region">The AWS region, for example "ap-southeast-2".</param>
/// <param name="Endpoint">Another endpoint than the region's; null for that.</param>
public sealed record KmsOptions(string Region, Uri? Endpoint);
