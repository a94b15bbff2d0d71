using System.Runtime.CompilerServices;

namespace Lab;

/// <summary>The function's Native AOT binary, published from the sources as they are now.</summary>
public static class PublishedBootstrap
{
    private static readonly Lazy<Task<string>> Published = new(PublishAsync);

    /// <summary>The repository's root.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The path of the binary; it is published first unless <c>./resetbot publish</c> did so after the last change.</summary>
    /// <exception cref="InvalidOperationException">It could not be published; the message has the compiler's words.</exception>
    public static Task<string> PathAsync() => Published.Value;

    private static async Task<string> PublishAsync()
    {
        var binary = Path.Combine(RepositoryRoot, "artifacts", "bootstrap");
        if (File.Exists(binary) && File.GetLastWriteTimeUtc(binary) >= LatestChange())
            return binary;
        // Not in artifacts: another test project may be doing the same at this moment. It is run until the tests are over.
        var folder = Directory.CreateTempSubdirectory("resetbot-publish-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var run = await ToolRun.RunAsync(
            "dotnet",
            ["publish", Path.Combine(RepositoryRoot, "src", "Intents"), "-c", "Release", "-r", "linux-x64", "-o", folder, "--nologo"],
            "",
            new Dictionary<string, string>(),
            CancellationToken.None).ConfigureAwait(false);
        run.OutputOrThrow("dotnet publish src/Intents");
        return Path.Combine(folder, "bootstrap");
    }

    private static DateTime LatestChange() =>
        new[] { "Bot.Runtime", "ActiveDirectory", "Intents" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(RepositoryRoot, "src", project), "*.cs*", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Max(File.GetLastWriteTimeUtc);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ResetBot.sln")))
                return folder;
        }
        throw new InvalidOperationException($"No ResetBot.sln above {here}: run the tests from the checkout they were built in.");
    }
}
