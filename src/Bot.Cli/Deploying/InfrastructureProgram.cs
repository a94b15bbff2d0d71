using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Bot.Cli.Deploying;

/// <summary>The program in infra-pulumi, run as Pulumi's host runs it.</summary>
/// <param name="checkout">Whose.</param>
internal sealed class InfrastructureProgram(Checkout checkout)
{
    /// <summary>The folder of Pulumi.yaml.</summary>
    public string Folder => checkout.PathTo("infra-pulumi");

    /// <summary>Prints it; it is built first if it is not, or has changed.</summary>
    /// <param name="stack">The stack whose settings count; null for the program without a stack, with examples where something has to be set.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The program.</returns>
    /// <exception cref="CommandFailedException">There is no such stack, a setting of it is wrong, or something was not published; the message has a line for each.</exception>
    public async Task<string> CompileAsync(string? stack, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder, "compile")) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PULUMI_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        if (stack is not null)
        {
            start.Environment["PULUMI_STACK"] = stack;
            start.Environment["PULUMI_CONFIG"] = StackFile.Read(Folder, stack);
        }

        using var process = Process.Start(start) ?? throw new CommandFailedException($"'{start.FileName}' could not be started.");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            return process.ExitCode == 0
                ? await output.ConfigureAwait(false)
                : throw new CommandFailedException($"The deployment cannot be printed:{Environment.NewLine}{(await errors.ConfigureAwait(false)).TrimEnd()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>The resources of a program that Pulumi will not destroy, by their name and type.</summary>
    public static IReadOnlyList<string> Protected(string program) =>
        [.. JsonNode.Parse(program)!["resources"]!.AsObject().Where(resource => resource.Value!["options"]?["protect"]?.GetValue<bool>() is true).Select(resource => $"{resource.Key} ({resource.Value!["type"]})")];
}
