using System.Globalization;
using System.Text.Json;

namespace Infrastructure.Tests.Typings;

/// <summary>
/// Checks printed programs against the typings of the providers' own npm packages: types, properties, what is required, enums, references to outputs,
/// functions. Nothing is asked of AWS or of an engine. The packages are those of package-lock.json beside this file, installed to
/// <c>artifacts/typings</c> when they are first needed (about 300 MB).
/// </summary>
internal static class TypingsCheck
{
    private static readonly string Root = FindRoot();
    private static readonly string Sources = Path.Combine(Root, "tests", "Infrastructure.Tests", "Typings");

    /// <summary>Where the packages are installed to.</summary>
    public static TypingsInstall Install { get; } = new(Sources, Path.Combine(Root, "artifacts", "typings"));

    /// <summary>A file beside this one.</summary>
    public static string PathTo(string file) => Path.Combine(Sources, file);

    /// <summary>Checks programs, all in one run: the typings are loaded once, which takes some seconds and 500 MB.</summary>
    /// <param name="programsByName">The programs, as they are printed: JSON.</param>
    /// <param name="cancel">Ends the check.</param>
    /// <returns>What is wrong, in the order of the programs and of what is in them; empty if nothing is.</returns>
    /// <exception cref="InvalidOperationException">Node.js or npm is missing, the packages could not be installed, or a program is no JSON.</exception>
    public static async Task<IReadOnlyList<TypingsProblem>> RunAsync(IReadOnlyDictionary<string, string> programsByName, CancellationToken cancel)
    {
        if (programsByName.Count == 0)
            throw new ArgumentException("There is no program to check.", nameof(programsByName));
        var modules = await Install.EnsureAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("resetbot-typings-").FullName;
        try
        {
            // A name need not be fit for a file.
            var nameByFile = new Dictionary<string, string>();
            foreach (var (name, program) in programsByName)
            {
                var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{nameByFile.Count}.json"));
                nameByFile.Add(file, name);
                await File.WriteAllTextAsync(file, program, cancel);
            }
            var output = await NodeTool.OutputAsync("node", [PathTo("check.mjs"), modules, .. nameByFile.Keys], folder, cancel);
            var problems = JsonSerializer.Deserialize(output, TypingsJson.Default.TypingsProblemArray)!;
            return [.. problems.Select(problem => problem with { Program = nameByFile[problem.Program] })];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ResetBot.sln")))
                return folder;
        }
        throw new InvalidOperationException($"No ResetBot.sln above {AppContext.BaseDirectory}: run the tests from the checkout they were built in.");
    }
}
