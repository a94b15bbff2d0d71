namespace Bot.Simulator.Tests.Connect;

public sealed class AttributeActionTests : IDisposable
{
    private readonly PlayedFlow _played = new();

    public void Dispose() => _played.Dispose();

    [Fact]
    public async Task Attributes_are_set_and_those_whose_reference_has_no_value_are_taken_away()
    {
        var flow = _played.File
            .Add("set", "UpdateContactAttributes", """{"Attributes":{"with space":"one","Count":2,"gone":"here","$.Channel":"by name"},"TargetContact":"Current"}""", "again")
            .Add("again", "UpdateContactAttributes", """{"Attributes":{"copy":"$.Attributes.['with space'] and $['Attributes']['Count']","gone":"$.Attributes.nothing"}}""", "say")
            .Message("say", "$.Attributes.copy/$.Attributes.gone/$.Attributes.VOICE.", "end")
            .HangUp();
        var phone = new ScriptedPhone();

        await _played.PlayAsync(flow.Load(), phone);

        Assert.Equal(["one and 2//by name."], phone.Words);
        Assert.Equal("no value: $.Attributes.nothing", _played.Steps[1].Note);
        Assert.Equal("no value: $.Attributes.gone", _played.Steps[2].Note);
    }

    [Fact]
    public async Task More_than_32_kB_of_attributes_take_the_error_branch_and_none_is_set()
    {
        var flow = _played.File
            .Add("set", "UpdateContactAttributes", $$"""{"Attributes":{"small":"x","big":"{{new string('é', 16_384)}}"} }""", "end", $"[{FlowFile.Error("NoMatchingError", "say")}]")
            .Message("say", "Set: '$.Attributes.small'.", "end")
            .HangUp();
        var phone = new ScriptedPhone();

        await _played.PlayAsync(flow.Load(), phone);

        Assert.Equal(["Set: ''."], phone.Words);
        Assert.Equal(["the contact's attributes would have 32777 bytes, more than 32768; none was set"], _played.Errors);
    }

    [Theory]
    [InlineData("UpdateContactAttributes", """{"Attributes":{"a":"b"},"TargetContact":"Related"}""", "the call has no Related contact")]
    [InlineData("UpdateContactData", """{"Name":"n","TargetContact":"Related"}""", "the call has no Related contact")]
    [InlineData("UpdateContactData", """{"LanguageCode":"es-US","Name":"$.Attributes.name"}""", "the reference of Name has no value")]
    [InlineData("UpdateContactTextToSpeechVoice", """{"TextToSpeechVoice":"$.Attributes.voice"}""", "the voice's reference has no value")]
    public async Task What_cannot_be_set_takes_the_error_branch(string type, string parameters, string why)
    {
        Assert.Equal("NoMatchingError", await _played.TakeAsync(type, parameters, ["NoMatchingError"]));
        Assert.Equal([why], _played.Errors);
    }

    [Fact]
    public async Task The_contacts_own_data_and_voice_can_be_read_again()
    {
        var flow = _played.File
            .Message("before", "$.LanguageCode $.TextToSpeechVoiceId.", "data")
            .Add("data", "UpdateContactData", """{"LanguageCode":"es-US","Name":"Locked out","CustomerId":"C1","References":{"ticket":{"Value":"T7","Type":"STRING"}},"TargetContact":"Current"}""", "voice")
            .Add("voice", "UpdateContactTextToSpeechVoice", """{"TextToSpeechVoice":"Lupe","TextToSpeechEngine":"neural"}""", "after")
            .Message("after", "$.LanguageCode $.TextToSpeechVoiceId $.Name $.CustomerId $.References.ticket.Value.", "end")
            .HangUp();
        var phone = new ScriptedPhone();

        await _played.PlayAsync(flow.Load(), phone);

        Assert.Equal(["en-US Joanna.", "es-US Lupe Locked out C1 T7."], phone.Words);
    }

    [Theory]
    [InlineData("+61400000001", "NextAction")]
    [InlineData("0400000001", "InvalidCallbackNumber")]
    [InlineData(null, "InvalidCallbackNumber")]
    public async Task A_callback_number_is_one_in_E164(string? number, string heard)
    {
        Assert.Equal(heard, await _played.TakeAsync(
            "UpdateContactCallbackNumber", """{"CallbackNumber":"$.CustomerEndpoint.Address"}""", ["InvalidCallbackNumber", "CallbackNumberNotDialable"], with: options => options with { CustomerNumber = number }));
        Assert.DoesNotContain(_played.Errors, why => why.Contains("0400", StringComparison.Ordinal));
    }
}
