namespace Intents.Delivery;

/// <summary>Where and as whom SNS sends.</summary>
/// <param name="Region">The AWS region, for example "ap-southeast-2".</param>
/// <param name="Endpoint">Another endpoint than the region's; null for that.</param>
/// <param name="SenderId">The name the text comes from, where the country allows one; null for none.</param>
/// <param name="OriginationNumber">The number the text comes from; null for whichever AWS picks.</param>
/// <param name="NoticeTopicArn">The topic that is told of every recovery; null for none.</param>
public sealed record SnsOptions(string Region, Uri? Endpoint, string? SenderId, string? OriginationNumber, string? NoticeTopicArn = null);
