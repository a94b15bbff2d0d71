using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;
using Bot.Simulator.Directory;
using Bot.Simulator.Scripts;
using Spectre.Console;

namespace Bot.Cli.Calls;

/// <summary>A call as the terminal shows it.</summary>
/// <param name="console">The terminal.</param>
internal sealed class CallView(IAnsiConsole console)
{
    private const int WidthOfVoice = 10;

    /// <summary>Who can be called as, and how to talk.</summary>
    public void Introduce(IReadOnlyList<DemoPerson> people)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("[bold]People you can call as[/] (they live only in this terminal)")
            .AddColumn("User ID").AddColumn("Name").AddColumn("Born").AddColumn("Started in").AddColumn("Mobile").AddColumn("Account");
        foreach (var person in people)
        {
            table.AddRow(
                Markup.Escape(person.UserId),
                Markup.Escape(person.DisplayName),
                person.BirthDateText,
                person.MonthStarted,
                person.Mobile ?? "[yellow]none[/]",
                person.IsDisabled ? "[red]disabled[/]" : person.IsLockedOut ? "[yellow]locked out[/]" : "[green]fine[/]");
        }
        console.Write(table);
        console.MarkupLine("Type what you would [bold]say[/]. Digits are [bold]keyed[/] ([bold]100000#[/]); an empty line is [bold]silence[/]; [bold]bye[/] or Ctrl-C hangs up.");
        console.WriteLine();
    }

    /// <summary>A line of the transcript; what the caller typed stands there already.</summary>
    public void Show(TranscriptLine line, bool isLive)
    {
        if (isLive && line.Voice is TranscriptVoice.Caller)
            return;
        var style = line.Voice switch
        {
            TranscriptVoice.Bot => "aqua",
            TranscriptVoice.Caller => "white",
            TranscriptVoice.Text => "black on yellow",
            TranscriptVoice.Directory => "green",
            _ => "grey",
        };
        // Not wrapped by the console: into a file a line of the transcript is a line.
        var words = Markup.Escape(line.Words);
        console.Profile.Out.Writer.Flush();
        console.Write(new Markup($"[grey]{line.Name.PadRight(WidthOfVoice)}[/]").Overflow(Overflow.Ellipsis));
        console.Write(new Markup($"[{style}]{words}[/]\n"));
    }

    /// <summary>Each event that went to the function, and its answer.</summary>
    public void ShowJson(LexTurn turn)
    {
        foreach (var step in turn.Trace)
        {
            if (step.Event is null)
                continue;
            Write("event", LexJson.Format(step.Event));
            Write("response", step.Result?.Response is { } response ? LexJson.Format(response) : step.Result?.Reason ?? "");
        }
    }

    private void Write(string what, string text)
    {
        console.MarkupLine($"[grey]{what}[/]");
        console.Profile.Out.Writer.WriteLine(text);
    }
}
