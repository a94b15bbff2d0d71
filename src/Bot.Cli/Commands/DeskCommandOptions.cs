using System.CommandLine;

namespace Bot.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class DeskCommandOptions
{
    public static Option<string?> Lambda() => new("--lambda")
    {
        Description = "Runs a bootstrap binary over Lambda's Runtime API, instead of the function in this process: artifacts/bootstrap, after ./resetbot publish.",
        HelpName = "PATH",
    };

    public static Option<bool> Logs() => new("--logs") { Description = "Shows what the function logs, on standard error." };
}
