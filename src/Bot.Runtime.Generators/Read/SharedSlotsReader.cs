using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads an interface marked [SharedSlots("…", "…")].</summary>
internal static class SharedSlotsReader
{
    public static SharedSlotsInterface? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancel)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || context.TargetNode is not InterfaceDeclarationSyntax declaration)
            return null;
        var names = context.Attributes[0].ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } list] ? list.Values : [];
        var arguments = context.Attributes[0].ApplicationSyntaxReference?.GetSyntax(cancel) is AttributeSyntax { ArgumentList.Arguments: { } written } ? written : default;
        var intents = new List<Named>();
        for (var index = 0; index < names.Length; index++)
        {
            if (names[index].Value is string name)
                intents.Add(new(name, arguments.Count == names.Length ? Place.Of(arguments[index].Expression) : Place.Of(declaration.Identifier)));
        }
        return new(TypeReader.Source(type, declaration), new([.. intents]));
    }
}
