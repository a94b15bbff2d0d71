using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Read;

/// <summary>Asks the compiler which names that messages are written with the project has for types of its own.</summary>
internal static class MessageClashReader
{
    /// <summary>The types that messages are written with.</summary>
    public static readonly string[] Known = ["Characters", "CultureInfo", "DateOnly", "Message", "Speech", "SsmlTag", "TimeOnly"];

    public static EquatableArray<string> Read(Compilation compilation, CancellationToken cancel) =>
        new([.. Known.Where(name => compilation.ContainsSymbolsWithName(name, SymbolFilter.Type, cancel))]);
}
