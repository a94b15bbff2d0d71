using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Read;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators.Check;

/// <summary>Sensitive values that are given to the log, a session or a serialiser as they are. Most of these do not compile either; this says why that is good.</summary>
internal static class SensitiveCalls
{
    public static void Check(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        var sink = Sinks.OfCall(call, context.SemanticModel, context.CancellationToken);
        var descriptor = sink switch
        {
            SinkKind.Log => DiagnosticRegister.SensitiveLogged,
            SinkKind.Session => DiagnosticRegister.SensitiveInSession,
            SinkKind.Json => DiagnosticRegister.SensitiveSerialized,
            _ => null,
        };
        if (descriptor is null)
            return;
        foreach (var value in call.ArgumentList.Arguments.SelectMany(argument => Parts(argument.Expression)))
        {
            var type = context.SemanticModel.GetTypeInfo(value, context.CancellationToken).Type;
            // Whoever hands over a list of them hands over them; the type of a key is SensitiveSessions' affair.
            if ((sink is SinkKind.Json ? SensitiveTypes.Within(type) : SensitiveTypes.Of(type)) is { } sensitive && !SensitiveTypes.IsOwn(context.ContainingSymbol, sensitive))
                context.ReportDiagnostic(Diagnostic.Create(descriptor, value.GetLocation(), SensitiveTypes.Name(sensitive), How(sink, call)));
        }
    }

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax expression) =>
        expression is TupleExpressionSyntax tuple ? tuple.Arguments.SelectMany(part => Parts(part.Expression)) : [expression];

    private static string How(SinkKind sink, InvocationExpressionSyntax call) => sink is SinkKind.Log ? "" : $"given to '{call.Expression.WithoutTrivia()}'";
}
