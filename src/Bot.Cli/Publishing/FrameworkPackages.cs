namespace Bot.Cli.Publishing;

/// <summary>The NuGet packages of the framework.</summary>
internal static class FrameworkPackages
{
    private static readonly string[] Projects = ["Bot.Runtime", "Bot.Simulator"];

    /// <summary>Packs them.</summary>
    /// <param name="checkout">The checkout.</param>
    /// <param name="folder">The folder they go to; it exists.</param>
    /// <param name="version">Their version; null for that of Directory.Build.props.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Their paths.</returns>
    /// <exception cref="CommandFailedException">One does not build or cannot be packed; the message holds the words of dotnet.</exception>
    public static async Task<IReadOnlyList<string>> PackAsync(Checkout checkout, string folder, string? version, CancellationToken cancel)
    {
        var packages = new List<string>();
        foreach (var project in Projects)
        {
            // Packed beside the others, so that what came out of it can be told from older versions.
            var fresh = Directory.CreateTempSubdirectory("resetbot-pack").FullName;
            try
            {
                string[] arguments = ["pack", checkout.PathTo("src", project, project + ".csproj"), "-c", "Release", "-o", fresh, "--nologo", "-v", "minimal", "-tl:off", .. version is null ? [] : new[] { $"-p:Version={version}" }];
                await DotNetTool.RunAsync(checkout, $"Packing {project}", arguments, cancel).ConfigureAwait(false);
                foreach (var file in Directory.GetFiles(fresh, "*.nupkg"))
                {
                    var package = Path.Combine(folder, Path.GetFileName(file));
                    File.Copy(file, package, overwrite: true);
                    packages.Add(package);
                }
            }
            finally
            {
                Directory.Delete(fresh, recursive: true);
            }
        }
        return packages;
    }
}
