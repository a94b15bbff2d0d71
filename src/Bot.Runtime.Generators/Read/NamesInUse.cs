using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Read;

/// <summary>Asks the compiler which names that generated code is written with the project has for types of its own.</summary>
internal static class NamesInUse
{
    /// <summary>What messages are written with.</summary>
    public static readonly string[] OfMessages = ["Characters", "CultureInfo", "DateOnly", "Message", "Speech", "SsmlTag", "TimeOnly"];

    /// <summary>What session attributes are read with.</summary>
    public static readonly string[] OfSessionAttributes = ["ArgumentNullException", "CultureInfo", "DateTimeStyles", "ISessionAttributes", "NumberStyles", "Session", "SessionKey"];

    public static EquatableArray<string> Read(string[] names, Compilation compilation, CancellationToken cancel) =>
        new([.. names.Where(name => compilation.ContainsSymbolsWithName(name, SymbolFilter.Type, cancel))]);
}
