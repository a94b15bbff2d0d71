using Bot.Simulator.Callers;
using Bot.Simulator.Connect;
using Bot.Simulator.Scripts;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Tests.Dialog;

namespace Bot.Simulator.Tests.Callers;

public sealed class RandomCallsTests
{
    [Fact]
    public async Task Whatever_the_caller_and_the_function_do_every_call_ends()
    {
        using var folder = BadgeBot.Folder();
        var definition = folder.Load();
        var calls = new RandomCalls(definition, seed => new SimulatedBot(definition, new RandomHook(definition, seed)));

        for (var seed = 0; seed < 300; seed++)
        {
            var call = await calls.CallAsync(seed, TestContext.Current.CancellationToken);
            Assert.True(call is { Fault: null, End: not (null or CallEnd.Failed) }, $"seed {call.Seed}: {call.Fault ?? $"{call.End}"}\n{call.Transcript.Conversation}");
        }
    }

    [Fact]
    public async Task The_same_seed_is_the_same_call_and_another_is_another()
    {
        using var folder = BadgeBot.Folder();
        var definition = folder.Load();
        var calls = new RandomCalls(definition, seed => new SimulatedBot(definition, new RandomHook(definition, seed)));

        var first = await calls.CallAsync(7, TestContext.Current.CancellationToken);

        Assert.Equal(first.Transcript.Conversation, (await calls.CallAsync(7, TestContext.Current.CancellationToken)).Transcript.Conversation);
        Assert.NotEqual(first.Transcript.Conversation, (await calls.CallAsync(8, TestContext.Current.CancellationToken)).Transcript.Conversation);
    }

    [Fact]
    public async Task What_escapes_from_a_call_is_told_with_its_seed()
    {
        using var folder = BadgeBot.Folder();
        var definition = folder.Load();
        var calls = new RandomCalls(definition, _ => new SimulatedBot(definition, new ScriptedHook(_ => throw new InvalidOperationException("out of the hook"))));

        var found = new List<RandomCall>();
        for (var seed = 0; seed < 20; seed++)
            found.Add(await calls.CallAsync(seed, TestContext.Current.CancellationToken));

        var escaped = found.First(call => call.Fault is not null);
        Assert.Contains("out of the hook", escaped.Fault, StringComparison.Ordinal);
        Assert.Null(escaped.End);
        Assert.Equal(found.IndexOf(escaped), escaped.Seed);
    }
}
