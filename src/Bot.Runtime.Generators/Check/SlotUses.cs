using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Read;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators.Check;

/// <summary>How slots are used in C#: turn.Slots.UserID, Slot.UserID.</summary>
internal static class SlotUses
{
    public static void Check(SyntaxNodeAnalysisContext context)
    {
        var access = (MemberAccessExpressionSyntax)context.Node;
        var model = context.SemanticModel;
        if (OwnerOf(access.Expression, model, context.CancellationToken) is not { } owner)
            return;
        var symbol = model.GetSymbolInfo(access, context.CancellationToken);
        if (symbol is { Symbol: null, CandidateSymbols.IsEmpty: true })
            ReportUnknown(context, access, owner);
        else if (symbol.Symbol is IPropertySymbol { IsStatic: false } property)
            CheckType(context, access, property, owner);
    }

    // Left of the dot: a value of the type, or the type itself.
    private static SlotOwner? OwnerOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel) =>
        SlotOwner.Of(model.GetSymbolInfo(expression, cancel).Symbol as INamedTypeSymbol ?? model.GetTypeInfo(expression, cancel).Type as INamedTypeSymbol);

    private static void ReportUnknown(SyntaxNodeAnalysisContext context, MemberAccessExpressionSyntax access, SlotOwner owner)
    {
        // What is called is no slot.
        if (access.Parent is InvocationExpressionSyntax call && call.Expression == access)
            return;
        var name = access.Name.Identifier;
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticRegister.SlotUnknown, name.GetLocation(), string.Join("' or '", owner.Intents), name.ValueText, Suggestion.For(name.ValueText, owner.Members)));
    }

    private static void CheckType(SyntaxNodeAnalysisContext context, MemberAccessExpressionSyntax access, IPropertySymbol property, SlotOwner owner)
    {
        var used = Value(access, property.Type);
        if (used is not { Parent: not null } || context.SemanticModel.GetTypeInfo(used, context.CancellationToken).Type is not { } type
            || OtherType(used, type, context.SemanticModel, context.CancellationToken) is not { TypeKind: not TypeKind.Error } other)
        {
            return;
        }
        var slot = SlotTypeFinder.Find(context.Options.AdditionalFiles, owner.Intents[0], property.Name, context.CancellationToken);
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticRegister.SlotTypeChanged,
            access.GetLocation(),
            slot?.Name ?? property.Name,
            string.Join("' and '", owner.Intents),
            slot?.Type ?? Display(property.Type),
            Display(property.Type),
            Display(other)));
    }

    // The slot's value with what is written around it that changes nothing: (turn.Slots.Day)!.Value.
    private static ExpressionSyntax Value(ExpressionSyntax access, ITypeSymbol type)
    {
        var value = access;
        while (true)
        {
            if (value.Parent is ParenthesizedExpressionSyntax parenthesized)
                value = parenthesized;
            else if (value.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed)
                value = suppressed;
            else if (value.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } inner && type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T)
                value = inner;
            else
                return value;
        }
    }

    // The type that the value is taken for where nothing makes the one of the other; null when that is no problem.
    private static ITypeSymbol? OtherType(ExpressionSyntax value, ITypeSymbol type, SemanticModel model, CancellationToken cancel)
    {
        if (value.Parent is CastExpressionSyntax cast)
            return model.GetTypeInfo(cast.Type, cancel).Type is { } wanted && !model.ClassifyConversion(value, wanted, isExplicitInSource: true).Exists ? wanted : null;
        if (value.Parent is ArgumentSyntax argument)
            return Parameter(argument, model, cancel) is { } parameter && !model.Compilation.ClassifyConversion(type, parameter.Type).IsImplicit ? parameter.Type : null;
        return model.GetTypeInfo(value, cancel).ConvertedType is { } converted && !model.Compilation.ClassifyConversion(type, converted).IsImplicit ? converted : null;
    }

    // The parameter of the only method that the call can mean.
    private static IParameterSymbol? Parameter(ArgumentSyntax argument, SemanticModel model, CancellationToken cancel)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: ExpressionSyntax call } list)
            return null;
        var info = model.GetSymbolInfo(call, cancel);
        var method = (info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null)) as IMethodSymbol;
        // The type of a generic parameter is worked out from the argument.
        if (method is not { IsGenericMethod: false })
            return null;
        var parameter = argument.NameColon is { } named
            ? method.Parameters.FirstOrDefault(candidate => candidate.Name == named.Name.Identifier.ValueText)
            : method.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument));
        return parameter is { IsParams: false } ? parameter : null;
    }

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
