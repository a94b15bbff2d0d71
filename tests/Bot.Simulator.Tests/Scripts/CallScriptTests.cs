using Bot.Simulator.Connect;
using Bot.Simulator.Scripts;
using CsCheck;

namespace Bot.Simulator.Tests.Scripts;

public sealed class CallScriptTests
{
    [Fact]
    public void A_script_is_read_line_by_line_whatever_the_case_and_the_spaces()
    {
        var script = CallScript.Parse("name", "calls/name.call", "# a comment\r\n\r\nFROM:  +61400000001\r\n say: I forgot: my password \r\nKey: 100000#\r\nSilence\r\nhang up\r\n");

        Assert.Equal("+61400000001", script.From);
        Assert.Equal(
            [new CallerInput.Speech("I forgot: my password"), new CallerInput.Keys("100000#"), new CallerInput.Silence(), new CallerInput.HungUp()],
            script.Inputs);
    }

    [Theory]
    [InlineData("", CallScript.DefaultNumber)]
    [InlineData("from: withheld", null)]
    [InlineData("from: +61400000001", "+61400000001")]
    [InlineData("from: anonymous", "anonymous")]
    public void The_callers_number_is_what_the_script_says(string line, string? expected) => Assert.Equal(expected, CallScript.Parse("n", "n.call", line).From);

    [Theory]
    [InlineData("say:", "n.call:2: 'say' is no line of a call script. Write one of: from: +NUMBER, language: es-US, setting: NAME=VALUE, say: WORDS, key: KEYS, silence, hang up, fault: NAME; # begins a comment.")]
    [InlineData("shout: help", "n.call:2: 'shout: help' is no line of a call script. Write one of: from: +NUMBER, language: es-US, setting: NAME=VALUE, say: WORDS, key: KEYS, silence, hang up, fault: NAME; # begins a comment.")]
    [InlineData("hang up: now", "n.call:2: 'hang up: now' is no line of a call script. Write one of: from: +NUMBER, language: es-US, setting: NAME=VALUE, say: WORDS, key: KEYS, silence, hang up, fault: NAME; # begins a comment.")]
    [InlineData("key: 12x", "n.call:2: '12x' cannot be keyed: a keypad has 0 to 9, *, # and A to D. Write for example key: 100000#, or key: {code} for the code of a text message.")]
    [InlineData("key:", "n.call:2: '' cannot be keyed: a keypad has 0 to 9, *, # and A to D. Write for example key: 100000#, or key: {code} for the code of a text message.")]
    [InlineData("fault:", "n.call:2: 'fault:' needs the name of what breaks, for example fault: directory down, or fault: none.")]
    [InlineData("language:", "n.call:2: 'language:' needs a language as Connect writes it, for example language: es-US.")]
    [InlineData("say: hi\nfrom: +61400000001", "n.call:3: 'from:' is about the whole call. Write it above the first thing that the caller does.")]
    [InlineData("silence\nlanguage: es-US", "n.call:3: 'language:' is about the whole call. Write it above the first thing that the caller does.")]
    [InlineData("from:", "n.call:2: 'from:' needs a number, for example from: +61491570006, or from: withheld.")]
    public void A_line_that_cannot_be_played_is_refused_with_its_number(string line, string message) =>
        Assert.Equal(message, Assert.Throws<CallScriptException>(() => CallScript.Parse("n", "n.call", "# comment\n" + line)).Message);

    [Fact]
    public void A_script_says_what_it_is_about_which_language_is_spoken_and_what_breaks_when()
    {
        var script = CallScript.Parse("n", "n.call", "\n# About this.\n# And more.\nlanguage: es-US\nfault: desk closed\nsay: hi\nfault: none\n");

        Assert.Equal(("About this.", "es-US", "n.call"), (script.About, script.LanguageCode, script.Origin));
        Assert.Equal([new ScriptStep(5, null, "desk closed"), new ScriptStep(6, new CallerInput.Speech("hi"), null), new ScriptStep(7, null, "none")], script.Steps);
    }

    [Fact]
    public void The_same_script_is_written_in_csharp()
    {
        var script = CallScript.Named("n").CallingFrom(null).Says("hi").Keys("12#").StaysSilent().Breaks("directory down").HangsUp();

        var parsed = CallScript.Parse("n", "n", "from: withheld\nsay: hi\nkey: 12#\nsilence\nfault: directory down\nhang up");
        Assert.Equal((parsed.From, parsed.Inputs.Length), (script.From, script.Inputs.Length));
        Assert.Equal(parsed.Steps.Select(step => step with { Line = 0 }), script.Steps);
    }

    [Fact]
    public void A_script_that_is_not_there_is_refused_with_its_path() => Assert.StartsWith(
        "/no/such.call: the call script cannot be read (",
        Assert.Throws<CallScriptException>(() => CallScript.Load("/no/such.call")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Any_text_is_a_script_or_is_refused() => Gen.String.Sample(text =>
    {
        try
        {
            Assert.NotNull(CallScript.Parse("n", "n.call", text));
        }
        catch (CallScriptException exception)
        {
            Assert.StartsWith("n.call:", exception.Message, StringComparison.Ordinal);
        }
    });
}
