using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using CsCheck;

namespace Bot.Runtime.Tests.Conversation;

public sealed class SpeechTests
{
    [Theory]
    [InlineData(Channel.Written)]
    [InlineData(Channel.SpokenPlain)]
    [InlineData(Channel.SpokenSsml)]
    public void A_plain_sentence_is_plain_text_everywhere(Channel channel)
    {
        var message = Speech.Say("Tom & Jerry's <desk>").ToMessage(channel);

        Assert.Equal(MessageContentType.PlainText, message.ContentType);
        Assert.Equal("Tom & Jerry's <desk>", message.Content);
    }

    [Fact]
    public void Characters_are_written_as_they_are_spaced_out_when_spoken_and_spelled_in_SSML()
    {
        var speech = Speech.Say($"Your ID is {new Characters("100000")}.{Pause.Milliseconds(300)} Right?");

        Assert.Equal("Your ID is 100000. Right?", speech.ToMessage(Channel.Written).Content);
        Assert.Equal("Your ID is 1 0 0 0 0 0. Right?", speech.ToMessage(Channel.SpokenPlain).Content);
        var ssml = speech.ToMessage(Channel.SpokenSsml);
        Assert.Equal(MessageContentType.SSML, ssml.ContentType);
        Assert.Equal("<speak>Your ID is <say-as interpret-as=\"characters\">100000</say-as>.<break time=\"300ms\"/> Right?</speak>", ssml.Content);
        Assert.Equal("Your ID is 100000. Right?", speech.ToString());
    }

    [Fact]
    public void A_date_and_a_whole_number_are_written_in_digits_and_named_to_a_voice()
    {
        var speech = Speech.Say($"{1990m} tickets since {new DateOnly(2026, 11, 2)}.");

        Assert.Equal("1990 tickets since 2026-11-02.", speech.ToMessage(Channel.Written).Content);
        Assert.Equal("1990 tickets since 2026-11-02.", speech.ToMessage(Channel.SpokenPlain).Content);
        Assert.Equal(
            "<speak><say-as interpret-as=\"cardinal\">1990</say-as> tickets since <say-as interpret-as=\"date\" format=\"ymd\">2026-11-02</say-as>.</speak>",
            speech.ToMessage(Channel.SpokenSsml).Content);
    }

    [Theory]
    [InlineData(Channel.Written)]
    [InlineData(Channel.SpokenPlain)]
    [InlineData(Channel.SpokenSsml)]
    public void A_time_and_a_fraction_are_plain_text_everywhere(Channel channel)
    {
        var message = Speech.Say($"{0.5m} of them by {new TimeOnly(7, 30)}.").ToMessage(channel);

        Assert.Equal(MessageContentType.PlainText, message.ContentType);
        Assert.Equal("0.5 of them by 07:30.", message.Content);
    }

    [Fact]
    public void A_tag_is_heard_by_a_voice_and_seen_by_nobody()
    {
        var speech = Speech.Say($"{new SsmlTag("<prosody rate=\"slow\">")}R&D{new SsmlTag("</prosody>")}.");

        Assert.Equal("R&D.", speech.ToMessage(Channel.Written).Content);
        Assert.Equal("R&D.", speech.ToMessage(Channel.SpokenPlain).Content);
        Assert.Equal("<speak><prosody rate=\"slow\">R&amp;D</prosody>.</speak>", speech.ToMessage(Channel.SpokenSsml).Content);
    }

    [Fact]
    public void What_a_voice_reads_in_SSML_is_what_is_written() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 0, 40], Gen.Decimal, Gen.DateOnly, Gen.TimeOnly).Sample((text, number, date, time) =>
        {
            var speech = Speech.Say($"{text}<{new SsmlTag("<s>")}{number}&{date}{new SsmlTag("</s>")}'{time}\"{new Characters(text)}");

            var ssml = System.Xml.Linq.XDocument.Parse(speech.ToMessage(Channel.SpokenSsml).Content!);
            Assert.Equal(speech.ToMessage(Channel.Written).Content, ssml.Root!.Value);
            Assert.Equal(ssml.Root.Value.Replace(" ", "", StringComparison.Ordinal), speech.ToMessage(Channel.SpokenPlain).Content!.Replace(" ", "", StringComparison.Ordinal));
        });

    [Fact]
    public void Whatever_is_put_into_a_sentence_its_SSML_is_well_formed() =>
        Gen.Select(Gen.String, Gen.String).Sample((plain, spelled) =>
        {
            var speech = Speech.Say($"{plain}<{new Characters(spelled)}&").Then(plain);
            if (speech.ToString().Length > 300)
                return;
            var content = speech.ToMessage(Channel.SpokenSsml).Content!;
            // Lone surrogates and noncharacters are no XML, and no speech recognition hears them.
            if (content.Any(c => char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF'))
                return;
            Assert.Equal("speak", System.Xml.Linq.XDocument.Parse(content).Root!.Name.LocalName);
        });

    [Fact]
    public void Two_sentences_follow_each_other_on_every_channel()
    {
        var both = Speech.Say("R&D.").Then(Speech.Say($"ID {new Characters("a1")}?"));

        Assert.Equal("R&D. ID a1?", both.ToMessage(Channel.Written).Content);
        Assert.Equal("R&D. ID a 1?", both.ToMessage(Channel.SpokenPlain).Content);
        Assert.Equal("<speak>R&amp;D. ID <say-as interpret-as=\"characters\">a1</say-as>?</speak>", both.ToMessage(Channel.SpokenSsml).Content);
    }

    [Theory]
    [InlineData(0, "A message of 0 characters cannot be sent: Lex takes 1 to 1024. It begins ''. Shorten it, or split it into two messages.")]
    [InlineData(1025, "A message of 1025 characters cannot be sent: Lex takes 1 to 1024. It begins 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'. Shorten it, or split it into two messages.")]
    public void A_message_that_Lex_would_refuse_is_refused_here(int length, string expected) =>
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => Speech.Say(new string('x', length)).ToMessage(Channel.Written)).Message);

    [Fact]
    public void A_message_may_be_as_long_as_Lex_allows() =>
        Assert.Equal(Speech.MaximumLength, Speech.Say(new string('x', Speech.MaximumLength)).ToMessage(Channel.Written).Content!.Length);
}
