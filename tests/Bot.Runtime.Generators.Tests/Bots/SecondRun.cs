using System.Collections;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Tests.Bots;

/// <summary>What the generators did when a project was changed and they ran again.</summary>
internal sealed class SecondRun
{
    private readonly GeneratorDriverRunResult _result;
    private readonly string _generator;

    private SecondRun(GeneratorDriverRunResult result, string generator)
    {
        _result = result;
        _generator = generator;
    }

    /// <summary>Runs one project after another, and looks at one generator.</summary>
    public static SecondRun Of<TGenerator>(BotProject before, BotProject after)
        where TGenerator : IIncrementalGenerator
    {
        var old = before.Compile();
        var changed = after.Compile();
        // Trees that were not edited are the same trees, as in an editor.
        foreach (var tree in changed.SyntaxTrees)
        {
            if (old.SyntaxTrees.FirstOrDefault(other => other.FilePath == tree.FilePath && other.ToString() == tree.ToString()) is { } same)
                changed = changed.ReplaceSyntaxTree(tree, same);
        }
        var files = before.AdditionalTexts().ToDictionary(file => file.Path);
        var driver = GeneratorRun.CreateDriver(before).ReplaceAdditionalTexts([.. files.Values]).RunGenerators(old);
        var edited = after.AdditionalTexts().Select(file => files.TryGetValue(file.Path, out var same) && same.GetText()!.ContentEquals(file.GetText()!) ? same : file);
        var result = driver.ReplaceAdditionalTexts([.. edited]).RunGenerators(changed).GetRunResult();
        Assert.All(result.Results, generator => Assert.Null(generator.Exception));
        return new(result, typeof(TGenerator).Name);
    }

    /// <summary>Asserts that nothing was made anew: no step with a name, and no output.</summary>
    public void ReusesEverything()
    {
        var named = Generator.TrackedSteps.Where(step => step.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(named);
        Assert.Equal([], named.Where(step => Anew(step.Value).Any()).Select(step => step.Key));
        Regenerates();
    }

    /// <summary>Asserts why each output of a step is what it is.</summary>
    public SecondRun Has(string step, params IncrementalStepRunReason[] reasons)
    {
        Assert.Equal(reasons, Generator.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason));
        return this;
    }

    /// <summary>Asserts which generated files were made anew.</summary>
    public SecondRun Regenerates(params string[] names)
    {
        Assert.Equal(names, Anew(Generator.TrackedOutputSteps.SelectMany(step => step.Value)).SelectMany(output => HintNames(output.Value)));
        return this;
    }

    // Our steps are named after what the generator makes; the compiler's own change with every edit.
    private string Prefix => _generator.Replace("sGenerator", "", StringComparison.Ordinal);

    private GeneratorRunResult Generator => _result.Results.Single(result => result.Generator.GetGeneratorType().Name == _generator);

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Anew(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    // What an output step holds is the compiler's own: sources and diagnostics.
    private static IEnumerable<string> HintNames(object output) =>
        output is ITuple { Length: 2 } pair && pair[0] is IEnumerable sources ? sources.Cast<object>().Select(source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!) : [];
}
