using System.Text;
using System.Text.Json.Nodes;
using Bot.Simulator.Cloud;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Connect;

public sealed class LambdaActionTests : IDisposable
{
    private readonly PlayedFlow _played = new();

    public void Dispose() => _played.Dispose();

    [Fact]
    public async Task A_function_is_sent_what_Connect_knows_and_its_answer_is_external()
    {
        var function = new Function("""{"name":"Ana","age":41,"isKnown":true}""");
        var flow = _played.File
            .Add("set", "UpdateContactAttributes", """{"Attributes":{"a":"b"}}""", "call")
            .Add("call", "InvokeLambdaFunction", """{"LambdaFunctionARN":"arn:f","InvocationTimeLimitSeconds":"8","LambdaInvocationAttributes":{"from":"$.CustomerEndpoint.Address","fixed":"x"},"ResponseValidation":{"ResponseType":"STRING_MAP"}}""", "say", $"[{FlowFile.Error("NoMatchingError", "end")}]")
            .Message("say", "$.External.name, $.External.age $.External.isKnown$.External.nothing.", "end").HangUp().Load();
        var phone = new ScriptedPhone();

        await _played.PlayAsync(flow, phone, options => options with { ContactId = "c", CustomerNumber = "+61400000001", FindFunction = arn => arn is "arn:f" ? function : null });

        Assert.Equal(["Ana, 41 true."], phone.Words);
        var sent = JsonNode.Parse(function.Sent!)!;
        Assert.Equal("ContactFlowEvent", (string?)sent["Name"]);
        Assert.Equal(("+61400000001", "x"), ((string?)sent["Details"]!["Parameters"]!["from"], (string?)sent["Details"]!["Parameters"]!["fixed"]));
        var contact = sent["Details"]!["ContactData"]!;
        Assert.Equal(("b", "c", "VOICE", "en-US"), ((string?)contact["Attributes"]!["a"], (string?)contact["ContactId"], (string?)contact["Channel"], (string?)contact["LanguageCode"]));
        Assert.Equal(("+61400000001", "+61200000000"), ((string?)contact["CustomerEndpoint"]!["Address"], (string?)contact["SystemEndpoint"]!["Address"]));
        Assert.Null(contact["Queue"]);
    }

    [Fact]
    public async Task JSON_may_be_nested()
    {
        var function = new Function("""{"people":[{"name":"Ana"},{"name":"Bo"}],"none":null}""");
        var flow = _played.File
            .Add("queue", "UpdateContactTargetQueue", """{"QueueId":"i/queue/desk"}""", "call")
            .Add("call", "InvokeLambdaFunction", """{"LambdaFunctionARN":"f","InvocationTimeLimitSeconds":"3","ResponseValidation":{"ResponseType":"JSON"}}""", "say")
            .Message("say", "$.External.people[1].name$.External.none$.External.people[7].name.", "end").HangUp().Load();
        var phone = new ScriptedPhone();

        await _played.PlayAsync(flow, phone, options => options with { FindFunction = _ => function });

        Assert.Equal(["Bo."], phone.Words);
        Assert.Equal("desk", (string?)JsonNode.Parse(function.Sent!)!["Details"]!["ContactData"]!["Queue"]!["Name"]);
    }

    [Theory]
    [InlineData("""{"LambdaFunctionARN":"f","InvocationTimeLimitSeconds":"8"}""", """{"list":[1]}""", "the function did not answer with an object of texts, as the ResponseType STRING_MAP wants; JSON takes any")]
    [InlineData("""{"LambdaFunctionARN":"f","InvocationTimeLimitSeconds":"8"}""", "\"text\"", "the function did not answer with an object of texts, as the ResponseType STRING_MAP wants; JSON takes any")]
    [InlineData("""{"LambdaFunctionARN":"f","InvocationTimeLimitSeconds":"8"}""", "no json", "the function did not answer with JSON")]
    [InlineData("""{"LambdaFunctionARN":"f","InvocationTimeLimitSeconds":"8"}""", null, "the function failed: Unhandled")]
    [InlineData("""{"LambdaFunctionARN":"f","InvocationTimeLimitSeconds":"9"}""", "{}", "its InvocationTimeLimitSeconds is '9', not a number from 1 to 8")]
    [InlineData("""{"LambdaFunctionARN":""}""", "{}", "the LambdaFunctionARN has no value")]
    [InlineData("""{"LambdaFunctionARN":"$.Attributes.function"}""", "{}", "the LambdaFunctionARN has no value")]
    [InlineData("""{"LambdaFunctionARN":"other"}""", "{}", "there is no function 'other' on this machine")]
    public async Task What_is_no_answer_takes_the_error_branch(string parameters, string? answer, string why)
    {
        var function = new Function(answer);

        Assert.Equal("NoMatchingError", await _played.TakeAsync("InvokeLambdaFunction", parameters, ["NoMatchingError"], with: options => options with { FindFunction = arn => arn is "f" ? function : null }));
        Assert.Equal([why], _played.Errors);
    }

    [Fact]
    public async Task An_answer_of_more_than_32_kB_takes_the_error_branch()
    {
        var function = new Function($$"""{"long":"{{new string('x', 32 * 1024)}}"}""");

        Assert.Equal("NoMatchingError", await _played.TakeAsync("InvokeLambdaFunction", """{"LambdaFunctionARN":"f"}""", ["NoMatchingError"], with: options => options with { FindFunction = _ => function }));
        Assert.Equal(["the function answered with 32779 bytes, more than 32768"], _played.Errors);
    }

    [Fact]
    public async Task A_function_that_takes_longer_than_it_is_given_takes_the_error_branch_and_is_given_up()
    {
        var clock = new FakeTimeProvider();
        var function = new Function("{}") { AnswersNever = true };

        var taken = _played.TakeAsync("InvokeLambdaFunction", """{"LambdaFunctionARN":"f","InvocationTimeLimitSeconds":"3"}""", ["NoMatchingError"], with: options => options with { Clock = clock, FindFunction = _ => function });
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("NoMatchingError", await taken);
        Assert.Equal(["the function did not answer within 3 s"], _played.Errors);
        Assert.True(function.WasGivenUp);
    }

    [Fact]
    public async Task A_flow_that_does_not_wait_has_no_answer()
    {
        Assert.Equal("NextAction", await _played.TakeAsync("InvokeLambdaFunction", """{"LambdaFunctionARN":"f","InvocationType":"ASYNCHRONOUS"}""", ["NoMatchingError"], with: options => options with { FindFunction = _ => new Function(null) }));
        Assert.Empty(_played.Errors);
    }

    private sealed class Function(string? answer) : ISimulatedFunction
    {
        public string? Sent { get; private set; }

        public bool AnswersNever { get; init; }

        public bool WasGivenUp { get; private set; }

        public Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> eventJson, CancellationToken cancel)
        {
            Sent = Encoding.UTF8.GetString(eventJson.Span);
            if (AnswersNever)
            {
                cancel.Register(() => WasGivenUp = true);
                return new TaskCompletionSource<FunctionResult>().Task;
            }

            return Task.FromResult(answer is null
                ? new FunctionResult { Outcome = FunctionOutcome.FunctionError, ErrorType = "Unhandled", ErrorMessage = "boom" }
                : new FunctionResult { Outcome = FunctionOutcome.Succeeded, Payload = Encoding.UTF8.GetBytes(answer) });
        }
    }
}
