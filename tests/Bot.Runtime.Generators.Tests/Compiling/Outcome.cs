using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bot.Runtime.Generators.Tests.Compiling;

/// <summary>What came of a project: diagnostics, and generated code.</summary>
internal sealed class Outcome(
    Compilation compilation, GeneratorDriverRunResult result, ImmutableArray<Diagnostic> diagnostics, IReadOnlyDictionary<string, MemoryFile> files)
{
    /// <summary>Asserts that exactly these diagnostics were reported, in the order of their places: the id, the text under the squiggle, and the whole message.</summary>
    public Outcome Reports(params (string Id, string Squiggle, string Message)[] expected)
    {
        var received = diagnostics
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(diagnostic => Line(diagnostic.Id, Squiggle(diagnostic.Location), diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        var wanted = expected.Select(diagnostic => Line(diagnostic.Id, diagnostic.Squiggle, diagnostic.Message));
        Assert.True(received.SequenceEqual(wanted), $"Expected:\n{string.Join('\n', wanted)}\nReceived:\n{string.Join('\n', received)}");
        return this;
    }

    /// <summary>Asserts in which file, line and column the only diagnostic is, counted from 1.</summary>
    public Outcome At(string path, int line, int column)
    {
        var place = Assert.Single(diagnostics).Location.GetLineSpan();
        Assert.Equal((path, line, column), (place.Path[(Project.Folder.Length + 1)..], place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1));
        return this;
    }

    /// <summary>Asserts that nothing is wrong: no diagnostic of ours, and neither an error nor a warning of the compiler, missing XML documentation included.</summary>
    public Outcome Compiles()
    {
        Reports();
        var problems = string.Join('\n', compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.True(problems.Length == 0, problems);
        return this;
    }

    /// <summary>Asserts which errors of the compiler there are besides.</summary>
    public Outcome WithErrors(params string[] ids)
    {
        Assert.Equal(ids, compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id));
        return this;
    }

    /// <summary>The generated files' names.</summary>
    public IEnumerable<string> Generated => result.Results.SelectMany(one => one.GeneratedSources).Select(source => source.HintName);

    /// <summary>A generated file.</summary>
    public string Code(string name) => result.Results.SelectMany(one => one.GeneratedSources).Single(source => source.HintName == name).SourceText.ToString();

    /// <summary>The value of a C# expression inside the project.</summary>
    public object? Evaluate(string expression)
    {
        Compiles();
        var probe = CSharpSyntaxTree.ParseText(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Bot.Runtime.Conversation;
            using Bot.Runtime.Lex;

            namespace Desk;

            public static class Probe
            {
                public static object? Value => {{expression}};
            }
            """,
            (CSharpParseOptions?)compilation.SyntaxTrees.First().Options);
        using var image = new MemoryStream();
        var emitted = compilation.AddSyntaxTrees(probe).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));
        image.Position = 0;
        var context = new AssemblyLoadContext("Desk", isCollectible: true);
        var value = context.LoadFromStream(image).GetType("Desk.Probe")!.GetProperty("Value", BindingFlags.Public | BindingFlags.Static)!;
        try
        {
            return value.GetValue(null);
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Line(string id, string squiggle, string message) => $"{id} [{squiggle}] {message}";

    private string Squiggle(Location location) =>
        location.SourceTree is { } tree ? tree.GetText().ToString(location.SourceSpan)
        : files.TryGetValue(location.GetLineSpan().Path, out var file) ? file.GetText().ToString(location.SourceSpan)
        : "";
}
