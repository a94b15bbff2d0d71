namespace Pulumi.Aws.DynamoDB;

internal sealed class Table(string name, TableArgs args, CustomResourceOptions? options = null) : CustomResource("aws:dynamodb:Table", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");

    public Output<string> TableName => Output<string>("name");
}

internal sealed class TableArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public Input<string>? BillingMode { get; init; }

    public Input<string>? HashKey { get; init; }

    public InputList<TableAttributeArgs>? Attributes { get; init; }

    public TableTtlArgs? Ttl { get; init; }

    public Input<bool>? DeletionProtectionEnabled { get; init; }
}

internal sealed class TableAttributeArgs : ResourceArgs
{
    public required Input<string> Name { get; init; }

    public required Input<string> Type { get; init; }
}

internal sealed class TableTtlArgs : ResourceArgs
{
    public Input<string>? AttributeName { get; init; }

    public Input<bool>? Enabled { get; init; }
}
