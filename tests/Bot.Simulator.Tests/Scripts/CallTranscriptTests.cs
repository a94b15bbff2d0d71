using Bot.Simulator.Cloud;
using Bot.Simulator.Connect;
using Bot.Simulator.Scripts;

namespace Bot.Simulator.Tests.Scripts;

public sealed class CallTranscriptTests
{
    private static readonly TextMessage Message = new("+61491570006", "Your new password is Abcd-2345 - use it.", null, "Transactional", null, "id", DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_transcript_has_a_line_for_everything_that_is_said_and_done()
    {
        var transcript = new CallTranscript(word => word == "Abcd-2345", showsSecrets: false);
        var seen = new List<TranscriptLine>();
        transcript.Written += seen.Add;

        transcript.Begins("+61491570006");
        transcript.Bot(new("<speak>ID <say-as interpret-as=\"characters\">a1</say-as>?</speak>", IsSsml: true));
        transcript.Caller(new CallerInput.Speech("yes"));
        transcript.Caller(new CallerInput.Keys("1#"));
        transcript.Caller(new CallerInput.Silence());
        transcript.Caller(new CallerInput.HungUp());
        transcript.Changed(new("svc", "100000", "CN=x", "unicodePwd", null, DateTimeOffset.UnixEpoch));
        transcript.Changed(new("svc", "100000", "CN=x", "pwdLastSet", "0", DateTimeOffset.UnixEpoch));
        transcript.Text(Message);
        transcript.Ends(new CallEnd.Transferred("queue", "CallerAsked"));

        Assert.Equal(
            """
            call      from +…06
            bot       ID a 1?
                      ssml    <speak>ID <say-as interpret-as="characters">a1</say-as>?</speak>
            caller    yes
            caller    [keys 1#]
            caller    [silence]
            caller    [hangs up]
            directory 100000: unicodePwd replaced
            directory 100000: pwdLastSet set to 0
            text      to +…06: Your new password is [password] - use it.
            call      put through to a person (CallerAsked)

            """,
            transcript.ToString());
        Assert.Equal(transcript.Lines, seen);
        Assert.DoesNotContain("ssml", transcript.Conversation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_one_who_calls_sees_the_text_message_as_it_is()
    {
        var transcript = new CallTranscript(_ => true, showsSecrets: true);

        transcript.Text(Message);

        Assert.Equal("text      to +61491570006: Your new password is Abcd-2345 - use it.\n", transcript.ToString());
    }

    [Fact]
    public void Where_nobody_can_tell_a_password_the_whole_text_is_withheld()
    {
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);

        transcript.Text(Message);

        Assert.Equal("text      to +…06: [withheld: it may hold a password]\n", transcript.ToString());
    }

    [Theory]
    [InlineData("+61491570006", "from +…06")]
    [InlineData("anonymous", "from anonymous")]
    [InlineData(null, "from a withheld number")]
    public void A_number_is_masked_and_what_is_none_is_not(string? from, string words)
    {
        var transcript = new CallTranscript(null, showsSecrets: false);

        transcript.Begins(from);

        Assert.Equal(words, Assert.Single(transcript.Lines).Words);
    }

    public static TheoryData<CallEnd, string> Ends => new()
    {
        { new CallEnd.Disconnected(), "ended by the service desk" },
        { new CallEnd.CallerHungUp(), "ended by the caller" },
        { new CallEnd.Transferred("queue", null), "put through to a person" },
        { new CallEnd.Failed("no branch"), "dropped: no branch" },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_call_ends_in_one_of_these_ways(CallEnd end, string words)
    {
        var transcript = new CallTranscript(null, showsSecrets: false);

        transcript.Ends(end);

        Assert.Equal(words, Assert.Single(transcript.Lines).Words);
    }

    [Fact]
    public async Task A_script_that_ends_hangs_up()
    {
        var transcript = new CallTranscript(null, showsSecrets: false);
        var phone = new ScriptPhone(CallScript.Parse("n", "n.call", "say: hello"), transcript);
        Assert.Equal(1, phone.Left);

        Assert.Equal(new CallerInput.Speech("hello"), await phone.ListenAsync(Bot.Simulator.Definition.PromptAttemptSpecification.Default, CancellationToken.None));
        Assert.Equal(new CallerInput.HungUp(), await phone.ListenAsync(Bot.Simulator.Definition.PromptAttemptSpecification.Default, CancellationToken.None));
        Assert.Equal(0, phone.Left);
    }
}
