using Bot.Simulator.Connect;

namespace Bot.Simulator.Tests.Connect;

public sealed class PromptTests
{
    [Theory]
    [InlineData("<speak>Your code is <say-as interpret-as=\"characters\">ab12</say-as>.</speak>", "Your code is a b 1 2.")]
    [InlineData("<speak><say-as interpret-as=\"digits\">4711</say-as><break time=\"1s\"/>ok?</speak>", "4 7 1 1 ok?")]
    [InlineData("<speak><prosody rate=\"slow\">Tom &amp; Ann</prosody> <say-as interpret-as=\"date\">2020-01-02</say-as></speak>", "Tom & Ann 2020-01-02")]
    [InlineData("<speak><p>One.</p><p>Two.</p></speak>", "One. Two.")]
    [InlineData("<speak>not closed", "<speak>not closed")]
    public void SSML_is_heard_as_words(string ssml, string words) => Assert.Equal(words, new Prompt(ssml, IsSsml: true).Words);

    [Fact]
    public void Plain_text_is_heard_as_it_is() => Assert.Equal("<b> & 1", new Prompt("<b> & 1", IsSsml: false).Words);
}
