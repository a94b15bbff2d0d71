using System.Collections;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Tests.Compiling;

/// <summary>What a second run of the generators did, by the names of their steps.</summary>
internal sealed class Steps(GeneratorDriverRunResult result)
{
    /// <summary>Asserts that nothing was made anew: every step with a name, and every output.</summary>
    public void AreAllReused()
    {
        foreach (var generator in result.Results)
        {
            foreach (var (name, steps) in generator.TrackedSteps.Concat(generator.TrackedOutputSteps).Where(step => IsOurs(step.Key)))
                Assert.All(steps.SelectMany(step => step.Outputs), output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name} was {output.Reason}."));
        }
    }

    /// <summary>Asserts why each output of a step is what it is.</summary>
    public Steps Has(string step, params IncrementalStepRunReason[] reasons)
    {
        Assert.Equal(reasons, result.Results.SelectMany(generator => generator.TrackedSteps.GetValueOrDefault(step, [])).SelectMany(run => run.Outputs).Select(output => output.Reason));
        return this;
    }

    /// <summary>Asserts which generated files were made anew.</summary>
    public Steps Regenerates(params string[] names)
    {
        var anew = result.Results
            .SelectMany(generator => generator.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs))
            .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .SelectMany(output => HintNames(output.Value));
        Assert.Equal(names, anew);
        return this;
    }

    // The compiler's own steps (the compilation, the options) change with every edit.
    private static bool IsOurs(string name) => char.IsUpper(name[0]) && name is not ("Compilation" or "ParseOptions" or "AdditionalTexts" or "AnalyzerConfigOptions" or "MetadataReferences");

    // What an output step holds is the compiler's own: sources and diagnostics.
    private static IEnumerable<string> HintNames(object output) =>
        output is ITuple { Length: 2 } pair && pair[0] is IEnumerable sources ? sources.Cast<object>().Select(source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!) : [];
}
