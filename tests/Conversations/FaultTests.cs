using Bot.Cli;
using Bot.Cli.Calls;
using Bot.Simulator.Scripts;
using Lab;

namespace Conversations;

/// <summary>What a caller hears when something is broken, by the names that call scripts break it with: the same with the function in this
/// process and with the published binary.</summary>
public sealed class FaultTests
{
    private const string Done = "Your password has been reset and sent to your mobile.";
    internal const string NoDirectory = "I can't reach our directory right now, so I haven't changed anything. I'll put you through to a person.";
    private const string NotAccepted = "The directory didn't accept that change. I'll put you through to a person.";
    internal const string NoText = "Your password was changed, but I couldn't send you the text message with the new one. I'll put you through to a person.";

    private static readonly CallScript Reset = CallScript.Parse(
        "reset", "reset", "say: reset my password\nkey: 100000#\nkey: 01151990\nkey: 3#\nsay: yes\n");

    private static readonly CallScript ResetWithCode = Reset.Keys(TextedCode.Placeholder);

    private static readonly CallScript First = CallScript.Parse("first", "first", "say: reset my password\n");

    private static readonly CallScript Agent = CallScript.Parse("agent", "agent", "say: agent\n");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Faults => new()
    {
        { "directory down", NoDirectory },
        { "directory slow", Done },
        { "directory drops connections", NoDirectory },
        { "directory refuses bind", NoDirectory },
        { "directory account locked", NoDirectory },
        { "directory refuses password", NotAccepted },
        { "directory refuses change", NotAccepted },
        { "directory refuses unlocking", Done },
        { "directory loses a change", NoDirectory },
        { "directory loses an answer", Done },
        { "directory busy", NoDirectory },
        { "directory unavailable", NoDirectory },
        { "directory certificate expired", NoDirectory },
        { "directory certificate of another name", NoDirectory },
        { "text refused", NoText },
        { "text slow", Done },
        { "text throttled", NoText },
        { "text fails", NoText },
        { "text fails once", Done },
        { "text service down", NoText },
        { "text opted out", NoText },
        { "text not delivered", Done },
        { "decryption refused", NoDirectory },
        { "decryption throttled", NoDirectory },
        { "decryption fails", NoDirectory },
        { "decryption service down", NoDirectory },
        { "function crashes", "I'm sorry, something went wrong on my side." },
        { "function times out", "I'm sorry, that is taking longer than it should." },
        { "desk closed", "I'm sorry, the service desk is closed right now, so I can't connect you to a person. You can still call me any time to reset your password or unlock your account. Goodbye." },
        { "queue full", "I'm sorry, all our people are busy with other callers right now. Please call back in a few minutes. Goodbye." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_caller_hears_what_became_of_it_and_both_functions_say_the_same(string fault, string said)
    {
        var bootstrap = await PublishedBootstrap.PathAsync();
        var transcripts = await Task.WhenAll(PlayAsync(fault, lambda: null), PlayAsync(fault, bootstrap));

        Assert.Contains($"bot       {said}\n", transcripts[0], StringComparison.Ordinal);
        Assert.Equal(transcripts[0], transcripts[1]);
    }

    [Fact]
    public async Task Every_fault_is_tested_here_and_mended_by_clearing()
    {
        await using var desk = await OpenAsync(lambda: null);
        Assert.Equal(desk.Faults.Known.Order(), Faults.Select(fault => fault.Data.Item1).Concat(HangingTests.Faults.Select(hanging => hanging.Fault)).Order());

        foreach (var fault in desk.Faults.Known)
            desk.Faults.Apply(fault.ToUpperInvariant());
        desk.Faults.Clear();

        Assert.Contains($"bot       {Done}\n", await PlayAsync(desk, ResetWithCode), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_crashed_serves_the_next_call()
    {
        await using var desk = await OpenAsync(lambda: null);
        await PlayAsync(desk, ResetWithCode);
        desk.Faults.Apply("function crashes");
        await PlayAsync(desk, First);
        desk.Faults.Clear();

        Assert.Contains($"bot       {Done}\n", await PlayAsync(desk, ResetWithCode), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_that_nobody_knows_is_answered_with_those_that_are_known()
    {
        await using var desk = await OpenAsync(lambda: null);
        var refusal = Assert.Throws<ArgumentException>(() => desk.Faults.Apply("directory tired"));

        Assert.StartsWith("'directory tired' is no fault that this desk knows. It knows: directory down, directory slow, directory hangs, ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(", desk closed, queue full.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_without_a_function_has_only_a_desk_to_break()
    {
        var definition = Path.Combine(PublishedBootstrap.RepositoryRoot, "bot-definition", "ServiceDesk");
        await using var desk = await LocalDesk.OpenAsync(Checkout.Around(PublishedBootstrap.RepositoryRoot), new() { Definition = definition }, Cancel);

        Assert.Equal(["desk closed", "queue full"], desk.Faults.Known);
    }

    private static Task<LocalDesk> OpenAsync(string? lambda) =>
        LocalDesk.OpenAsync(Checkout.Around(PublishedBootstrap.RepositoryRoot), new() { Lambda = lambda }, Cancel);

    internal static async Task<string> PlayAsync(string fault, string? lambda)
    {
        await using var desk = await OpenAsync(lambda);
        // What breaks between the code and the password is broken there: a code that is not sent is told to nobody.
        if (fault.StartsWith("text", StringComparison.Ordinal) || fault is "directory slow" or "directory refuses password" or "directory refuses change" or "directory refuses unlocking" or "directory loses a change" or "directory loses an answer")
            return await PlayAsync(desk, Reset.Breaks(fault).Keys(TextedCode.Placeholder));
        desk.Faults.Apply(fault);
        // A function that does not answer ends the call at its first turn; who is there matters to those who want a person.
        return await PlayAsync(desk, fault.StartsWith("function", StringComparison.Ordinal) ? First : fault is "desk closed" or "queue full" ? Agent : Reset);
    }

    private static async Task<string> PlayAsync(LocalDesk desk, CallScript script)
    {
        var transcript = PlayedCall.Transcript(desk, showsSecrets: false);
        var phone = new ScriptPhone(script, transcript, desk.Faults, desk.Inbox);
        await PlayedCall.PlayAsync(desk, script.From, phone, transcript, onTurn: null, onFault: null, Cancel);
        Assert.True(phone.Left == 0, $"The call ended before the script did; {phone.Left} lines were not played.\n{transcript}");
        return transcript.ToString();
    }
}
