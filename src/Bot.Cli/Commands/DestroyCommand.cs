using System.CommandLine;
using Bot.Cli.Deploying;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot destroy`: takes a deployment away again.</summary>
internal static class DestroyCommand
{
    public static Command Create(IAnsiConsole errors)
    {
        var stack = DeployCommand.StackOption();
        var yes = new Option<bool>("--yes") { Description = "Does not ask. What is protected stays all the same." };
        var command = new Command("destroy", "Has Pulumi remove a deployment from AWS, after it has said what is protected and what cannot be had back.") { stack, yes };
        command.SetAction(async (parsed, cancel) =>
        {
            var program = new InfrastructureProgram(Checkout.Around(AppContext.BaseDirectory));
            var pulumi = new PulumiTool(program.Folder);
            await PulumiTool.VersionAsync(cancel).ConfigureAwait(false);
            var name = parsed.GetValue(stack) ?? await pulumi.SelectedStackAsync(cancel).ConfigureAwait(false);
            var kept = InfrastructureProgram.Protected(await program.CompileAsync(name, cancel).ConfigureAwait(false));
            if (kept.Count > 0)
            {
                errors.Profile.Out.Writer.WriteLine($"""
                    These are protected, and Pulumi refuses to destroy '{name}' while they are: {string.Join(", ", kept)}.
                    A phone number that is released may be somebody else's tomorrow; AWS lets an account make and delete a hundred Connect instances in thirty days, no more;
                    what a deleted key encrypted is lost after thirty days. If you mean it: cd infra-pulumi && pulumi config set protect false --stack {name}, then ./resetbot deploy --stack {name}, then this again.
                    """);
                return 1;
            }

            errors.Profile.Out.Writer.WriteLine($"Nothing of '{name}' is protected: the phone number, the Connect instance with its history, the keys and the logs go too.");
            return await pulumi.RunAsync(parsed.GetValue(yes) ? ["destroy", "--stack", name, "--yes"] : ["destroy", "--stack", name], cancel).ConfigureAwait(false);
        });
        return command;
    }
}
