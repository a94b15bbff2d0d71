using Infrastructure.Settings;
using Intents.SharedState;
using Pulumi;
using Pulumi.Aws.DynamoDB;

namespace Infrastructure.Components;

/// <summary>The table in which tries are counted for all instances of the function.</summary>
internal sealed class Attempts : ComponentResource
{
    public Attempts(StackSettings settings) => Table = new("attemptsTable", new()
    {
        Name = $"{settings.Name}-attempts",
        // Calls come in bursts, and a night costs nothing.
        BillingMode = "PAY_PER_REQUEST",
        HashKey = DynamoRecords.PartitionKey,
        Attributes = [new TableAttributeArgs { Name = DynamoRecords.PartitionKey, Type = "S" }],
        Ttl = new() { AttributeName = "Expires", Enabled = true },
        // Nothing in it outlives a week: it can be made again.
        DeletionProtectionEnabled = false,
    });

    public Table Table { get; }
}
