using System.Buffers;
using System.Text.Json;

namespace Bot.Simulator.Connect.Playing;

/// <summary>The event that a flow sends to a function (Amazon Connect administrator guide, "Invoke Lambda functions", ContactFlowEvent).</summary>
internal static class LambdaEvent
{
    public static ReadOnlyMemory<byte> Write(Contact contact, IEnumerable<(string Name, string? Value)> parameters)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("Name", "ContactFlowEvent");
            writer.WriteStartObject("Details");
            WriteContact(writer, contact);
            writer.WriteStartObject("Parameters");
            foreach (var (name, value) in parameters)
                writer.WriteString(name, value);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return json.WrittenMemory;
    }

    private static void WriteContact(Utf8JsonWriter writer, Contact contact)
    {
        writer.WriteStartObject("ContactData");
        writer.WriteStartObject("Attributes");
        foreach (var (name, value) in contact.Attributes)
            writer.WriteString(name, value);
        writer.WriteEndObject();
        writer.WriteString("Channel", "VOICE");
        writer.WriteString("ContactId", contact.Options.ContactId);
        WriteEndpoint(writer, "CustomerEndpoint", contact.CustomerAddress);
        writer.WriteString("CustomerId", contact.Data.GetValueOrDefault("CustomerId"));
        writer.WriteString("Description", contact.Data.GetValueOrDefault("Description"));
        writer.WriteString("InitialContactId", contact.Options.ContactId);
        writer.WriteString("InitiationMethod", "INBOUND");
        writer.WriteString("InstanceARN", contact.Options.InstanceArn);
        writer.WriteString("LanguageCode", contact.LanguageCode);
        writer.WriteStartObject("MediaStreams");
        writer.WriteStartObject("Customer");
        writer.WriteNull("Audio");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString("Name", contact.Data.GetValueOrDefault("Name"));
        writer.WriteString("PreviousContactId", contact.Options.ContactId);
        if (contact.Queue is { } queue)
        {
            writer.WriteStartObject("Queue");
            writer.WriteString("ARN", queue);
            writer.WriteString("Name", queue[(queue.LastIndexOf('/') + 1)..]);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("Queue");
        }

        writer.WriteStartObject("References");
        writer.WriteEndObject();
        WriteEndpoint(writer, "SystemEndpoint", contact.Options.SystemNumber);
        writer.WriteEndObject();
    }

    private static void WriteEndpoint(Utf8JsonWriter writer, string name, string? address)
    {
        if (address is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("Address", address);
        writer.WriteString("Type", "TELEPHONE_NUMBER");
        writer.WriteEndObject();
    }
}
