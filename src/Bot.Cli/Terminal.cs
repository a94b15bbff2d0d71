using Spectre.Console;

namespace Bot.Cli;

/// <summary>Where the command line writes: answers to standard output, progress and problems to standard error.</summary>
internal static class Terminal
{
    // Into a file or a pipe nothing is wrapped that would fit on a wide screen.
    private const int WidthOfNoTerminal = 160;

    public static IAnsiConsole Output { get; } = Create(Console.Out, Console.IsOutputRedirected);

    public static IAnsiConsole Errors { get; } = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>Says why a command ended; the message as it stands, in one piece.</summary>
    public static void WriteFailure(CommandFailedException failure)
    {
        Errors.Markup("[red]resetbot:[/] ");
        Console.Error.WriteLine(failure.Message);
    }

    private static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (isRedirected)
            console.Profile.Width = WidthOfNoTerminal;
        return console;
    }
}
