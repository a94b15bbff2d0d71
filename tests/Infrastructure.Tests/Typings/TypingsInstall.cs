using System.Security.Cryptography;

namespace Infrastructure.Tests.Typings;

/// <summary>
/// The providers' npm packages, installed once for each state of the lock file and kept. Several processes may ask at once: one installs, the others wait.
/// </summary>
/// <param name="sources">The folder with <c>package.json</c>, <c>package-lock.json</c> and <c>.npmrc</c>.</param>
/// <param name="target">Where they are installed to, in a folder that is named by the lock file's hash.</param>
/// <param name="npm">The npm to use: a name on the PATH, or a path.</param>
internal sealed class TypingsInstall(string sources, string target, string npm = "npm")
{
    private static readonly string[] Files = [".npmrc", "package.json", "package-lock.json"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(200);

    /// <summary>The folder <c>node_modules</c>, after an install if there was none from this lock file.</summary>
    /// <exception cref="InvalidOperationException">npm is missing, or could not install; the message has its words.</exception>
    public async Task<string> EnsureAsync(CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(sources, "package-lock.json"), cancel)))[..16];
        var folder = Path.Combine(target, hash);
        var modules = Path.Combine(folder, "node_modules");
        if (Directory.Exists(modules))
            return modules;

        Directory.CreateDirectory(target);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limit);
        // The system lets go of it when its owner ends, however that is.
        await using var turn = await TurnAsync($"{folder}.lock", limit.Token);
        if (!Directory.Exists(modules))
            await InstallAsync(folder, limit.Token);
        return modules;
    }

    // What is in the folder is complete: it gets its name when npm is done.
    private async Task InstallAsync(string folder, CancellationToken cancel)
    {
        var unfinished = $"{folder}.unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        foreach (var file in Files)
            File.Copy(Path.Combine(sources, file), Path.Combine(unfinished, file));
        await NodeTool.OutputAsync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"], unfinished, cancel);
        Directory.Move(unfinished, folder);
    }

    private static async Task<FileStream> TurnAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!cancel.IsCancellationRequested)
            {
                await Task.Delay(BetweenAttempts, cancel);
            }
        }
    }
}
