using Bot.Simulator.Connect;

namespace Bot.Simulator.Tests.Connect;

public sealed class PromptActionTests : IDisposable
{
    private readonly PlayedFlow _played = new();

    public void Dispose() => _played.Dispose();

    [Theory]
    [InlineData("""{"Text":"Hello on $.Channel."}""", "Hello on VOICE.")]
    [InlineData("""{"Text":"<speak>One<break time='1s'/>two</speak>"}""", "One two")]
    [InlineData("""{"SSML":"<speak>One <amazon:effect name='whispered'>two</amazon:effect> $.Channel</speak>"}""", "One two VOICE")]
    [InlineData("""{"PromptId":"arn:aws:connect:r:1:instance/i/prompt/beep"}""", "Beep!")]
    [InlineData("""{"PromptId":"arn:aws:connect:r:1:instance/i/prompt/other"}""", "[recorded prompt other]")]
    [InlineData("""{"Media":{"Uri":"s3://bucket/hello.wav","SourceType":"S3","MediaType":"Audio"}}""", "[recorded prompt hello.wav]")]
    public async Task A_prompt_is_said_whatever_its_form(string parameters, string words)
    {
        var phone = new ScriptedPhone();

        await _played.TakeAsync("MessageParticipant", parameters, ["NoMatchingError"], phone: phone, with: options => options with
        {
            RecordedPrompts = options.RecordedPrompts.Add("arn:aws:connect:r:1:instance/i/prompt/beep", "Beep!"),
        });

        Assert.Equal([words, "NextAction"], phone.Words);
    }

    [Theory]
    [InlineData("{}", "there is nothing to say: it has no Text, SSML, PromptId or Media with a value")]
    [InlineData("""{"PromptId":"$.Attributes.prompt"}""", "there is nothing to say: it has no Text, SSML, PromptId or Media with a value")]
    [InlineData("""{"SSML":"<speak>One"}""", "its SSML is not well-formed, perhaps for what a reference in it reads")]
    [InlineData("""{"SSML":"<p>One</p>"}""", "its SSML does not begin with the element speak")]
    [InlineData("""{"SSML":"One"}""", "its SSML is not well-formed, perhaps for what a reference in it reads")]
    public async Task What_cannot_be_said_takes_the_error_branch(string parameters, string why)
    {
        Assert.Equal("NoMatchingError", await _played.TakeAsync("MessageParticipant", parameters, ["NoMatchingError"]));
        Assert.Equal([why], _played.Errors);
    }

    [Fact]
    public async Task The_prompts_of_a_queue_are_said_once_and_interrupted()
    {
        var phone = new ScriptedPhone();

        await _played.TakeAsync("MessageParticipantIteratively", """{"Messages":[{"Text":"Please wait."},{"PromptId":"music"}],"InterruptFrequencySeconds":"20"}""", [], ["MessagesInterrupted"], phone);

        Assert.Equal(["Please wait.", "[recorded prompt music]", "MessagesInterrupted"], phone.Words);
    }

    [Fact]
    public async Task The_prompts_of_a_queue_that_are_not_interrupted_go_on_until_somebody_takes_the_call()
    {
        var flow = _played.File.Add("wait", "MessageParticipantIteratively", """{"Messages":[{"Text":"Please wait."}]}""", "end").HangUp().Load();

        Assert.Equal(new CallEnd.Transferred("a queue", null), await _played.PlayAsync(flow, new ScriptedPhone()));
    }

    [Fact]
    public async Task Who_hangs_up_during_a_prompt_hears_no_other()
    {
        var flow = _played.File.Message("one", "One.", "two").Message("two", "Two.", "end").HangUp().Load();
        var phone = new ScriptedPhone { HangsUpAfter = 1 };

        Assert.Equal(new CallEnd.CallerHungUp(), await _played.PlayAsync(flow, phone));
        Assert.Equal(["One."], phone.Words);
    }
}
