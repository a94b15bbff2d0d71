using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Diagnostics;

/// <summary>A diagnostic as a value, so that a step of the pipeline whose problems are the same as before is the same as before.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, Place Place, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo At(Place place, DiagnosticDescriptor descriptor, params string[] arguments) => new(descriptor, place, new(arguments));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Place.ToLocation(), [.. Arguments]);
}
