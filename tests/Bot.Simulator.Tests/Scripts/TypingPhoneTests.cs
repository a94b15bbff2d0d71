using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;

namespace Bot.Simulator.Tests.Scripts;

public sealed class TypingPhoneTests
{
    private static readonly KeyMenu Menu = new(["2"], TimeSpan.FromSeconds(2));

    [Fact]
    public async Task What_is_typed_is_said_and_the_end_of_the_input_hangs_up()
    {
        var (phone, transcript) = Phone("suggest a book\n300#\n");

        await phone.SayAsync(new Prompt("Hello.", IsSsml: false), TestContext.Current.CancellationToken);
        Assert.Equal(new CallerInput.Speech("suggest a book"), await ListenAsync(phone));
        Assert.Equal(new CallerInput.Keys("300#"), await ListenAsync(phone));
        Assert.Equal(new CallerInput.HungUp(), await ListenAsync(phone));
        Assert.Equal("bot       Hello.\ncaller    suggest a book\ncaller    [keys 300#]\ncaller    [hangs up]\n", transcript.ToString());
    }

    [Fact]
    public async Task At_a_menu_of_keys_a_key_is_pressed_and_words_wait_for_the_bot()
    {
        var (phone, transcript) = Phone("2\nsuggest a book\n");

        Assert.Equal(new CallerInput.Keys("2"), await phone.ChooseAsync(Menu, TestContext.Current.CancellationToken));
        Assert.Equal(new CallerInput.Silence(), await phone.ChooseAsync(Menu, TestContext.Current.CancellationToken));
        Assert.Equal(new CallerInput.Speech("suggest a book"), await ListenAsync(phone));
        Assert.Equal("caller    [keys 2]\ncaller    suggest a book\n", transcript.ToString());
    }

    private static (TypingPhone Phone, CallTranscript Transcript) Phone(string typed)
    {
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        return (new(new StringReader(typed), transcript), transcript);
    }

    private static Task<CallerInput> ListenAsync(TypingPhone phone) => phone.ListenAsync(PromptAttemptSpecification.Default, TestContext.Current.CancellationToken);
}
