using System.Text.Json;

namespace Bot.Cli.Tests.Definition;

/// <summary>Steps through an export, in which what is not set is written as null.</summary>
internal static class JsonReading
{
    /// <summary>The element at a path of member names; a test that names a member that is not there fails with the path.</summary>
    public static JsonElement At(this JsonElement element, params string[] path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element))
                throw new KeyNotFoundException($"'{name}' is missing on the path {string.Join('.', path)}");
        }
        return element;
    }

    public static string? Text(this JsonElement element, params string[] path) => element.At(path).GetString();

    public static IEnumerable<JsonElement> Items(this JsonElement element, params string[] path)
    {
        var list = element.At(path);
        return list.ValueKind is JsonValueKind.Null ? [] : list.EnumerateArray();
    }

    /// <summary>Every object below (and including) an element, with its path.</summary>
    public static IEnumerable<(string Path, JsonElement Object)> Objects(this JsonElement element, string path = "$")
    {
        if (element.ValueKind is JsonValueKind.Object)
        {
            yield return (path, element);
            foreach (var member in element.EnumerateObject())
            {
                foreach (var below in member.Value.Objects($"{path}.{member.Name}"))
                    yield return below;
            }
        }
        else if (element.ValueKind is JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                foreach (var below in item.Objects($"{path}[{index++}]"))
                    yield return below;
            }
        }
    }

    /// <summary>What a list of message groups says, in the order in which Lex takes them: the message, then its variations.</summary>
    public static IReadOnlyList<JsonElement> Messages(this JsonElement owner) =>
    [
        .. from messages in owner.Items("messageGroupsList")
           from message in messages.Items("variations").Prepend(messages.At("message"))
           select message,
    ];

    /// <summary>The text of a message, plain or SSML.</summary>
    public static string Spoken(this JsonElement message) =>
        (message.At("plainTextMessage").ValueKind is JsonValueKind.Object ? message.At("plainTextMessage") : message.At("ssmlMessage")).Text("value")!;
}
