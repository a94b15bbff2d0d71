using System.Collections.Concurrent;
using System.Globalization;
using Bot.Runtime.Lex;
using Intents.Limits;
using Intents.SharedState;
using Intents.Tests.Calls;
using Intents.Tests.Cloud;

namespace Intents.Tests.Attacks;

/// <summary>Somebody who has all the time in the world and a thousand telephone lines, over several instances of the function that share a table.</summary>
[Collection(AwsEnvironment.Collection)]
public sealed class AttackerTests(DynamoDb dynamoDb)
{
    private const int Instances = 4;
    private const int AtOnce = 32;

    private static readonly StoppedClock Clock = new();
    private static readonly LimitOptions Options = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_guesses_at_the_facts_get_no_further_than_the_limit()
    {
        const int guesses = 10_000;
        const int numbers = 100;
        var reasons = new ConcurrentBag<string?>();
        var steps = new ConcurrentBag<string>();

        await AttackAsync(guesses, async (number, instance) =>
        {
            var call = instance.NewCall($"session-{number}", $"+614915{number % numbers:00000}");
            // The right facts are among them, and come at a time that nobody knows.
            var birth = number == guesses / 2 ? People.AdaBirth : new DateOnly(1960, 1, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var heard = await call.FulfillAsync("ResetPassword", birth: birth);
            Assert.Equal((DialogActionType.ElicitSlot, "Code"), (heard.Action, heard.Slot));
            reasons.Add(call.Logs("caller.refused").Select(line => line.GetProperty("reason").GetString()).SingleOrDefault());
            foreach (var step in call.Steps)
                steps.Add(step);
        });

        Assert.Equal(guesses, reasons.Count);
        // What was compared at all, right or wrong; the others were refused whatever they said.
        Assert.InRange(reasons.Count(reason => reason is null or "wrongFacts"), 1, Options.Account.Count);
        Assert.All(reasons, reason => Assert.Contains(reason, new[] { null, "wrongFacts", "accountLimit", "callerLimit", "overallLimit" }));
        Assert.DoesNotContain("reset", steps);
        Assert.InRange(steps.Count(step => step == "text"), 0, 1);
    }

    [Fact]
    public async Task Who_knows_the_facts_and_has_not_the_phone_changes_nothing()
    {
        const int sessions = 200;
        var steps = new ConcurrentBag<string>();

        await AttackAsync(sessions, async (number, instance) =>
        {
            var call = instance.NewCall($"session-{number}", $"+614915{number:00000}");
            await call.GiveFactsAsync();
            for (var guess = 0; guess < 3; guess++)
            {
                var code = (((number * 3) + guess) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
                // One in a million is what a guess is worth; a test must not depend on it.
                var heard = await call.KeyAsync(call.Texts.Sent.Count > 0 && code == call.CodeOnPhone ? call.AnotherCode : code, "Code");
                Assert.Equal(guess < 2 ? DialogActionType.ElicitSlot : DialogActionType.Close, heard.Action);
                Assert.Equal(guess < 2 ? null : "NotVerified", heard.TransferReason);
            }
            foreach (var step in call.Steps)
                steps.Add(step);
        });

        Assert.DoesNotContain("reset", steps);
        // The victim is not pestered, and no more codes can be guessed at than were sent.
        Assert.InRange(steps.Count(step => step == "text"), 1, Options.Account.Count);
    }

    [Fact]
    public async Task Of_many_who_use_one_code_at_once_one_is_served()
    {
        const int copies = 40;
        var steps = new ConcurrentBag<string>();
        await using var function = await OpenAsync();
        var victim = function[0].NewCall("session-1", "+61491570110");
        await victim.GiveFactsAsync();
        var code = victim.CodeOnPhone;

        await Parallel.ForAsync(0, copies, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancel }, async (number, _) =>
        {
            var call = function[number % Instances].NewCall("session-1", "+61491570110");
            call.PutBack(victim.Attributes);
            await call.AskForAsync("ResetPassword", People.AdaUserId, People.AdaBirth, People.AdaMonth, code);
            foreach (var step in call.Steps)
                steps.Add(step);
        });

        Assert.Single(steps, "reset");
        Assert.Single(steps, "text");
    }

    private async Task AttackAsync(int sessions, Func<int, Instance, Task> attack)
    {
        await using var function = await OpenAsync();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancel };
        await Parallel.ForAsync(0, sessions, parallel, async (number, _) => await attack(number, function[number % Instances]));
    }

    private async Task<Function> OpenAsync()
    {
        var table = await dynamoDb.CreateTableAsync(Cancel);
        return new([.. Enumerable.Range(0, Instances).Select(_ => new Instance(DynamoDb.Open(table, Clock)))]);
    }

    /// <summary>The instances of the function.</summary>
    private sealed class Function(Instance[] instances) : IAsyncDisposable
    {
        public Instance this[int index] => instances[index];

        public ValueTask DisposeAsync()
        {
            foreach (var instance in instances)
                instance.Dispose();
            return default;
        }
    }

    /// <summary>An instance of the function: its own client of the table, and limits of its own over it.</summary>
    private sealed class Instance(DynamoRecords records) : IDisposable
    {
        private readonly AttemptLimits _limits = new(records, Options, new("a key of these tests"u8.ToArray()), Clock);

        public Call NewCall(string sessionId, string from) => new(Call.FactsAndCode, records, _limits) { SessionId = sessionId, CallerNumber = from };

        public void Dispose() => records.Dispose();
    }

    /// <summary>Stands at the time that <see cref="Call.Clock"/> stands at; its timers run.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    }
}
