using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads a class marked [Intent("…")].</summary>
internal static class HandlerReader
{
    public static HandlerClass? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancel)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || context.TargetNode is not ClassDeclarationSyntax declaration)
            return null;
        if (context.Attributes[0].ConstructorArguments is not [{ Value: string intent }])
            return null;
        var own = type.UpTo(RuntimeTypes.IsIntentHandler).ToArray();
        var runtime = own[own.Length - 1].BaseType;
        return new(
            TypeReader.Source(type, declaration),
            new(intent, IntentPlace(context.Attributes[0], declaration, cancel)),
            type.IsSealed,
            runtime is not null,
            UsesOwnSlots(type, cancel),
            Override(own, "OnDialogAsync"),
            Override(own, "OnFulfillmentAsync"),
            DeclaredSlots(type, cancel),
            FilterReader.Read(type, type.ContainingAssembly, cancel),
            ServiceReader.Read(type, type.ContainingAssembly));
    }

    // By what is written: before they are generated, the compiler does not know what "UnlockAccount.Slots" is.
    private static bool UsesOwnSlots(INamedTypeSymbol type, CancellationToken cancel) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancel))
        .OfType<ClassDeclarationSyntax>()
        .SelectMany(declaration => declaration.BaseList?.DescendantNodes().OfType<QualifiedNameSyntax>() ?? [])
        .Any(name => name.Right.Identifier.ValueText == "Slots" && name.Left.GetLastToken().ValueText == type.Name);

    private static Place IntentPlace(AttributeData attribute, ClassDeclarationSyntax declaration, CancellationToken cancel) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancel) is AttributeSyntax { ArgumentList.Arguments: [{ } argument, ..] }
            ? Place.Of(argument.Expression)
            : Place.Of(declaration.Identifier);

    private static HookOverride? Override(INamedTypeSymbol[] classes, string method)
    {
        for (var index = 0; index < classes.Length; index++)
        {
            if (classes[index].GetMembers(method).FirstOrDefault(member => member.IsOverride) is { } found)
                return new(index == 0, Place.Of(found.Locations[0]));
        }
        return null;
    }

    private static EquatableArray<DeclaredSlot> DeclaredSlots(INamedTypeSymbol type, CancellationToken cancel)
    {
        var declared = new List<DeclaredSlot>();
        foreach (var property in type.GetTypeMembers("Slots", 0).SelectMany(slots => slots.GetMembers()).OfType<IPropertySymbol>())
        {
            if (property is { IsPartialDefinition: true, PartialImplementationPart: null } && property.DeclaringSyntaxReferences[0].GetSyntax(cancel) is PropertyDeclarationSyntax syntax)
            {
                declared.Add(new(
                    new(property.Name, Place.Of(syntax.Identifier)),
                    TypeReader.Written(property.Type, syntax.Type),
                    Place.Of(syntax.Type),
                    string.Join(" ", syntax.Modifiers.Select(modifier => modifier.ValueText)),
                    syntax.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))));
            }
        }
        return new([.. declared]);
    }
}
