using System.Text;
using System.Text.Json;
using Bot.Cli.Tests.Script;

namespace Bot.Cli.Tests.Commands;

public sealed class UnderstandCommandTests
{
    [Fact]
    public async Task Each_line_is_answered_with_a_line_of_JSON()
    {
        var run = await Say("reset my password\nwhat a lovely day\n\n");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var answers = Answers(run);
        Assert.Equal(["reset my password", "what a lovely day", ""], answers.Select(answer => answer.GetProperty("utterance").GetString()));
        Assert.Equal(("ResetPassword", 1), (answers[0].GetProperty("intent").GetString(), answers[0].GetProperty("score").GetDouble()));
        Assert.Contains(answers[0].GetProperty("candidates").EnumerateArray(), other => other.GetProperty("intent").GetString() == "FallbackIntent");
        Assert.All(answers[1..], answer => Assert.Equal(JsonValueKind.Null, answer.GetProperty("score").ValueKind));
    }

    [Fact]
    public async Task Slots_have_the_shape_of_Lexs_events()
    {
        using var folder = new TemporaryFolder();
        var run = await Say("a room for 3 nights", "--definition", Hotel(folder));

        var nights = Assert.Single(Answers(run)).GetProperty("slots").GetProperty("Nights");
        Assert.Equal("""{"shape":"Scalar","value":{"originalValue":"3","interpretedValue":"3","resolvedValues":["3"]}}""", nights.GetRawText());
    }

    [Fact]
    public async Task Explain_says_why_as_JSON_and_for_people()
    {
        var run = await Say("my pasword", "--explain");

        var answer = Assert.Single(Answers(run));
        Assert.Contains("password", answer.GetProperty("evidence").GetProperty("shared").EnumerateArray().Select(word => word.GetProperty("word").GetString()));
        var because = answer.GetProperty("explanation").GetProperty("because").EnumerateArray().Select(line => line.GetString()!).ToList();
        Assert.Contains(because, line => line.StartsWith("ResetPassword scores 0.", StringComparison.Ordinal) && line.Contains("nearest is the sample '", StringComparison.Ordinal));
        Assert.Contains("FallbackIntent stands where the scores drop below the threshold 0.", run.Errors, StringComparison.Ordinal);
        Assert.All(because, line => Assert.Contains(line, run.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_longer_than_Lex_takes_is_cut_and_says_so()
    {
        var run = await Say(new string('x', 200_000) + "\nreset my password");

        var answers = Answers(run);
        Assert.Equal((1024, true), (answers[0].GetProperty("utterance").GetString()!.Length, answers[0].GetProperty("cut").GetBoolean()));
        Assert.Equal("ResetPassword", answers[1].GetProperty("intent").GetString());
    }

    [Fact]
    public async Task What_is_no_text_is_read_as_something_that_nobody_understands()
    {
        var run = await CommandLine.ReadAsync([0xFF, 0xFE, 0x80, (byte)'x', (byte)'\n', .. "reset my password\r\n"u8], "understand");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("reset my password", Answers(run)[^1].GetProperty("utterance").GetString());
    }

    [Fact]
    public async Task An_unknown_locale_is_an_error_that_names_those_there_are()
    {
        var run = await Say("", "--locale", "xx_XX");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("has no locale 'xx_XX'. It has en_US, es_US.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_that_is_not_there_is_an_error()
    {
        var run = await Say("", "--definition", "/no/such/bot");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("/no/such/bot", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_samples_reach_their_intents_in_every_locale()
    {
        var run = await CommandLine.RunAsync("understand", "--samples");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"\AServiceDesk en_US: (\d+) of \1 sample utterances reach their intent \(100.0 %\)\nServiceDesk es_US: (\d+) of \2 ", run.Output);
    }

    [Fact]
    public async Task Samples_that_do_not_reach_their_intent_are_reported_and_fail()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandLine.RunAsync("understand", "--samples", "--definition", Hotel(folder));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Hotel en_US: 2 of 3 sample utterances reach their intent (66.6 %)\n", run.Output, StringComparison.Ordinal);
        Assert.Matches("  Book '{Kind}', said as '[^']+', goes to FallbackIntent; nothing speaks for Book\n", run.Output);
        Assert.Contains("not counted: Leave 'A room!' is also what Book is asked for with", run.Output, StringComparison.Ordinal);
    }

    // A slot type that only lists values, and lists none, is filled by nothing: its sample cannot be understood.
    private static string Hotel(TemporaryFolder folder)
    {
        const string locale = "Hotel/BotLocales/en_US/";
        Write("Hotel/Bot.json", """{"name":"Hotel","identifier":"HOTEL00001","version":"DRAFT","dataPrivacy":{"childDirected":false},"idleSessionTTLInSeconds":300}""");
        Write(locale + "BotLocale.json", """{"name":"English (US)","identifier":"en_US","nluConfidenceThreshold":0.4}""");
        Write(locale + "Intents/FallbackIntent/Intent.json", """{"name":"FallbackIntent","parentIntentSignature":"AMAZON.FallbackIntent","slotPriorities":[]}""");
        Write(locale + "Intents/Book/Intent.json", """
            {"name":"Book","sampleUtterances":[{"utterance":"a room"},{"utterance":"a room for {Nights} nights"},{"utterance":"{Kind}"}],
             "slotPriorities":[{"priority":1,"slotName":"Nights"},{"priority":2,"slotName":"Kind"}]}
            """);
        Write(locale + "Intents/Book/Slots/Nights/Slot.json", """{"name":"Nights","slotTypeName":"AMAZON.Number","valueElicitationSetting":{"slotConstraint":"Required"}}""");
        Write(locale + "Intents/Book/Slots/Kind/Slot.json", """{"name":"Kind","slotTypeName":"Kind","valueElicitationSetting":{"slotConstraint":"Required"}}""");
        Write(locale + "Intents/Leave/Intent.json", """{"name":"Leave","sampleUtterances":[{"utterance":"A room!"}],"slotPriorities":[]}""");
        Write(locale + "SlotTypes/Kind/SlotType.json", """{"name":"Kind","slotTypeValues":[],"valueSelectionSetting":{"resolutionStrategy":"TOP_RESOLUTION"}}""");
        return folder.Path;

        void Write(string file, string json) => folder.Write(file, json);
    }

    private static Task<Run> Say(string lines, params string[] arguments) => CommandLine.ReadAsync(Encoding.UTF8.GetBytes(lines), ["understand", .. arguments]);

    private static JsonElement[] Answers(Run run) => [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
