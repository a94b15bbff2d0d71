using System.CommandLine;
using Bot.Cli.Publishing;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot pack`: makes the NuGet packages that a bot of another team stands on.</summary>
internal static class PackCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var folder = new Option<DirectoryInfo?>("--output", "-o")
        {
            Description = "The folder to write to; artifacts/packages in the checkout if it is not given.",
            HelpName = "DIR",
        };
        var version = new Option<string?>("--package-version")
        {
            Description = "The version of the packages; that of Directory.Build.props if it is not given. NuGet keeps what it has once seen: two different packages need two versions.",
            HelpName = "VERSION",
        };
        var command = new Command("pack", "Packs the framework for other bots: Bot.Runtime with its generator, and Bot.Simulator for their tests. templates/bot makes such a bot.") { folder, version };
        command.SetAction(async (parsed, cancel) =>
        {
            var checkout = Checkout.Around(AppContext.BaseDirectory);
            var target = parsed.GetValue(folder)?.FullName ?? Path.Combine(checkout.Artifacts, "packages");
            Directory.CreateDirectory(target);
            var packages = await errors.Status().StartAsync("Packing…", _ => FrameworkPackages.PackAsync(checkout, target, parsed.GetValue(version), cancel)).ConfigureAwait(false);
            foreach (var package in packages)
                output.Profile.Out.Writer.WriteLine($"{package}  {FileSize.Of(package)}");
            errors.WriteLine("NuGet keeps a version that it has once restored: after a change, pack under another one with --package-version.");
            return 0;
        });
        return command;
    }
}
