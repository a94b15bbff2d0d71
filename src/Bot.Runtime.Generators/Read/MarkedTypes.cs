using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Runtime.Generators.Read;

/// <summary>Finds the types of the project that an attribute marks.</summary>
internal static class MarkedTypes
{
    /// <summary>The types, in the order of their names, so that what is generated does not depend on the order of files.</summary>
    public static IncrementalValueProvider<EquatableArray<T>> Of<T>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, T?> read,
        Func<T, string> name,
        string step)
        where T : class, IEquatable<T> => context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, read)
            .Where(static item => item is not null)
            .WithTrackingName(step)
            .Collect()
            .Select((items, _) => new EquatableArray<T>([.. items.OfType<T>().OrderBy(name, StringComparer.Ordinal)]));
}
