namespace Intents.Tests.Cloud;

[CollectionDefinition(AwsEnvironment.Collection)]
public sealed class Aws : ICollectionFixture<AwsEnvironment>, ICollectionFixture<DynamoDb>;
