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

    [Fact]
    public async Task What_breaks_at_the_top_is_broken_before_the_call_and_what_breaks_later_before_the_next_answer()
    {
        var faults = new ListedFaults();
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        var phone = new ScriptPhone(CallScript.Parse("n", "n.call", "fault: Queue full\nsay: hi\nfault: none\nfault: directory down\nsilence"), transcript, faults);
        Assert.Equal(["Queue full"], faults.Broken);

        await ListenAsync(phone);
        Assert.Equal("Queue full", Assert.Single(faults.Broken));
        Assert.Equal(1, phone.Left);
        await ListenAsync(phone);

        Assert.Equal(["directory down"], faults.Broken);
        Assert.Equal("fault     Queue full\ncaller    hi\nfault     none\nfault     directory down\ncaller    [silence]\n", transcript.ToString());
    }

    [Fact]
    public void What_cannot_break_is_refused_before_the_call()
    {
        var script = CallScript.Parse("n", "n.call", "say: hi\nfault: sky falls");
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);

        Assert.Equal(
            "n.call:2: 'fault: sky falls' is nothing that can break. Write one of: directory down, queue full, or none.",
            Assert.Throws<CallScriptException>(() => new ScriptPhone(script, transcript, new ListedFaults())).Message);
        Assert.Equal(
            "n.call:2: 'fault: sky falls' cannot happen here: nothing around this bot can be broken. Take the line out, or give the bot's faults to the test.",
            Assert.Throws<CallScriptException>(() => new ScriptPhone(script, transcript)).Message);
    }

    private sealed class ListedFaults : ICallFaults
    {
        public List<string> Broken { get; } = [];

        public IReadOnlyList<string> Known => ["queue full", "directory down"];

        public void Apply(string fault) => Broken.Add(fault);

        public void Clear() => Broken.Clear();
    }

    private static (ScriptPhone Phone, CallTranscript Transcript) Phone(string text)
    {
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        return (new ScriptPhone(CallScript.Parse("n", "n.call", text), transcript), transcript);
    }

    private static Task<CallerInput> ListenAsync(ScriptPhone phone) => phone.ListenAsync(PromptAttemptSpecification.Default, TestContext.Current.CancellationToken);
}
