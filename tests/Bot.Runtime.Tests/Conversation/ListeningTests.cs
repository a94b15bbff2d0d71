using Bot.Runtime.Conversation;

namespace Bot.Runtime.Tests.Conversation;

public sealed class ListeningTests
{
    private static readonly IntentReference Order = new("Order");
    private static readonly SlotReference Number = new("Number");

    private readonly Session _session = new("session", null);

    [Fact]
    public void Each_setting_has_Lexs_key_and_is_written_as_Lex_reads_it()
    {
        var here = Listening.At(Order, Number);
        _session.Set(here.AudioMaxLength, TimeSpan.FromSeconds(15));
        _session.Set(here.AudioStartTimeout, TimeSpan.FromSeconds(3));
        _session.Set(here.AudioEndTimeout, TimeSpan.FromMilliseconds(640.9));
        _session.Set(here.TextStartTimeout, TimeSpan.FromMinutes(1));
        _session.Set(here.DtmfEndTimeout, TimeSpan.FromSeconds(8));
        _session.Set(here.DtmfMaxLength, 6);
        _session.Set(here.DtmfDeletionCharacter, 'D');
        _session.Set(here.DtmfEndCharacter, '*');
        _session.Set(here.AllowInterrupt, false);
        _session.Set(here.AllowAudioInput, false);
        _session.Set(here.AllowDtmfInput, true);

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["x-amz-lex:audio:max-length-ms:Order:Number"] = "15000",
                ["x-amz-lex:audio:start-timeout-ms:Order:Number"] = "3000",
                ["x-amz-lex:audio:end-timeout-ms:Order:Number"] = "640",
                ["x-amz-lex:text:start-timeout-ms:Order:Number"] = "60000",
                ["x-amz-lex:dtmf:end-timeout-ms:Order:Number"] = "8000",
                ["x-amz-lex:dtmf:max-length:Order:Number"] = "6",
                ["x-amz-lex:dtmf:deletion-character:Order:Number"] = "D",
                ["x-amz-lex:dtmf:end-character:Order:Number"] = "*",
                ["x-amz-lex:allow-interrupt:Order:Number"] = "false",
                ["x-amz-lex:allow-audio-input:Order:Number"] = "false",
                ["x-amz-lex:allow-dtmf-input:Order:Number"] = "true",
            },
            _session.Attributes);
        Assert.Equal(TimeSpan.FromSeconds(15), _session.Get(here.AudioMaxLength));
        Assert.Equal(6, _session.Get(here.DtmfMaxLength));
        Assert.Equal('*', _session.Get(here.DtmfEndCharacter));
        Assert.False(_session.Get(here.AllowInterrupt));
    }

    [Fact]
    public void A_place_is_everywhere_an_intent_a_slot_or_a_part_of_one()
    {
        Assert.Equal("x-amz-lex:allow-interrupt:*:*", Listening.Everywhere.AllowInterrupt.Name);
        Assert.Equal("x-amz-lex:allow-interrupt:Order:*", Listening.At(Order).AllowInterrupt.Name);
        Assert.Equal("x-amz-lex:allow-interrupt:*:Number", Listening.At(Number).AllowInterrupt.Name);
        Assert.Equal("x-amz-lex:allow-interrupt:Order:Address.Street", Listening.At(Order, new("Address"), new SlotReference("Street")).AllowInterrupt.ToString());
    }

    [Fact]
    public void What_is_not_set_or_is_spoilt_is_as_Lex_has_it_by_default()
    {
        var here = Listening.Everywhere;
        _session.Set(SessionKey.Text(here.DtmfEndTimeout.Name), "soon");
        _session.Set(SessionKey.Text(here.DtmfEndCharacter.Name), "end");
        _session.Set(SessionKey.Text(here.AllowAudioInput.Name), "perhaps");

        Assert.Equal(55_000, _session.Get(here.AudioMaxLength).TotalMilliseconds);
        Assert.Equal(4_000, _session.Get(here.AudioStartTimeout).TotalMilliseconds);
        Assert.Equal(600, _session.Get(here.AudioEndTimeout).TotalMilliseconds);
        Assert.Equal(30_000, _session.Get(here.TextStartTimeout).TotalMilliseconds);
        Assert.Equal(5_000, _session.Get(here.DtmfEndTimeout).TotalMilliseconds);
        Assert.Equal(1024, _session.Get(here.DtmfMaxLength));
        Assert.Equal(('*', '#'), (_session.Get(here.DtmfDeletionCharacter), _session.Get(here.DtmfEndCharacter)));
        Assert.True(_session.Get(here.AllowInterrupt) && _session.Get(here.AllowAudioInput) && _session.Get(here.AllowDtmfInput));
    }

    [Fact]
    public void What_Lex_does_not_take_is_refused_with_the_value_and_the_range()
    {
        var here = Listening.Everywhere;

        Refused("The session attribute 'x-amz-lex:audio:max-length-ms:*:*' cannot be 55001 ms: Lex takes 1 to 55000 ms.", here.AudioMaxLength, TimeSpan.FromMilliseconds(55_001));
        Refused("The session attribute 'x-amz-lex:audio:max-length-ms:*:*' cannot be 0 ms: Lex takes 1 to 55000 ms.", here.AudioMaxLength, TimeSpan.Zero);
        Refused("The session attribute 'x-amz-lex:dtmf:end-timeout-ms:*:*' cannot be 0.5 ms: Lex takes 1 ms and more, up to 2147483647 ms.", here.DtmfEndTimeout, TimeSpan.FromMilliseconds(0.5));
        Refused("The session attribute 'x-amz-lex:dtmf:end-timeout-ms:*:*' cannot be 2592000000 ms: Lex takes 1 ms and more, up to 2147483647 ms.", here.DtmfEndTimeout, TimeSpan.FromDays(30));
        Refused("The session attribute 'x-amz-lex:dtmf:max-length:*:*' cannot be 1025: Lex takes 1 to 1024 keys.", here.DtmfMaxLength, 1025);
        Refused("The session attribute 'x-amz-lex:dtmf:end-character:*:*' cannot be 'E': Lex takes 0 to 9, A to D, # and *.", here.DtmfEndCharacter, 'E');
        Assert.Empty(_session.Attributes);
    }

    [Fact]
    public void A_place_without_a_name_is_none() => Assert.Throws<ArgumentException>(() => Listening.At(new IntentReference(" ")));

    private void Refused<T>(string message, SessionKey<T> key, T value) =>
        Assert.Equal(message + " Set a value within that.", Assert.Throws<InvalidOperationException>(() => _session.Set(key, value)).Message);
}
