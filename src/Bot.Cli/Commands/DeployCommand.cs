using System.CommandLine;
using Bot.Cli.Checks;
using Bot.Cli.Deploying;
using Bot.Cli.Publishing;
using Bot.Simulator.Checking;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot deploy`: everything that is needed to answer calls, in an AWS account.</summary>
internal static class DeployCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var stack = StackOption();
        var preview = new Option<bool>("--preview") { Description = "Shows what would be made, changed and removed, and does nothing." };
        var print = new Option<bool>("--print") { Description = "Prints the program that Pulumi would run, and needs neither Pulumi nor AWS. Without --stack, examples stand for what has to be set." };
        var yes = new Option<bool>("--yes") { Description = "Does not ask before it changes something." };
        var command = new Command("deploy", "Compiles and packs the function and the bot, looks at the settings (docs/deploy-settings.md), and has Pulumi make everything in AWS: docs/deploy.md.") { stack, preview, print, yes };
        command.Validators.Add(result =>
        {
            if (result.GetValue(print) && (result.GetValue(preview) || result.GetValue(yes)))
                result.AddError("--print does nothing in AWS: it goes with --stack alone.");
        });
        command.SetAction(async (parsed, cancel) =>
        {
            var checkout = Checkout.Around(AppContext.BaseDirectory);
            var program = new InfrastructureProgram(checkout);
            if (!parsed.GetValue(print))
                return await DeployAsync(checkout, program, parsed.GetValue(stack), parsed.GetValue(preview), parsed.GetValue(yes), errors, cancel).ConfigureAwait(false);
            if (parsed.GetValue(stack) is null)
                errors.WriteLine("No --stack: examples stand for what has to be set.");
            output.Profile.Out.Writer.Write(await program.CompileAsync(parsed.GetValue(stack), cancel).ConfigureAwait(false));
            return 0;
        });
        return command;
    }

    /// <summary>The option that names a stack.</summary>
    internal static Option<string?> StackOption() => new("--stack", "-s") { Description = "The stack: one deployment with its settings. The one that Pulumi has selected if it is not given.", HelpName = "NAME" };

    private static async Task<int> DeployAsync(Checkout checkout, InfrastructureProgram program, string? stack, bool isPreview, bool yes, IAnsiConsole errors, CancellationToken cancel)
    {
        var pulumi = new PulumiTool(program.Folder);
        Done(errors, $"Pulumi {await PulumiTool.VersionAsync(cancel).ConfigureAwait(false)}");
        await Credentials.RequireAsync().ConfigureAwait(false);
        Done(errors, "AWS credentials");
        stack ??= await pulumi.SelectedStackAsync(cancel).ConfigureAwait(false);

        var report = DefinitionCheck.Of(checkout.PathTo("bot-definition"));
        if (report.Errors > 0)
            throw new CommandFailedException($"The bot or its flow would be refused:{Environment.NewLine}{ReportText.Of(report)}");
        Done(errors, "bot and contact flow");
        _ = Publication.Current(checkout, checkout.Artifacts) ?? await Publication.MakeAsync(checkout, checkout.Artifacts, errors, cancel).ConfigureAwait(false);
        Done(errors, "function.zip and ServiceDesk.zip");
        await program.CompileAsync(stack, cancel).ConfigureAwait(false);
        Done(errors, $"settings of the stack {stack}");

        string[] arguments = isPreview ? ["preview", "--stack", stack] : ["up", "--stack", stack];
        return await pulumi.RunAsync(yes && !isPreview ? [.. arguments, "--yes"] : arguments, cancel).ConfigureAwait(false);
    }

    private static void Done(IAnsiConsole errors, string what) => errors.MarkupLineInterpolated($"[green]ok[/]  {what}");
}
