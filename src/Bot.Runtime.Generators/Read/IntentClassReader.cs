using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads which class answers which intent.</summary>
internal static class IntentClassReader
{
    public static IntentClass? Read(GeneratorAttributeSyntaxContext context) =>
        context is { TargetSymbol: INamedTypeSymbol type, TargetNode: TypeDeclarationSyntax node }
        && context.Attributes[0].ConstructorArguments is [{ Value: string intent }]
        && TypeReader.Source(type, node) is { IsPartial: true, IsGeneric: false } source
            ? new(intent, source.Declaration)
            : null;
}
