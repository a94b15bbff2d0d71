using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads which session attributes the runtime has itself, from the runtime that the project uses: a property of WellKnownAttributes is called like its key.</summary>
internal static class WellKnownAttributesReader
{
    private const string Name = RuntimeTypes.Conversation + ".WellKnownAttributes";

    public static EquatableArray<string> Read(Compilation compilation, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var properties = compilation.GetTypeByMetadataName(Name)?.GetMembers().OfType<IPropertySymbol>() ?? [];
        return new([.. properties.Where(property => property.Type.Name == "SessionKey").Select(property => property.Name)]);
    }
}
