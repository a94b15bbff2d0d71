namespace Bot.Runtime.Generators.Read;

/// <summary>What a file of messages is, by where it is: <c>…/messages/LOCALE/SET.json</c>.</summary>
internal sealed record MessagePath(string Locale, string Set)
{
    private const string Extension = ".json";

    /// <summary>Reads a path; null for a file that holds no messages.</summary>
    public static MessagePath? Parse(string path) =>
        path.Split('/', '\\') is [.., "messages", var locale, var file]
        && file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
        && DefinitionPath.Parse(path) is null
            ? new(locale, file.Substring(0, file.Length - Extension.Length))
            : null;
}
