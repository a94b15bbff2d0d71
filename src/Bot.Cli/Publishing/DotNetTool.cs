using System.Diagnostics;
using System.Text;

namespace Bot.Cli.Publishing;

/// <summary>The `dotnet` of the SDK, run to its end; what it says is kept for the case that it fails.</summary>
internal static class DotNetTool
{
    /// <summary>Runs it in the checkout.</summary>
    /// <exception cref="CommandFailedException">It could not be started, or failed; the message holds its words.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; it and what it started are ended.</exception>
    public static async Task RunAsync(Checkout checkout, string purpose, IEnumerable<string> arguments, CancellationToken cancel)
    {
        // The script says which host it found; without it, this is a plain `dotnet exec`.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = checkout.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
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
            throw new CommandFailedException($"{purpose} failed: dotnet {start.ArgumentList[0]} ended with exit code {process.ExitCode} and said:{Environment.NewLine}{words}");
    }

    private static void Collect(StringBuilder words, string? line)
    {
        if (line is null)
            return;
        lock (words)
            words.AppendLine(line);
    }
}
