namespace Bot.Cli.Publishing;

/// <summary>The function as a Native AOT executable, called `bootstrap` because the custom runtime of Lambda starts a file of that name.</summary>
internal static class FunctionBinary
{
    /// <summary>The newest version of glibc that Amazon Linux 2023 (provided.al2023) has.</summary>
    public static Version NewestGlibc { get; } = new(2, 34);

    /// <summary>Compiles src/Intents for Linux x64, and makes sure that Lambda's system can load it.</summary>
    /// <returns>The path of the executable.</returns>
    /// <exception cref="CommandFailedException">It does not compile, or needs a newer glibc than Lambda's system has.</exception>
    public static async Task<string> CompileAsync(Checkout checkout, string folder, CancellationToken cancel)
    {
        var compiled = Path.Combine(checkout.Artifacts, "publish");
        await PublishAsync(checkout, compiled, cancel).ConfigureAwait(false);
        var bootstrap = Path.Combine(folder, "bootstrap");
        // Over a running executable Linux allows no write, but it allows another file to take its name.
        var beside = bootstrap + ".new";
        File.Copy(Path.Combine(compiled, "bootstrap"), beside, overwrite: true);
        CheckGlibc(beside);
        File.Move(beside, bootstrap, overwrite: true);
        return bootstrap;
    }

    /// <summary>Makes sure that an executable asks for no newer glibc than Lambda's system has.</summary>
    /// <exception cref="CommandFailedException">It asks for a newer one.</exception>
    public static void CheckGlibc(string executable)
    {
        var needed = ElfImage.Read(executable).NewestNeeded("GLIBC_");
        if (needed > NewestGlibc)
        {
            throw new CommandFailedException(
                $"The function was linked against glibc {needed}, but provided.al2023 has {NewestGlibc} and would not start it. Publish on a system with an older glibc (Amazon Linux 2023, Debian 12, Ubuntu 22.04).");
        }
    }

    private static async Task PublishAsync(Checkout checkout, string output, CancellationToken cancel)
    {
        var project = checkout.PathTo("src", "Intents", "Intents.csproj");
        // Restored by itself: a restore for one runtime identifier would rewrite the lock files of the libraries.
        await DotNetTool.RunAsync(checkout, "Restoring the function's packages", ["restore", project, "-tl:off"], cancel).ConfigureAwait(false);
        // -warnaserror: an AOT or trim warning is an error that callers would find.
        await DotNetTool.RunAsync(
            checkout,
            "Compiling the function",
            ["publish", project, "-c", "Release", "-r", "linux-x64", "--no-restore", "-o", output, "--nologo", "-v", "minimal", "-tl:off", "-warnaserror"],
            cancel).ConfigureAwait(false);
    }
}
