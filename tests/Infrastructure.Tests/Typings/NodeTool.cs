using System.ComponentModel;
using System.Diagnostics;

namespace Infrastructure.Tests.Typings;

/// <summary>Runs <c>node</c> and <c>npm</c>.</summary>
internal static class NodeTool
{
    /// <summary>Runs a tool to its end, and gives what it wrote to standard output.</summary>
    /// <param name="tool">The tool: a name on the PATH, or a path.</param>
    /// <param name="arguments">Its arguments, verbatim.</param>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="InvalidOperationException">The tool is not installed, or failed; the message has what it said.</exception>
    public static async Task<string> OutputAsync(string tool, IEnumerable<string> arguments, string folder, CancellationToken cancel)
    {
        using var process = Start(new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var error = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            return process.ExitCode == 0
                ? await output.ConfigureAwait(false)
                : throw new InvalidOperationException(
                    $"'{string.Join(' ', process.StartInfo.ArgumentList.Prepend(tool).Take(3))}' in '{folder}' ended with exit code "
                    + $"{process.ExitCode}: "
                    + $"{await error.ConfigureAwait(false)}{await output.ConfigureAwait(false)}".Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(
                $"'{start.FileName}' could not be started ({e.Message}). To check programs against the providers' typings, "
                + "Node.js 18 or later and npm are needed: run './resetbot test' as root, "
                + "or 'sudo apt-get install --no-install-recommends nodejs npm', or install them from https://nodejs.org.",
                e);
        }
    }
}
