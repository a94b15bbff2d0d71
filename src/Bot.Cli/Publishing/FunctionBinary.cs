using System.Diagnostics;
using System.Text;

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
        // The script says which host it found; without it, this is a plain `dotnet exec`.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = checkout.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // -warnaserror: an AOT or trim warning is an error that callers would find.
        string[] arguments =
            ["publish", checkout.PathTo("src", "Intents", "Intents.csproj"), "-c", "Release", "-r", "linux-x64", "-o", output, "--nologo", "-v", "minimal", "-tl:off", "-warnaserror"];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start) ?? throw new CommandFailedException($"'{start.FileName}' could not be started; is the .NET SDK installed?");
        process.StandardInput.Close();
        var words = new StringBuilder();
        process.OutputDataReceived += (_, line) => Collect(words, line.Data);
        process.ErrorDataReceived += (_, line) => Collect(words, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        if (process.ExitCode != 0)
            throw new CommandFailedException($"The function does not compile (dotnet publish ended with exit code {process.ExitCode}):{Environment.NewLine}{words}");
    }

    private static void Collect(StringBuilder words, string? line)
    {
        lock (words)
            words.AppendLine(line);
    }
}
