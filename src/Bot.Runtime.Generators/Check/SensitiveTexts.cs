using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Read;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bot.Runtime.Generators.Check;

/// <summary>Where a sensitive value would become text: in an interpolated string, a sum, by ToString, or as an object that somebody else formats.</summary>
internal static class SensitiveTexts
{
    // What takes an object and only looks whether it is one.
    private static readonly string[] Onlookers = ["ThrowIfNull", "ReferenceEquals", nameof(Equals)];

    /// <summary>$"{secret}"</summary>
    public static void CheckHole(SyntaxNodeAnalysisContext context)
    {
        var expression = ((InterpolationSyntax)context.Node).Expression;
        if (SensitiveTypes.Of(expression, context.SemanticModel, context.CancellationToken) is { } type && !SensitiveTypes.IsOwn(context.ContainingSymbol, type))
            Report(context.ReportDiagnostic, expression, type, "put into an interpolated string");
    }

    /// <summary>"…" + secret</summary>
    public static void CheckSum(OperationAnalysisContext context)
    {
        var operands = context.Operation switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => [sum.LeftOperand, sum.RightOperand],
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => [sum.Value],
            _ => Array.Empty<IOperation>(),
        };
        foreach (var operand in operands)
        {
            var value = Unconverted(operand);
            if (SensitiveTypes.Of(value.Type) is { } type && !SensitiveTypes.IsOwn(context.ContainingSymbol, type))
                Report(context.ReportDiagnostic, value.Syntax, type, "joined to a text");
        }
    }

    /// <summary>secret.ToString()</summary>
    public static void CheckToString(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == nameof(ToString) && SensitiveTypes.Of(call.Instance?.Type) is { } type && !SensitiveTypes.IsOwn(context.ContainingSymbol, type))
            Report(context.ReportDiagnostic, call.Syntax, type, "made into text by ToString()");
    }

    /// <summary>(object)secret, and everywhere that an object, an interface or a text is taken.</summary>
    public static void CheckConversion(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (SensitiveTypes.Of(conversion.Operand.Type) is not { } type || conversion.Type is not { } target || SensitiveTypes.Of(target) is not null
            || target.TypeKind is TypeKind.Error || SensitiveTypes.IsOwn(context.ContainingSymbol, type) || IsHarmless(conversion, target))
        {
            return;
        }
        Report(context.ReportDiagnostic, conversion.Operand.Syntax, type, $"taken for '{SensitiveTypes.Name(target)}', which anybody may format");
    }

    private static bool IsHarmless(IConversionOperation conversion, ITypeSymbol target) =>
        target.Name is "IDisposable" or "IAsyncDisposable"
        || conversion.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
            // Said by CheckSum and CheckHole.
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or ICompoundAssignmentOperation or IInterpolationOperation => true,
            IArgumentOperation { Parent: IInvocationOperation call } => Onlookers.Contains(call.TargetMethod.Name),
            _ => false,
        };

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
            operation = conversion.Operand;
        return operation;
    }

    private static void Report(Action<Diagnostic> report, SyntaxNode place, INamedTypeSymbol type, string what) =>
        report(Diagnostic.Create(DiagnosticRegister.SensitiveFormatted, place.GetLocation(), SensitiveTypes.Name(type), what));
}
