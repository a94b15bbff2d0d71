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
    [InlineData("say:", "n.call:2: 'say' is no line of a call script. Write one of: from: +NUMBER, say: WORDS, key: KEYS, silence, hang up; # begins a comment.")]
    [InlineData("shout: help", "n.call:2: 'shout: help' is no line of a call script. Write one of: from: +NUMBER, say: WORDS, key: KEYS, silence, hang up; # begins a comment.")]
    [InlineData("hang up: now", "n.call:2: 'hang up: now' is no line of a call script. Write one of: from: +NUMBER, say: WORDS, key: KEYS, silence, hang up; # begins a comment.")]
    [InlineData("key: 12x", "n.call:2: '12x' cannot be keyed: a keypad has 0 to 9, *, # and A to D. Write for example key: 100000#.")]
    [InlineData("key:", "n.call:2: '' cannot be keyed: a keypad has 0 to 9, *, # and A to D. Write for example key: 100000#.")]
    [InlineData("from:", "n.call:2: 'from:' needs a number, for example from: +61491570006, or from: withheld.")]
    public void A_line_that_cannot_be_played_is_refused_with_its_number(string line, string message) =>
        Assert.Equal(message, Assert.Throws<CallScriptException>(() => CallScript.Parse("n", "n.call", "# comment\n" + line)).Message);

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
