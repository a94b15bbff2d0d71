using System.Globalization;
using System.Net;
using System.Text;
using Bot.Simulator.Cloud;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Cloud;

/// <summary>The protocol itself, spoken by this test in the place of a runtime.</summary>
public sealed class RuntimeApiTests : IAsyncLifetime
{
    private const string Ok = """{"status":"OK"}""";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
    private readonly HttpClient _runtime = new();
    private RuntimeApi _api = null!;
    private LoopbackServer _server = null!;
    private RuntimeSession _session = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await LoopbackServer.StartAsync(http => _api.HandleAsync(http), Cancel);
        _api = new RuntimeApi(_server.Url.Authority, "arn:aws:lambda:eu-west-1:123456789012:function:desk", _clock);
        _session = _api.Begin();
        _runtime.BaseAddress = new Uri(_server.Url, "/2018-06-01/runtime/");
    }

    public async ValueTask DisposeAsync()
    {
        _runtime.Dispose();
        _api.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_next_event_comes_with_its_headers()
    {
        var invocation = Enqueue("""{"a":1}""");
        var answer = await _runtime.GetAsync("invocation/next", Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""{"a":1}""", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(invocation.RequestId, Header(answer, "Lambda-Runtime-Aws-Request-Id"));
        Assert.Equal("1800000030000", Header(answer, "Lambda-Runtime-Deadline-Ms"));
        Assert.Equal("arn:aws:lambda:eu-west-1:123456789012:function:desk", Header(answer, "Lambda-Runtime-Invoked-Function-Arn"));
        Assert.Matches("^Root=1-6b49d200-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$", Header(answer, "Lambda-Runtime-Trace-Id"));
    }

    [Fact]
    public async Task A_runtime_waits_for_an_event_that_comes_later()
    {
        var waiting = _runtime.GetAsync("invocation/next", Cancel);
        await _session.Ready.WaitAsync(Cancel);
        Assert.False(waiting.IsCompleted);
        Enqueue("""{"late":true}""");
        Assert.Equal("""{"late":true}""", await (await waiting).Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task An_event_for_a_runtime_that_hung_up_goes_to_its_next_request()
    {
        using (var hangUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel))
        {
            var waiting = _runtime.GetAsync("invocation/next", hangUp.Token);
            await _session.Ready.WaitAsync(Cancel);
            await hangUp.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        using var reconnected = new HttpClient { BaseAddress = _runtime.BaseAddress };
        var again = reconnected.GetAsync("invocation/next", Cancel);
        await Task.Delay(200, Cancel);
        Enqueue("{}");
        Assert.Equal(HttpStatusCode.OK, (await again).StatusCode);
    }

    [Fact]
    public async Task A_response_is_accepted_once()
    {
        var invocation = await HandOutAsync();
        await ExpectAsync(HttpStatusCode.Accepted, Ok, Post($"invocation/{invocation.RequestId}/response", "\"done\""));
        await ExpectAsync(HttpStatusCode.BadRequest,
            $$"""{"errorMessage":"No answer is owed for request ID {{invocation.RequestId}}.","errorType":"InvalidRequestID"}""",
            Post($"invocation/{invocation.RequestId}/response", "\"again\""));
        var reply = await invocation.Reply;
        Assert.Equal("\"done\"", Encoding.UTF8.GetString(reply.Payload.Span));
        Assert.Null(reply.ErrorType);
    }

    [Fact]
    public async Task An_unknown_request_id_is_refused()
    {
        await HandOutAsync();
        await ExpectAsync(HttpStatusCode.BadRequest, """{"errorMessage":"No answer is owed for request ID no-such-id.","errorType":"InvalidRequestID"}""",
            Post("invocation/no-such-id/response", "{}"));
        await ExpectAsync(HttpStatusCode.BadRequest, """{"errorMessage":"No answer is owed for request ID no-such-id.","errorType":"InvalidRequestID"}""",
            Post("invocation/no-such-id/error", "{}"));
    }

    [Theory]
    [InlineData(RuntimeApi.MaxResponseBytes, HttpStatusCode.Accepted)]
    [InlineData(RuntimeApi.MaxResponseBytes + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Six_megabytes_are_the_limit_of_a_response(int bytes, HttpStatusCode status)
    {
        var invocation = await HandOutAsync();
        var answer = await Post($"invocation/{invocation.RequestId}/response", new string('7', bytes));
        Assert.Equal(status, answer.StatusCode);
        var reply = await invocation.Reply;
        if (status == HttpStatusCode.Accepted)
        {
            Assert.Equal(bytes, reply.Payload.Length);
            return;
        }

        Assert.Equal("""{"errorMessage":"Exceeded maximum allowed payload size (6291556 bytes).","errorType":"RequestEntityTooLarge"}""",
            await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("Function.ResponseSizeTooLarge", reply.ErrorType);
        Assert.Equal("Response payload size exceeded maximum allowed payload size (6291556 bytes).", reply.ErrorMessage);
    }

    [Theory]
    [InlineData("Header.Type", """{"errorType":"BodyType","errorMessage":"words"}""", "Header.Type", "words")]
    [InlineData(null, """{"errorType":"BodyType","errorMessage":"words"}""", "BodyType", "words")]
    [InlineData(null, "[]", "Function.UnknownReason", "The runtime posted an error without an errorMessage.")]
    [InlineData(null, "not json", "Function.UnknownReason", "The runtime posted an error whose body is not JSON.")]
    [InlineData(null, "", "Function.UnknownReason", "The runtime posted an error whose body is not JSON.")]
    public async Task An_error_is_passed_on_with_its_type_and_message(string? header, string body, string type, string message)
    {
        var invocation = await HandOutAsync();
        await ExpectAsync(HttpStatusCode.Accepted, Ok, Post($"invocation/{invocation.RequestId}/error", body, header));
        var reply = await invocation.Reply;
        Assert.Equal((type, message), (reply.ErrorType, reply.ErrorMessage));
    }

    [Fact]
    public async Task An_init_error_is_accepted_before_the_first_next_and_forbidden_after_it()
    {
        await ExpectAsync(HttpStatusCode.Accepted, Ok, Post("init/error", """{"errorType":"T","errorMessage":"M"}"""));
        Assert.Equal("M", (await _session.InitError).ErrorMessage);
        _session = _api.Begin();
        await HandOutAsync();
        await ExpectAsync(HttpStatusCode.Forbidden,
            """{"errorMessage":"The init phase is over: post \u2026/invocation/{id}/error instead.","errorType":"InvalidStateTransition"}""",
            Post("init/error", "{}"));
    }

    [Fact]
    public async Task A_runtime_that_owes_an_answer_gets_no_event()
    {
        var invocation = await HandOutAsync();
        await ExpectAsync(HttpStatusCode.Forbidden,
            """{"errorMessage":"The runtime asked for the next event while it owes an answer: post \u2026/response or \u2026/error first.","errorType":"InvalidStateTransition"}""",
            _runtime.GetAsync("invocation/next", Cancel));
        await ExpectAsync(HttpStatusCode.Accepted, Ok, Post($"invocation/{invocation.RequestId}/response", "{}"));
    }

    [Theory]
    [InlineData("GET", "invocation/previous", HttpStatusCode.NotFound)]
    [InlineData("POST", "invocation/next", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "init/error", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "../../2015-03-31/functions", HttpStatusCode.NotFound)]
    public async Task What_the_Runtime_API_has_not_is_said(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        var answer = await _runtime.SendAsync(request, Cancel);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(method, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_of_an_environment_that_is_gone_is_refused()
    {
        var invocation = await HandOutAsync();
        _api.Begin();
        Assert.Equal(HttpStatusCode.BadRequest, (await Post($"invocation/{invocation.RequestId}/response", "{}")).StatusCode);
    }

    private Invocation Enqueue(string json)
    {
        var invocation = _api.CreateInvocation(Encoding.UTF8.GetBytes(json), TimeSpan.FromSeconds(30));
        _session.Enqueue(invocation);
        return invocation;
    }

    private async Task<Invocation> HandOutAsync()
    {
        var invocation = Enqueue("{}");
        (await _runtime.GetAsync("invocation/next", Cancel)).EnsureSuccessStatusCode();
        return invocation;
    }

    private async Task<HttpResponseMessage> Post(string path, string body, string? errorType = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        if (errorType is not null)
            request.Headers.Add("Lambda-Runtime-Function-Error-Type", errorType);
        return await _runtime.SendAsync(request, Cancel);
    }

    private static async Task ExpectAsync(HttpStatusCode status, string body, Task<HttpResponseMessage> answer)
    {
        Assert.Equal(status, (await answer).StatusCode);
        Assert.Equal(body, await (await answer).Content.ReadAsStringAsync(Cancel));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{answer.Headers.GetValues(name).Single()}");
}
