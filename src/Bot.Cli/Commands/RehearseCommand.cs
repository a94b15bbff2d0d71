using System.CommandLine;
using Bot.Cli.Calls;
using Bot.Cli.Rehearsal;
using Bot.Simulator.Callers;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot rehearse`: callers that nobody has to play, one for each intent, or any number that do anything at all.</summary>
internal static class RehearseCommand
{
    public static Command Create(IAnsiConsole output)
    {
        var definition = new Option<string?>("--definition") { Description = "Another bot than ours: a Lex V2 export, folder or zip. Its hooks answer Delegate.", HelpName = "DIR|ZIP" };
        var locale = new Option<string?>("--locale") { Description = "One language alone, such as en_US.", HelpName = "ID" };
        var random = new Option<int?>("--random") { Description = "So many calls in which the caller says, keys and leaves unsaid anything at all; each must end.", HelpName = "N" };
        var seed = new Option<long>("--seed") { Description = "The first call's seed, from which the others count up; the same seed is the same call.", HelpName = "N" };
        var hook = new Option<string>("--hook") { Description = "With --random: what answers the bot's hooks; 'random' answers anything at all, right and wrong.", DefaultValueFactory = _ => "function" };
        hook.AcceptOnlyFromAmong("function", "random");
        var transcripts = new Option<bool>("--transcripts") { Description = "Prints what was said in each call." };
        var command = new Command("rehearse", "Calls the bot for each of its intents and answers until the call ends; or, with --random, does anything at all. Exit code 1 if a call does not come to its end.")
        {
            definition, locale, random, seed, hook, transcripts,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var desk = await LocalDesk.OpenAsync(Checkout.Around(AppContext.BaseDirectory), new() { Definition = parsed.GetValue(definition) }, cancel).ConfigureAwait(false);
            var report = new RehearsalReport(output.Profile.Out.Writer, parsed.GetValue(transcripts), parsed.GetValue(definition));
            try
            {
                return parsed.GetValue(random) is { } count
                    ? await RandomAsync(desk, report, count, parsed.GetValue(seed), parsed.GetValue(hook) is "random", cancel).ConfigureAwait(false)
                    : await WalkAsync(desk, report, parsed.GetValue(locale), cancel).ConfigureAwait(false);
            }
            catch (DefinitionException exception)
            {
                throw new CommandFailedException(exception.Message, exception);
            }
        });
        return command;
    }

    private static async Task<int> WalkAsync(LocalDesk desk, RehearsalReport report, string? localeId, CancellationToken cancel)
    {
        var walk = new IntentWalk(desk.Definition, desk.Hook);
        var locales = localeId is null ? desk.Definition.Locales : [desk.Definition.Locale(localeId)];
        foreach (var locale in locales)
        {
            await foreach (var walked in walk.CallAsync(locale, cancel).ConfigureAwait(false))
                report.Write(walked);
        }

        return report.Finish();
    }

    private static async Task<int> RandomAsync(LocalDesk desk, RehearsalReport report, int count, long seed, bool hookIsRandom, CancellationToken cancel)
    {
        if (count < 1)
            throw new CommandFailedException($"--random {count} is no number of calls. Give at least 1.");
        var calls = new RandomCalls(desk.Definition, callSeed => hookIsRandom ? new SimulatedBot(desk.Definition, new RandomHook(desk.Definition, callSeed), desk.Flow) : desk.Bot);
        for (var call = 0; call < count; call++)
            report.Write(await calls.CallAsync(seed + call, cancel).ConfigureAwait(false), hookIsRandom);
        return report.Finish();
    }
}
