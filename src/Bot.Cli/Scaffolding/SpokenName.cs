using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Cli.Scaffolding;

/// <summary>A name of the definition in the other forms it takes: TicketId is "ticket ID" to a caller, ticketId as a parameter, ticket-id as a file.</summary>
internal static partial class SpokenName
{
    /// <summary>As a caller hears it; what is written in capitals stays, as it is said letter by letter.</summary>
    public static string Of(string name) => string.Join(' ', Words(name).Select(word => word is "Id" ? "ID" : word.Length > 1 && !word.Any(char.IsAsciiLetterLower) ? word : word.ToLowerInvariant()));

    /// <summary>As a parameter or a local variable.</summary>
    public static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>As a file that people name in a command.</summary>
    public static string Kebab(string name) => string.Join('-', Words(name)).ToLowerInvariant();

    private static IEnumerable<string> Words(string name) => Border.Split(name).Where(word => word.Length > 0);

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])")]
    private static partial Regex Border { get; }
}
