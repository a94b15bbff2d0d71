using Bot.Runtime.Generators.Read;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Runtime.Generators.Check;

/// <summary>Follows an expression outwards, through what changes nothing of it, to what it is given to.</summary>
internal static class Sinks
{
    /// <summary>What an expression is given to.</summary>
    public static SinkKind Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel)
    {
        SyntaxNode node = expression;
        while (true)
        {
            switch (node.Parent)
            {
                case InterpolationSyntax:
                    return SinkKind.Text;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    return IsText(sum, model, cancel) ? SinkKind.Text : SinkKind.None;
                case AssignmentExpressionSyntax sum when sum.IsKind(SyntaxKind.AddAssignmentExpression) && sum.Right == node:
                    return IsText(sum, model, cancel) ? SinkKind.Text : SinkKind.None;
                case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                    node = tuple;
                    continue;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } }:
                    return OfCall(call, model, cancel);
                case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax
                    or ExpressionElementSyntax or CollectionExpressionSyntax or SwitchExpressionArmSyntax:
                    node = node.Parent;
                    continue;
                case SwitchExpressionSyntax choice when choice.GoverningExpression != node:
                    node = choice;
                    continue;
                case ConditionalAccessExpressionSyntax access when IsText(access, model, cancel):
                    node = access;
                    continue;
                case BinaryExpressionSyntax either when either.IsKind(SyntaxKind.CoalesceExpression):
                    node = either;
                    continue;
                // A part of a text is text: secret.Reveal().Trim(), secret.Reveal()[..2].
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == node && IsText(call, model, cancel):
                    node = call;
                    continue;
                case ElementAccessExpressionSyntax access when access.Expression == node && IsText(access, model, cancel):
                    node = access;
                    continue;
                default:
                    return SinkKind.None;
            }
        }
    }

    /// <summary>Whether an expression is made sensitive again: whether it is what a sensitive value is made of.</summary>
    public static bool IsMadeSensitive(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel)
    {
        for (SyntaxNode? node = expression; node is not null and not StatementSyntax and not AnonymousFunctionExpressionSyntax and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } && SensitiveTypes.Of(creation, model, cancel) is not null)
                return true;
        }
        return false;
    }

    /// <summary>Where the arguments of a call go.</summary>
    public static SinkKind OfCall(ExpressionSyntax call, SemanticModel model, CancellationToken cancel)
    {
        var info = model.GetSymbolInfo(call, cancel);
        // Of a call that does not compile, what it would be.
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method || method.ContainingType is not { } type)
            return SinkKind.None;
        return type.IsNamed(RuntimeTypes.Telemetry, "Log") ? SinkKind.Log
            : type.IsNamed(RuntimeTypes.Conversation, "Session") || type.IsNamed(RuntimeTypes.Conversation, "SessionKey") ? SinkKind.Session
            : IsJson(type) ? SinkKind.Json
            : IsException(type) ? SinkKind.Exception
            : IsFormatting(type, method.Name) ? SinkKind.Text
            : SinkKind.None;
    }

    private static bool IsJson(INamedTypeSymbol type) =>
        (type.Name is "JsonSerializer" or "Utf8JsonWriter" && type.ContainingNamespace.ToDisplayString() == "System.Text.Json")
        || (type.Name is "JsonValue" && type.ContainingNamespace.ToDisplayString() == "System.Text.Json.Nodes");

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.IsNamed("System", "Exception"))
                return true;
        }
        return false;
    }

    private static bool IsFormatting(INamedTypeSymbol type, string method) => type.SpecialType is SpecialType.System_String
        ? method is "Format" or "Concat" or "Join"
        : type.IsNamed("System.Text", "StringBuilder") || type.IsNamed("System", "Console");

    private static bool IsText(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel) =>
        model.GetTypeInfo(expression, cancel).Type?.SpecialType is SpecialType.System_String;
}
