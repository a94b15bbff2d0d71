using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Read;

/// <summary>Asks the compiler which names that session attributes are read with the project has for types of its own.</summary>
internal static class SessionClashReader
{
    private static readonly string[] Known = ["ArgumentNullException", "CultureInfo", "DateTimeStyles", "ISessionAttributes", "NumberStyles", "Session", "SessionKey"];

    public static EquatableArray<string> Read(Compilation compilation, CancellationToken cancel) =>
        new([.. Known.Where(name => compilation.ContainsSymbolsWithName(name, SymbolFilter.Type, cancel))]);
}
