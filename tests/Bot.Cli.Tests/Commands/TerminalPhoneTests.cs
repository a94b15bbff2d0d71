using Bot.Cli.Calls;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;
using Spectre.Console;

namespace Bot.Cli.Tests.Commands;

public sealed class TerminalPhoneTests
{
    [Theory]
    [InlineData("2", "caller    [keys 2]\n")]
    [InlineData("bye", "caller    [hangs up]\n")]
    [InlineData("", "")]
    public async Task At_a_menu_of_keys_a_key_is_pressed_and_an_empty_line_stays_on_the_line(string line, string written)
    {
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        using var input = new StringReader(line + "\n");
        using var screen = new StringWriter();

        Assert.Equal(TypedLine.Understand(line), await Phone(input, screen, transcript).ChooseAsync(Menu, TestContext.Current.CancellationToken));
        Assert.Equal(written, transcript.ToString());
    }

    [Fact]
    public async Task What_is_typed_at_a_menu_of_keys_is_said_when_the_bot_listens()
    {
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        using var input = new StringReader("reset my [password]\n100000#\n");
        using var screen = new StringWriter();
        var phone = Phone(input, screen, transcript);

        Assert.Equal(new CallerInput.Silence(), await phone.ChooseAsync(Menu, TestContext.Current.CancellationToken));
        Assert.Equal(new CallerInput.Speech("reset my [password]"), await phone.ListenAsync(PromptAttemptSpecification.Default, TestContext.Current.CancellationToken));
        Assert.Equal(new CallerInput.Keys("100000#"), await phone.ListenAsync(PromptAttemptSpecification.Default, TestContext.Current.CancellationToken));
        Assert.Contains("you       reset my [password]\n", screen.ToString(), StringComparison.Ordinal);
        Assert.Equal("caller    reset my [password]\ncaller    [keys 100000#]\n", transcript.ToString());
    }

    private static KeyMenu Menu { get; } = new(["2"], TimeSpan.FromSeconds(2));

    private static TerminalPhone Phone(TextReader input, TextWriter screen, CallTranscript transcript) =>
        new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(screen), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors }), input, transcript);
}
