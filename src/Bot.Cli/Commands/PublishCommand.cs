using System.CommandLine;
using Bot.Cli.Publishing;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot publish`: makes what a deployment uploads.</summary>
internal static class PublishCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var outputFolder = new Option<DirectoryInfo?>("--output", "-o")
        {
            Description = "The folder to write to; artifacts/ in the checkout if it is not given.",
            HelpName = "DIR",
        };
        var command = new Command("publish", "Compiles the function (Native AOT, Linux x64) and packs it and the bot: bootstrap, function.zip and ServiceDesk.zip.") { outputFolder };
        command.SetAction(async (parsed, cancel) =>
        {
            var checkout = Checkout.Around(AppContext.BaseDirectory);
            var folder = parsed.GetValue(outputFolder)?.FullName ?? checkout.Artifacts;
            var publication = await Publication.MakeAsync(checkout, folder, errors, cancel).ConfigureAwait(false);
            Print(output, checkout, [publication.Bootstrap, publication.Function, publication.Bot]);
            return 0;
        });
        return command;
    }

    private static void Print(IAnsiConsole console, Checkout checkout, IReadOnlyList<string> files)
    {
        string[] purposes = ["the function (provided.al2023, x86_64)", "the function, for Lambda", "the bot, for Lex V2's import"];
        var table = new Table().Border(TableBorder.Simple).AddColumn("File").AddColumn("Size", size => size.RightAligned()).AddColumn("What it is");
        foreach (var (file, purpose) in files.Zip(purposes))
        {
            var path = Path.GetRelativePath(checkout.Root, file);
            table.AddRow(Markup.Escape(path.StartsWith("..", StringComparison.Ordinal) ? file : path), FileSize.Of(file), purpose);
        }
        console.Write(table);
    }
}
