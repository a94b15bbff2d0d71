using System.ComponentModel;
using System.Diagnostics;

namespace Bot.Cli.Deploying;

/// <summary>Pulumi's own command line, in the terminal of who called.</summary>
/// <param name="folder">The folder of Pulumi.yaml.</param>
internal sealed class PulumiTool(string folder)
{
    /// <summary>Whether it is there, and which version.</summary>
    /// <exception cref="CommandFailedException">It is not.</exception>
    public static async Task<string> VersionAsync(CancellationToken cancel)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pulumi", ["version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var version = (await process.StandardOutput.ReadToEndAsync(cancel).ConfigureAwait(false)).Trim();
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            return process.ExitCode == 0 ? version : throw new CommandFailedException($"'pulumi version' ended with exit code {process.ExitCode}. Install Pulumi again: https://www.pulumi.com/docs/install/");
        }
        catch (Win32Exception)
        {
            throw new CommandFailedException("Pulumi is not on the PATH, which makes everything in AWS. Install it: https://www.pulumi.com/docs/install/ (./resetbot deploy --print works without it)");
        }
    }

    /// <summary>The stack that is selected.</summary>
    /// <exception cref="CommandFailedException">None is.</exception>
    public async Task<string> SelectedStackAsync(CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo("pulumi", ["stack", "--show-name", "--non-interactive"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var name = (await process.StandardOutput.ReadToEndAsync(cancel).ConfigureAwait(false)).Trim();
        var words = (await process.StandardError.ReadToEndAsync(cancel).ConfigureAwait(false)).Trim();
        await process.WaitForExitAsync(cancel).ConfigureAwait(false);
        return process.ExitCode == 0 && name.Length > 0
            ? name
            : throw new CommandFailedException($"No stack is selected: give --stack NAME, or make one: cd infra-pulumi && pulumi stack init NAME. Pulumi said: {words}");
    }

    /// <summary>Runs it to its end; what it asks is asked of who called.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunAsync(IEnumerable<string> arguments, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo("pulumi", arguments) { WorkingDirectory = folder })!;
        // Ctrl-C reaches it as well, and it ends when what it is doing in AWS is done.
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        return process.ExitCode;
    }
}
