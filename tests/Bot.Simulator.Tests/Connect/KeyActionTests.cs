using Bot.Simulator.Connect;
using static Bot.Simulator.Tests.Connect.ScriptedPhone;

namespace Bot.Simulator.Tests.Connect;

/// <summary>GetParticipantInput where it stores a number; where it is a menu, see <see cref="LanguageMenuTests"/>.</summary>
public sealed class KeyActionTests : IDisposable
{
    private readonly PlayedFlow _played = new();

    public void Dispose() => _played.Dispose();

    [Theory]
    [InlineData("1234#", "", "1234")]
    [InlineData("12*34#", "", "34")]
    [InlineData("12*34#", ""","DTMFConfiguration":{"DisableCancelKey":true}""", "12*34")]
    [InlineData("12**99", ""","DTMFConfiguration":{"InputTerminationSequence":"**","DisableCancelKey":"True"}""", "12")]
    [InlineData("123456", ""","InputValidation":{"CustomValidation":{"MaximumLength":"4"}}""", "1234")]
    [InlineData("61400000001#", ""","InputValidation":{"PhoneNumberValidation":{"NumberFormat":"E164"}}""", "+61400000001")]
    [InlineData("0400000001#", ""","InputValidation":{"PhoneNumberValidation":{"NumberFormat":"Local","CountryCode":"AU"}}""", "0400000001")]
    [InlineData("4111#", ""","InputValidation":{"CustomValidation":{"MaximumLength":"20"}},"InputEncryption":{"EncryptionKeyId":"k","Key":"PEM"}""", "[encrypted]")]
    public async Task What_is_keyed_is_stored(string keys, string more, string stored)
    {
        var phone = new ScriptedPhone(Presses(keys));

        Assert.Equal($"{stored}.", await StoreAsync(phone, more));
        Assert.Equal(TimeSpan.FromSeconds(5), Assert.Single(phone.Menus).Wait);
        Assert.True(phone.Menus[0].MaximumLength > 1);
    }

    [Fact]
    public async Task A_caller_who_keys_nothing_stores_Timeout()
    {
        Assert.Equal("Timeout.", await StoreAsync(new ScriptedPhone(new CallerInput.Silence()), ""));
        Assert.Equal("nothing was keyed: Timeout is stored", _played.Steps[0].Note);
    }

    [Fact]
    public async Task A_number_that_is_none_takes_its_error_branch()
    {
        const string Parameters = """{"Text":"Your number?","StoreInput":"True","InputTimeLimitSeconds":"5","InputValidation":{"PhoneNumberValidation":{"NumberFormat":"E164"}}}""";

        Assert.Equal("InvalidPhoneNumber", await _played.TakeAsync("GetParticipantInput", Parameters, ["NoMatchingError", "InvalidPhoneNumber"], phone: new ScriptedPhone(Presses("12#"))));
        Assert.Equal(["what was keyed is no telephone number"], _played.Errors);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_instead_ends_the_call()
    {
        Assert.Equal("Your number?", await StoreAsync(new ScriptedPhone(), ""));
        Assert.Equal("end", _played.Steps[^1].Branch);
    }

    [Fact]
    public async Task A_prompt_is_not_needed()
    {
        var phone = new ScriptedPhone(Presses("1"));

        Assert.Equal("1", await _played.TakeAsync("GetParticipantInput", """{"InputTimeLimitSeconds":5}""", ["NoMatchingCondition"], ["1"], phone));
        Assert.Equal(["1"], phone.Words);
    }

    private async Task<string> StoreAsync(ScriptedPhone phone, string more)
    {
        var flow = _played.File
            .Add("ask", "GetParticipantInput", $$"""{"Text":"Your number?","StoreInput":"True","InputTimeLimitSeconds":"5"{{more}}}""", "say", $"[{FlowFile.Error("NoMatchingError", "end")}]")
            .Message("say", "$.StoredCustomerInput.", "end").HangUp().Load();
        await _played.PlayAsync(flow, phone);
        return phone.Words[^1];
    }
}
