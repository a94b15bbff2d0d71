namespace Intents.Delivery;

/// <summary>Message attributes in the form of the query protocol: MessageAttributes.entry.N.Name and so on, from 1. Source: Amazon SNS API, Publish.</summary>
internal static class SnsAttributes
{
    public static List<KeyValuePair<string, string>> Of(params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var fields = new List<KeyValuePair<string, string>>();
        var entries = 0;
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            var prefix = $"MessageAttributes.entry.{++entries}.";
            fields.Add(new(prefix + "Name", name));
            fields.Add(new(prefix + "Value.DataType", "String"));
            fields.Add(new(prefix + "Value.StringValue", value));
        }
        return fields;
    }
}
