using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Read;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators.Check;

/// <summary>What a sensitive value reveals, where that goes straight to what others read. What becomes of it behind a variable or a method is not followed.</summary>
internal static class SensitiveReveals
{
    private const string Method = "Reveal";

    public static void Check(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol { Name: Method } method
            || SensitiveTypes.Of(method.ContainingType) is not { } type
            || SensitiveTypes.IsOwn(context.ContainingSymbol, type))
        {
            return;
        }
        // account.Secret?.Reveal() is an expression as a whole.
        var expression = Whole(call);
        var sink = Sinks.Of(expression, context.SemanticModel, context.CancellationToken);
        if (sink is not SinkKind.None && !Sinks.IsMadeSensitive(expression, context.SemanticModel, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticRegister.SensitiveRevealed, expression.GetLocation(), SensitiveTypes.Name(type), Words(sink)));
    }

    private static ExpressionSyntax Whole(ExpressionSyntax call)
    {
        while (call.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == call)
            call = access;
        return call;
    }

    private static string Words(SinkKind sink) => sink switch
    {
        SinkKind.Log => "a line of the log",
        SinkKind.Session => "a session attribute",
        SinkKind.Json => "JSON",
        SinkKind.Exception => "the message of an exception",
        _ => "a text that is not secret",
    };
}
