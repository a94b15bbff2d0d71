using System.CommandLine;
using Bot.Cli.Checks;
using Bot.Simulator.Checking;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot check`: every problem of a bot definition and of contact flows.</summary>
internal static class CheckCommand
{
    public static Command Create(IAnsiConsole output)
    {
        var path = new Argument<string?>("path")
        {
            Description = "A folder with bots and flows, the zip of a Lex V2 export, or the JSON of a contact flow; this checkout's bot and flow if it is not given.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "DIR|ZIP|FLOW.json",
        };
        var json = new Option<bool>("--json") { Description = "Prints the problems as JSON, for programs." };
        var command = new Command("check", "Finds everything that Lex and Connect would refuse or that would surprise a caller, with file, line and JSON path. Ends with 1 if anything is an error.") { path, json };
        command.SetAction(parsed =>
        {
            var report = DefinitionCheck.Of(parsed.GetValue(path) ?? Checkout.Around(AppContext.BaseDirectory).PathTo("bot-definition"));
            output.Profile.Out.Writer.Write(parsed.GetValue(json) ? ReportJson.Of(report) : ReportText.Of(report));
            return report.Errors == 0 ? 0 : 1;
        });
        return command;
    }
}
