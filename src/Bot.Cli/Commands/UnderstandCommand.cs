using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Bot.Cli.Understanding;
using Bot.Runtime.Lex;
using Bot.Simulator.Callers;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;
using Microsoft.Win32.SafeHandles;

namespace Bot.Cli.Commands;

/// <summary>`resetbot understand`: what a bot takes utterances for, without a call.</summary>
internal static class UnderstandCommand
{
    // Below this share of its own samples a bot is not what its makers think it is.
    private const double LeastReached = 0.97;

    private const int StandardOutput = 1;

    public static Command Create()
    {
        var definition = new Option<string?>("--definition") { Description = "Another bot than ours: a Lex V2 export, folder or zip.", HelpName = "DIR|ZIP" };
        var locale = new Option<string?>("--locale") { Description = "The language, such as en_US; the bot's first if it is not given (--samples: all of them).", HelpName = "ID" };
        var mode = new Option<string>("--mode") { Description = "How the utterances come in; text if it is not given.", DefaultValueFactory = _ => "text" };
        mode.AcceptOnlyFromAmong("text", "speech", "dtmf");
        var contexts = new Option<string[]>("--context") { Description = "A context that is active, once for each: some intents are understood only then.", HelpName = "NAME" };
        var explain = new Option<bool>("--explain") { Description = "Adds why: the nearest sample of each intent, its words that were said or not, their weights, the threshold and the contexts; as JSON, and for people on standard error." };
        var samples = new Option<bool>("--samples") { Description = "Reads nothing: says the bot's own sample utterances to it, and reports which of them reach their intent. Exit code 1 below 97 %." };
        var command = new Command("understand", "Reads utterances from standard input, one a line, and prints what the bot takes each for: a line of JSON with intent, score, slots and the other candidates.")
        {
            definition, locale, mode, contexts, explain, samples,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var bot = Load(parsed.GetValue(definition), parsed.GetValue(locale));
            if (parsed.GetValue(samples))
                return Rehearse(bot, parsed.GetValue(locale), Console.Out);
            var named = parsed.GetValue(locale) is { } id ? bot.Locale(id) : bot.Locales[0];
            var recognizer = new IntentRecognizer(named, new SlotResolver(named, TimeProvider.System));
            var heardAs = Enum.Parse<InputMode>(parsed.GetValue(mode)!, ignoreCase: true);
            var active = (parsed.GetValue(contexts) ?? []).ToImmutableHashSet(StringComparer.Ordinal);

            return await AnswerAsync(utterance => recognizer.Explain(utterance, heardAs, active), parsed.GetValue(explain), cancel).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> AnswerAsync(Func<string, Recognition> recognize, bool explains, CancellationToken cancel)
    {
        // The console's own stream passes over a reader that has gone ("| head"); a file's says so.
        await using var output = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var reader = new UtteranceReader(input);
        var writer = new UtteranceWriter(output, explains);
        if (!Console.IsInputRedirected)
            await Console.Error.WriteLineAsync("Type what a caller might say, a line each; Ctrl-D ends.").ConfigureAwait(false);
        while (await reader.ReadAsync(cancel).ConfigureAwait(false) is { } utterance)
        {
            var recognition = recognize(utterance.Text);
            if (!writer.TryWrite(utterance, recognition))
                break;
            foreach (var line in explains ? recognition.Explain() : [])
                await Console.Error.WriteLineAsync($"  {line}").ConfigureAwait(false);
        }

        return 0;
    }

    private static BotDefinition Load(string? definition, string? locale)
    {
        try
        {
            var bot = BotDefinition.Load(definition ?? Checkout.Around(AppContext.BaseDirectory).PathTo("bot-definition", "ServiceDesk"));
            if (locale is not null)
                _ = bot.Locale(locale);
            return bot;
        }
        catch (DefinitionException exception)
        {
            throw new CommandFailedException(exception.Message, exception);
        }
    }

    private static int Rehearse(BotDefinition bot, string? locale, TextWriter writer)
    {
        var isBelow = false;
        foreach (var each in bot.Locales.Where(each => locale is null || each.LocaleId == locale))
        {
            var report = new SampleReport(bot, each, SampleRehearsal.Of(each, TimeProvider.System));
            report.Write(writer);
            isBelow |= report.Reached < LeastReached;
        }

        return isBelow ? 1 : 0;
    }
}
