namespace Intents.SharedState;

/// <summary>Where the table of the shared records is.</summary>
/// <param name="Table">Its name: 3 to 255 of letters, digits, '_', '-' and '.'.</param>
/// <param name="Region">The AWS region, for example "ap-southeast-2".</param>
/// <param name="Endpoint">Another endpoint than the region's; null for that.</param>
public sealed record DynamoOptions(string Table, string Region, Uri? Endpoint);
