using System.Text.Json;
using Bot.Cli;
using Bot.Cli.Calls;
using Bot.Runtime.Lex;
using Bot.Simulator.Scripts;
using Lab;

namespace Conversations.Happenings;

/// <summary>docs/what-happens-when.md, row by row: what it says is what happens.</summary>
public sealed class WhatHappensWhenTests
{
    private static readonly IReadOnlyList<Happening> Table = Happening.Read(File.ReadAllText(Path.Combine(PublishedBootstrap.RepositoryRoot, "docs", "what-happens-when.md")));

    // Some wait for as long as the function does for what hangs: all begin with the first.
    private static readonly Lazy<IReadOnlyDictionary<string, Task>> Played = new(() => Table.ToDictionary(row => row.Name, row => Task.Run(() => PlayAsync(row))));

    public static TheoryData<string> Rows => [.. Table.Select(row => row.Name)];

    // The rows are played beside each other, and belong to no one test.
    private static CancellationToken Cancel => CancellationToken.None;

    [Fact]
    public void Every_row_is_played_and_everything_that_is_played_is_a_row() =>
        Assert.Equal(Scenarios.All.Keys.Order(StringComparer.Ordinal), Table.Select(row => row.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_step_of_a_recovery_has_rows() => Assert.Equal(
        ["KMS", "connect", "bind", "search", "limits", "facts", "code text", "code check", "write", "must-change", "text", "unlock", "notice", "audit", "request", "function"],
        Table.Select(row => row.Step).Distinct());

    [Theory]
    [MemberData(nameof(Rows))]
    public Task What_the_table_says_is_what_happens(string name) => Played.Value[name];

    private static async Task PlayAsync(Happening row)
    {
        Assert.True(Scenarios.All.TryGetValue(row.Name, out var scenario), $"Nobody plays '{row.Name}': add it to {nameof(Scenarios)}.");
        var clock = new ShiftedClock();
        var log = new List<string>();
        var options = new DeskOptions { Settings = scenario.Settings, Timeout = scenario.Timeout, Clock = clock, OnLog = line => Take(log, scenario, line) };
        await using var desk = await LocalDesk.OpenAsync(Checkout.Around(PublishedBootstrap.RepositoryRoot), options, Cancel);
        var faults = new ScenarioFaults(desk, clock);
        if (scenario.Earlier is { } earlier)
            await PlayAsync(desk, earlier, faults);
        log.Clear();

        var played = await PlayAsync(desk, scenario.Call, faults);

        var heard = played.Transcript;
        if (scenario.ComesAgain)
        {
            faults.Clear();
            heard = await SendAgainAsync(desk, played.Last!);
        }
        Assert.Contains(Sentence(row.Hears), heard, StringComparison.Ordinal);
        Assert.Equal(row.PutThroughAs, scenario.ComesAgain ? Reason(heard) : PutThroughAs(played));
        Assert.Equal(row.Directory, Held(desk, played.Transcript));
        lock (log)
            Assert.True(row.Log == "nothing" ? log.Count == 0 || !scenario.LogIsLost : log.Exists(line => Event(line) == row.Log), $"No '{row.Log}' in the log:\n{string.Join('\n', log)}");
        faults.Clear();
        Assert.Equal(row.NextTry, await NextTryAsync(desk, scenario, faults, Sentence(row.Hears)));
    }

    private static void Take(List<string> log, Scenario scenario, string line)
    {
        if (scenario.LogIsLost)
            throw new IOException("Nobody reads the log.");
        lock (log)
            log.Add(line);
    }

    private static async Task<PlayedScript> PlayAsync(LocalDesk desk, CallScript script, ScenarioFaults faults)
    {
        var transcript = PlayedCall.Transcript(desk, showsSecrets: true);
        var phone = new ScriptPhone(script, transcript, faults, desk.Inbox);
        LexV2Event? last = null;
        var end = await PlayedCall.PlayAsync(desk, script.From, phone, transcript, turn => last = turn.Trace.LastOrDefault(step => step.Event is not null)?.Event ?? last, onFault: null, Cancel);
        Assert.True(phone.Left == 0, $"The call ended before the script did; {phone.Left} lines were not played.\n{transcript}");
        return new(transcript.ToString(), end, last);
    }

    // The sentence that a caller who was asked something, and hung up, was left with is what counts there.
    private static string PutThroughAs(PlayedScript played) => played.End switch
    {
        Bot.Simulator.Connect.CallEnd.Transferred transferred => transferred.Reason ?? "",
        Bot.Simulator.Connect.CallEnd.CallerHungUp => "(asks)",
        _ => "-",
    };

    private static async Task<string> SendAgainAsync(LocalDesk desk, LexV2Event last)
    {
        var result = await desk.Hook.InvokeAsync(last, Cancel);
        Assert.NotNull(result.Response);
        var reason = result.Response.SessionState?.SessionAttributes?.GetValueOrDefault("TransferReason") ?? "-";
        return $"{reason}\n{string.Join('\n', (result.Response.Messages ?? []).Select(message => message.Content))}";
    }

    private static string Reason(string heard) => heard[..heard.IndexOf('\n', StringComparison.Ordinal)];

    private static string Held(LocalDesk desk, string transcript)
    {
        var changes = desk.Directory!.Changes.Entries;
        var passwords = changes.Count(change => change.Attribute == "unicodePwd");
        // Password and must-change are one request: there is never one without the other.
        Assert.Equal(passwords, changes.Count(change => change is { Attribute: "pwdLastSet", Value: "0" }));
        return (passwords, changes.Count(change => change.Attribute == "lockoutTime")) switch
        {
            (0, 0) => "as before",
            (0, _) => "unlocked",
            (1, _) => "new password",
            (2, _) => "two new passwords",
            _ => $"{passwords} new passwords\n{transcript}",
        };
    }

    private static async Task<string> NextTryAsync(LocalDesk desk, Scenario scenario, ScenarioFaults faults, string sentence)
    {
        var call = Scenarios.NextTry(scenario);
        var before = desk.Inbox.Messages.Count;
        var facts = await PlayAsync(desk, call, faults);
        if (facts.Transcript.Contains(Sentence("Apology.DirectoryUnavailable"), StringComparison.Ordinal))
            return "waits for the pause";
        if (facts.End is Bot.Simulator.Connect.CallEnd.Transferred && facts.Transcript.Contains(sentence, StringComparison.Ordinal))
            return "the same";
        if (desk.Inbox.Messages.Count == before)
            return "is refused";
        var whole = await PlayAsync(desk, call.Keys(TextedCode.Placeholder), faults);
        return PutThroughAs(whole) == "-" ? "does it" : whole.Transcript.Contains(sentence, StringComparison.Ordinal) ? "the same" : whole.Transcript;
    }

    private static string Sentence(string message)
    {
        if (message == "definition")
            return "I'm sorry, ";
        var (set, name) = message.Split('.') is [var first, var second] ? (first, second) : throw new InvalidOperationException($"'{message}' names no message: write Set.Name.");
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(PublishedBootstrap.RepositoryRoot, "bot-definition", "messages", "en_US", set + ".json")));
        return json.RootElement.GetProperty(name).GetString()!;
    }

    private static string? Event(string line) => JsonElement.Parse(line).GetProperty("event").GetString();

    private sealed record PlayedScript(string Transcript, Bot.Simulator.Connect.CallEnd End, LexV2Event? Last);
}
