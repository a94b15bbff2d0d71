namespace Bot.Simulator.Tests.Connect;

/// <summary>The $. references that are not of Lex; for those see <see cref="LexBlockTests"/>.</summary>
public sealed class ReferenceTests : IDisposable
{
    private readonly PlayedFlow _played = new();

    public void Dispose() => _played.Dispose();

    [Theory]
    [InlineData("$.SystemEndpoint.Address $.SystemEndpoint.Type", "+61200000000 TELEPHONE_NUMBER")]
    [InlineData("$.CustomerEndpoint.Address $.CustomerEndpoint.Type", "+61400000001 TELEPHONE_NUMBER")]
    [InlineData("$.ContactId $.InitialContactId $.Channel $.InitiationMethod", "c c VOICE INBOUND")]
    [InlineData("$.InstanceARN in $.AwsRegion or $['AwsRegion']", "arn:aws:connect:ap-southeast-2:1:instance/i in ap-southeast-2 or ap-southeast-2")]
    [InlineData("$.Media.Sip.Headers.From, $.Agent.FirstName!", "sip:me, !")]
    [InlineData("It costs $5, or $.", "It costs $5, or $.")]
    [InlineData("$.Queue.ARN$.Queue.Name$.StoredCustomerInput$.External.x$.Lex.IntentName$.Metrics.Queue.Size$.FlowAttributes.x$.References.y", "")]
    public async Task A_reference_reads_what_Connect_knows_and_nothing_where_it_knows_nothing(string text, string words)
    {
        var phone = new ScriptedPhone();

        await _played.PlayAsync(_played.File.Message("say", text, "end").HangUp().Load(), phone, options => options with
        {
            ContactId = "c",
            CustomerNumber = "+61400000001",
            InstanceArn = "arn:aws:connect:ap-southeast-2:1:instance/i",
            References = options.References.Add("$.Media.Sip.Headers.From", "sip:me"),
        });

        Assert.Equal([words], phone.Words);
    }

    [Theory]
    [InlineData(null, null, "NoMatchingCondition")]
    [InlineData(null, "anonymous", "Equals anonymous")]
    [InlineData("+61400000001", "anonymous", "TextStartsWith +")]
    [InlineData("12", null, "NumberGreaterThan 0")]
    public async Task A_number_may_be_withheld_or_malformed(string? number, string? withheld, string heard) => Assert.Equal(heard, await _played.TakeAsync(
        "Compare",
        """{"ComparisonValue":"$.CustomerEndpoint.Address"}""",
        ["NoMatchingCondition"],
        ["Equals anonymous", "TextStartsWith +", "NumberGreaterThan 0"],
        with: options => options with { CustomerNumber = number, WithheldAddress = withheld }));

    [Fact]
    public async Task A_queue_is_read_once_it_was_chosen()
    {
        var flow = _played.File
            .Add("queue", "UpdateContactTargetQueue", """{"QueueId":"arn:aws:connect:r:1:instance/i/queue/desk"}""", "say")
            .Message("say", "$.Queue.Name of $.Queue.ARN.", "end").HangUp().Load();
        var phone = new ScriptedPhone();

        await _played.PlayAsync(flow, phone);

        Assert.Equal(["desk of arn:aws:connect:r:1:instance/i/queue/desk."], phone.Words);
    }
}
