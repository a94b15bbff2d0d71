using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;

namespace Bot.Simulator.Tests.Scripts;

public sealed class RecordingPhoneTests
{
    private static readonly KeyMenu Menu = new(["2"], TimeSpan.FromSeconds(2));

    [Theory]
    [InlineData("+61491570006", "# A call.\nfrom: +61491570006\nkey: 2\nsay: hola\nkey: 100000#\nsilence\nhang up\n")]
    [InlineData(null, "# A call.\nfrom: withheld\nkey: 2\nsay: hola\nkey: 100000#\nsilence\nhang up\n")]
    public async Task A_recording_is_the_script_that_it_recorded(string? from, string text)
    {
        var script = CallScript.Parse("n", "n.call", text);
        var phone = new RecordingPhone(new ScriptPhone(script, new CallTranscript(isPassword: null, showsSecrets: false)));

        await phone.ChooseAsync(Menu, TestContext.Current.CancellationToken);
        for (var turn = 0; turn < 4; turn++)
            await phone.ListenAsync(PromptAttemptSpecification.Default, TestContext.Current.CancellationToken);

        Assert.Equal(text, phone.Script("A call.", from));
    }

    [Fact]
    public async Task Who_stays_on_the_line_at_a_menu_does_nothing_that_is_recorded()
    {
        var phone = new RecordingPhone(new ScriptPhone(CallScript.Named("n").Says("hello"), new CallTranscript(isPassword: null, showsSecrets: false)));

        Assert.Equal(new CallerInput.Silence(), await phone.ChooseAsync(Menu, TestContext.Current.CancellationToken));

        Assert.Equal("# A call.\nfrom: withheld\n", phone.Script("A call.", null));
    }
}
