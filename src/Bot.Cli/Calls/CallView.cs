using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;
using Bot.Simulator.Directory;
using Bot.Simulator.Scripts;
using Spectre.Console;

namespace Bot.Cli.Calls;

/// <summary>A call as the terminal shows it.</summary>
/// <param name="console">The terminal.</param>
/// <param name="details">Whether what Lex made of each answer is shown too.</param>
internal sealed class CallView(IAnsiConsole console, bool details)
{
    private const int WidthOfVoice = 10;

    /// <summary>Who can be called as.</summary>
    public void ShowPeople(IReadOnlyList<DemoPerson> people)
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
                person.IsDisabled ? "[red]disabled[/]" : person.HasExpired ? "[red]expired[/]" : person.IsLockedOut ? "[yellow]locked out[/]" : "[green]fine[/]");
        }
        console.Write(table);
    }

    /// <summary>What a typed line means, whoever answers.</summary>
    public void ShowHowToTalk()
    {
        console.MarkupLine("Type what you would [bold]say[/]. Digits are [bold]keyed[/] ([bold]1234#[/]); an empty line is [bold]silence[/]; [bold]bye[/] or Ctrl-C hangs up.");
        console.WriteLine();
    }

    /// <summary>A line of a call that somebody has at the terminal; what they typed stands there already.</summary>
    public void ShowLive(TranscriptLine line)
    {
        if (line.Voice is TranscriptVoice.Caller || (line.Voice is TranscriptVoice.Detail && !details))
            return;
        var style = line.Voice switch
        {
            TranscriptVoice.Bot => "aqua",
            TranscriptVoice.Text => "black on yellow",
            TranscriptVoice.Directory => "green",
            _ => "grey",
        };
        console.Write(new Grid()
            .AddColumn(new GridColumn().Width(WidthOfVoice).NoWrap().PadRight(0).PadLeft(0))
            .AddColumn(new GridColumn().PadLeft(0).PadRight(0))
            .AddRow(new Markup($"[grey]{line.Name}[/]"), new Markup($"[{style}]{Markup.Escape(line.Words)}[/]")));
    }

    /// <summary>A transcript: as a file holds it, however wide the terminal is.</summary>
    public void ShowPlain(CallTranscript transcript) => console.Profile.Out.Writer.Write(details ? transcript.ToString() : transcript.Conversation);

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

    /// <summary>Why Lex took what was said for what it took it; nothing where it was the answer to a question.</summary>
    public void ShowWhy(LexTurn turn)
    {
        if (turn.Recognition is null)
            return;
        console.MarkupLineInterpolated($"[grey]why '{turn.Log.InputTranscript}'[/]");
        foreach (var line in turn.Recognition.Explain())
            console.Profile.Out.Writer.WriteLine($"  {line}");
    }

    private void Write(string what, string text)
    {
        console.MarkupLine($"[grey]{what}[/]");
        console.Profile.Out.Writer.WriteLine(text);
    }
}
