using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;

namespace Bot.Simulator.Tests.Scripts;

public sealed class ScriptPhoneTests
{
    private static readonly KeyMenu Menu = new(["2"], TimeSpan.FromSeconds(2));

    [Theory]
    [InlineData("key: 2", "2")]
    [InlineData("key: 1", "1")]
    public async Task A_key_that_comes_next_is_pressed_at_a_menu(string line, string key)
    {
        var (phone, transcript) = Phone(line + "\nsay: hola");

        Assert.Equal(new CallerInput.Keys(key), await phone.ChooseAsync(Menu, TestContext.Current.CancellationToken));
        Assert.Equal(new CallerInput.Speech("hola"), await ListenAsync(phone));
        Assert.Equal($"caller    [keys {key}]\ncaller    hola\n", transcript.ToString());
    }

    [Theory]
    [InlineData("say: reset my password")]
    [InlineData("silence")]
    [InlineData("key: 100000#")]
    public async Task What_is_meant_for_the_bot_waits_until_the_bot_listens(string line)
    {
        var (phone, transcript) = Phone(line);

        Assert.Equal(new CallerInput.Silence(), await phone.ChooseAsync(Menu, TestContext.Current.CancellationToken));
        Assert.Equal(("", 1), (transcript.ToString(), phone.Left));
        Assert.NotEqual(new CallerInput.HungUp(), await ListenAsync(phone));
        Assert.Equal(0, phone.Left);
    }

    [Theory]
    [InlineData("hang up")]
    [InlineData("")]
    public async Task A_script_that_is_over_hangs_up_at_a_menu_too(string line)
    {
        var (phone, transcript) = Phone(line);

        Assert.Equal(new CallerInput.HungUp(), await phone.ChooseAsync(Menu, TestContext.Current.CancellationToken));
        Assert.Equal("caller    [hangs up]\n", transcript.ToString());
    }

    private static (ScriptPhone Phone, CallTranscript Transcript) Phone(string text)
    {
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        return (new ScriptPhone(CallScript.Parse("n", "n.call", text), transcript), transcript);
    }

    private static Task<CallerInput> ListenAsync(ScriptPhone phone) => phone.ListenAsync(PromptAttemptSpecification.Default, TestContext.Current.CancellationToken);
}
