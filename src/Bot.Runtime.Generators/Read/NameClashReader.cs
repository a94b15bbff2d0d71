using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Wire;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Read;

/// <summary>Asks the compiler which names of generated code mean more than one type.</summary>
internal static class NameClashReader
{
    // What generated code names besides the project's own types.
    private static readonly TypeName[] Known =
    [
        .. Named("System", "ArgumentOutOfRangeException", "DateOnly", "InvalidOperationException", "TimeOnly", "TimeSpan"),
        .. Named("System.Collections.Generic", "IReadOnlyList"),
        .. Named("System.Collections.Immutable", "ImmutableArray"),
        .. Named(RuntimeTypes.Conversation, "ConfirmationAnswer", "IntentReference", "ISlots", "SlotFormat", "SlotFormats", "SlotReference", "SlotValues", "Turn"),
        .. Named(RuntimeTypes.Routing, "FilteredHandler", "IntentHandler", "IntentRouter"),
    ];

    public static NameClashes Read(BotSources bot, Compilation compilation, CancellationToken cancel)
    {
        var generated = SlotTypeWiring.All(bot.Definition).SelectMany(item => SlotTypeWiring.TypesOf(item.Type.Content, bot.Project)).ToArray();
        var mentioned = Known.Concat(generated).Concat(Mentioned(bot)).Distinct().ToArray();
        var spaces = mentioned.SelectMany(type => WithParents(type.Namespace)).Distinct(StringComparer.Ordinal).ToArray();
        var ambiguous = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in mentioned)
        {
            cancel.ThrowIfCancellationRequested();
            var name = type.Outer.Count > 0 ? type.Outer[0] : type.Name;
            if (spaces.Any(space => space != type.Namespace && Exists(compilation, space, name)) || generated.Any(other => other.Name == name && other.Namespace != type.Namespace))
                ambiguous.Add(name);
        }
        return new(new([.. ambiguous]), new([.. generated.Where(type => compilation.Assembly.GetTypeByMetadataName(type.Plain) is not null).Select(type => type.Full)]));
    }

    private static IEnumerable<TypeName> Mentioned(BotSources bot)
    {
        foreach (var handler in bot.Handlers)
        {
            yield return handler.Type.Name;
            foreach (var type in Types(handler.Construction).Concat(handler.Filters.SelectMany(filter => Types(filter.Filter))))
                yield return type;
        }
        foreach (var shared in bot.SharedSlots)
            yield return shared.Type.Name;
        foreach (var root in bot.Roots)
        {
            yield return root.Type.Name;
            var services = root.Members.Select(member => member.Type).Concat(root.Singletons.Select(singleton => singleton.Service)).Select(type => type.Name).OfType<TypeName>();
            var made = root.Singletons.Select(singleton => singleton.Implementation).Concat(root.Filters.Select(filter => filter.Filter)).SelectMany(Types);
            foreach (var type in services.Concat(made))
                yield return type;
        }
    }

    private static IEnumerable<TypeName> Types(ServiceClass service) =>
        new[] { service.Type }.Concat(service.Parameters.Select(parameter => parameter.Type)).Select(type => type.Name).OfType<TypeName>();

    private static bool Exists(Compilation compilation, string space, string name) =>
        compilation.GetTypesByMetadataName(space.Length == 0 ? name : space + "." + name).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

    // A name is looked for in the namespaces around as well.
    private static IEnumerable<string> WithParents(string space)
    {
        for (var at = space; at.Length > 0; at = at.LastIndexOf('.') is var dot and >= 0 ? at.Substring(0, dot) : string.Empty)
            yield return at;
        yield return string.Empty;
    }

    private static IEnumerable<TypeName> Named(string space, params string[] names) => names.Select(name => TypeName.TopLevel(space, name));
}
