using System.Net;
using System.Xml.Linq;
using Bot.Simulator.Cloud;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Cloud;

public sealed class SnsEndpointTests : IAsyncLifetime
{
    private const string Number = "+61491570006";
    private static readonly XNamespace Sns = "http://sns.amazonaws.com/doc/2010-03-31/";

    private readonly FakeTimeProvider _clock = new();
    private LocalCloud _cloud = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _cloud = await LocalCloud.StartAsync(clock: _clock, cancel: Cancel);

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task A_published_message_arrives_in_the_inbox()
    {
        TextMessage? arrived = null;
        _cloud.Sns.Inbox.Arrived += message => arrived = message;
        var (status, contentType, body) = await PublishAsync(Number, "Grüße & <more>", [
            ("AWS.SNS.SMS.SenderID", "String", "ServiceDesk"),
            ("AWS.SNS.SMS.SMSType", "String", "Transactional"),
            ("AWS.MM.SMS.OriginationNumber", "String", "+61491570110")]);

        Assert.Equal((HttpStatusCode.OK, "text/xml"), (status, contentType));
        var answer = XElement.Parse(body);
        Assert.Equal(Sns + "PublishResponse", answer.Name);
        var messageId = answer.Element(Sns + "PublishResult")!.Element(Sns + "MessageId")!.Value;
        Assert.NotEmpty(answer.Element(Sns + "ResponseMetadata")!.Element(Sns + "RequestId")!.Value);
        var expected = new TextMessage(
            Number, "Grüße & <more>", "ServiceDesk", "Transactional", "+61491570110", messageId, _clock.GetUtcNow());
        Assert.Equal(expected, arrived);
        Assert.Equal([expected], _cloud.Sns.Inbox.Messages);
    }

    [Fact]
    public async Task A_message_prints_neither_its_number_nor_its_words()
    {
        await PublishAsync(Number, "a secret");
        var message = _cloud.Sns.Inbox.Messages.Single();
        Assert.Equal("text message " + message.MessageId, message.ToString());
        Assert.Equal("Promotional", message.SmsType);
        Assert.Null(message.SenderId);
        Assert.Null(message.OriginationNumber);
    }

    [Theory]
    [InlineData("0491570006")]
    [InlineData("+0491570006")]
    [InlineData("+61 491 570 006")]
    [InlineData("+6149157000612345")]
    [InlineData("+61491570006\n")]
    [InlineData("")]
    public async Task A_number_that_is_not_E164_is_invalid(string number)
    {
        var error = await ErrorAsync(PublishAsync(number, "hello"));
        Assert.Equal((HttpStatusCode.BadRequest, "Sender", "InvalidParameter"), (error.Status, error.Type, error.Code));
        Assert.Equal($"Invalid parameter: PhoneNumber Reason: {number} is not valid to publish to", error.Message);
        Assert.Empty(_cloud.Sns.Inbox.Messages);
    }

    [Theory]
    [InlineData("", "Invalid parameter: Empty message")]
    [InlineData("1601", "Invalid parameter: Message Reason: an SMS has at most 1600 characters")]
    public async Task A_message_must_have_a_length_that_can_be_sent(string text, string message)
    {
        var error = await ErrorAsync(PublishAsync(Number, text == "1601" ? new string('x', 1601) : text));
        Assert.Equal(("InvalidParameter", message), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("AWS.SNS.SMS.SenderID", "String", "12345", "InvalidParameter",
        "Invalid parameter: MessageAttributes Reason: 12345 is not a valid value of AWS.SNS.SMS.SenderID")]
    [InlineData("AWS.SNS.SMS.SenderID", "String", "ServiceDesk2", "InvalidParameter",
        "Invalid parameter: MessageAttributes Reason: ServiceDesk2 is not a valid value of AWS.SNS.SMS.SenderID")]
    [InlineData("AWS.SNS.SMS.SMSType", "String", "Urgent", "InvalidParameter",
        "Invalid parameter: MessageAttributes Reason: Urgent is not a valid value of AWS.SNS.SMS.SMSType")]
    [InlineData("AWS.MM.SMS.OriginationNumber", "String", "desk", "InvalidParameter",
        "Invalid parameter: MessageAttributes Reason: desk is not a valid value of AWS.MM.SMS.OriginationNumber")]
    [InlineData("AWS.SNS.SMS.SMSType", "Number", "Transactional", "InvalidParameterValue",
        "The message attribute 'AWS.SNS.SMS.SMSType' has the type 'Number'; SMS attributes are of type String.")]
    [InlineData("AWS.SNS.SMS.SMSType", "", "Transactional", "InvalidParameterValue",
        "The message attribute 'AWS.SNS.SMS.SMSType' must contain non-empty message attribute type.")]
    [InlineData("AWS.SNS.SMS.SMSType", "String", "", "InvalidParameterValue",
        "The message attribute 'AWS.SNS.SMS.SMSType' must contain non-empty message attribute value for message attribute type 'String'.")]
    public async Task A_malformed_attribute_is_invalid(string name, string type, string value, string code, string message)
    {
        var error = await ErrorAsync(PublishAsync(Number, "hello", [(name, type, value)]));
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Fact]
    public async Task Publishing_is_refused_on_demand()
    {
        _cloud.Faults.Sns.DeniesAccess = true;
        var error = await ErrorAsync(PublishAsync(Number, "hello"));
        Assert.Equal((HttpStatusCode.Forbidden, "AuthorizationError"), (error.Status, error.Code));
        Assert.StartsWith("User is not authorized to perform: SNS:Publish on resource: PhoneNumber", error.Message, StringComparison.Ordinal);
        Assert.Empty(_cloud.Sns.Inbox.Messages);
    }

    [Fact]
    public async Task Publishing_is_throttled_on_demand()
    {
        _cloud.Faults.Sns.Throttles = true;
        var error = await ErrorAsync(PublishAsync(Number, "hello"));
        Assert.Equal((HttpStatusCode.BadRequest, "Sender", "Throttled", "Rate exceeded"), error);
    }

    [Fact]
    public async Task Publishing_fails_as_often_as_asked_and_then_works()
    {
        _cloud.Faults.Sns.FailNext(2);
        for (var n = 0; n < 2; n++)
        {
            var error = await ErrorAsync(PublishAsync(Number, "hello"));
            Assert.Equal((HttpStatusCode.InternalServerError, "Receiver", "InternalFailure"), (error.Status, error.Type, error.Code));
            Assert.Equal("An internal failure occurred while the request was handled.", error.Message);
        }

        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(Number, "hello")).Status);
        Assert.Single(_cloud.Sns.Inbox.Messages);
    }

    [Fact]
    public async Task A_number_that_has_opted_out_is_accepted_and_not_delivered_to()
    {
        var undelivered = new List<(string, string)>();
        _cloud.Sns.Undelivered += (message, why) => undelivered.Add((message.MessageId, why));
        _cloud.Faults.Sns.HasOptedOut = number => number == Number;
        var messageId = MessageId(await PublishAsync(Number, "hello"));
        Assert.Equal([(messageId, "Phone number is opted out")], undelivered);
        Assert.Empty(_cloud.Sns.Inbox.Messages);
        await PublishAsync("+61491570110", "hello");
        Assert.Single(_cloud.Sns.Inbox.Messages);
    }

    [Fact]
    public async Task A_number_that_has_opted_out_is_refused_where_that_is_asked_for()
    {
        _cloud.Faults.Sns.HasOptedOut = _ => true;
        _cloud.Faults.Sns.RefusesOptedOut = true;
        Assert.Equal((HttpStatusCode.BadRequest, "Sender", "OptedOut", "Phone number is opted out"), await ErrorAsync(PublishAsync(Number, "hello")));
    }

    [Fact]
    public async Task In_the_sandbox_a_number_that_is_not_verified_is_not_delivered_to()
    {
        var undelivered = new List<(string, string)>();
        _cloud.Sns.Undelivered += (message, why) => undelivered.Add((message.MessageId, why));
        _cloud.Faults.Sns.IsOutsideSandbox = number => number != Number;
        var messageId = MessageId(await PublishAsync("+61491570110", "hello"));
        await PublishAsync(Number, "hello");
        Assert.Equal([(messageId, "The account is in the SMS sandbox, and the phone number is not verified")], undelivered);
        Assert.Equal(Number, Assert.Single(_cloud.Sns.Inbox.Messages).To);
    }

    [Fact]
    public async Task A_connection_that_SNS_drops_has_delivered_nothing()
    {
        _cloud.Faults.Sns.DropsConnections = true;
        await Assert.ThrowsAsync<HttpRequestException>(() => PublishAsync(Number, "hello"));
        Assert.Empty(_cloud.Sns.Inbox.Messages);
    }

    [Fact]
    public async Task Clearing_ends_every_fault()
    {
        var faults = _cloud.Faults;
        faults.Sns.DeniesAccess = faults.Sns.Throttles = faults.Sns.Fails = faults.Sns.DropsConnections = faults.Sns.Hangs = true;
        faults.Sns.FailNext(3);
        faults.Sns.Delay = TimeSpan.FromHours(1);
        faults.Sns.HasOptedOut = faults.Sns.IsOutsideSandbox = _ => true;
        faults.Clear();
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(Number, "hello")).Status);
        Assert.Single(_cloud.Sns.Inbox.Messages);
    }

    [Fact]
    public async Task SNS_that_is_down_refuses_connections_and_comes_back_on_its_port()
    {
        var url = new Uri(_cloud.Environment["AWS_ENDPOINT_URL_SNS"]);
        await _cloud.StopSnsAsync();
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => AwsRequest.SendAsync(url, AwsRequest.Signed("sns"), Cancel));
        Assert.Equal(HttpRequestError.ConnectionError, refused.HttpRequestError);
        await _cloud.StartSnsAsync(Cancel);
        Assert.Equal(url, new Uri(_cloud.Environment["AWS_ENDPOINT_URL_SNS"]));
        Assert.Equal(HttpStatusCode.BadRequest, (await AwsRequest.SendAsync(url, AwsRequest.Signed("sns"), Cancel)).Status);
    }

    [Fact]
    public async Task A_signature_with_another_secret_is_refused()
    {
        var request = AwsRequest.Signed("sns");
        request.Content = new StringContent("Action=Publish&Version=2010-03-31", null, "application/x-www-form-urlencoded");
        var error = await ErrorAsync(AwsRequest.SendAsync(_cloud.Url, request, Cancel, secret: "another-secret"));
        Assert.Equal((HttpStatusCode.Forbidden, "SignatureDoesNotMatch"), (error.Status, error.Code));
    }

    [Theory]
    [InlineData("Action=Subscribe&Version=2010-03-31", "InvalidAction", "Could not find operation Subscribe for version 2010-03-31")]
    [InlineData("Action=Publish", "InvalidAction", "Could not find operation Publish for version NO_VERSION_SPECIFIED")]
    [InlineData("Action=Publish&Version=2010-03-31&TopicArn=arn", "InvalidParameter",
        "Invalid parameter: this SNS publishes to a PhoneNumber, not to a TopicArn or TargetArn")]
    public async Task Another_action_or_target_is_refused(string form, string code, string message)
    {
        var error = await ErrorAsync(SendAsync(new StringContent(form, null, "application/x-www-form-urlencoded")));
        Assert.Equal((HttpStatusCode.BadRequest, "Sender", code, message), error);
    }

    [Fact]
    public async Task The_account_is_in_the_sandbox_as_long_as_a_number_may_be_outside_it()
    {
        const string question = "Action=GetSMSSandboxAccountStatus&Version=2010-03-31";
        var outside = await ValueAsync(question, "IsInSandbox");
        _cloud.Faults.Sns.IsOutsideSandbox = number => number != Number;

        Assert.Equal(("false", "true"), (outside, await ValueAsync(question, "IsInSandbox")));
    }

    [Fact]
    public async Task The_monthly_spend_limit_is_one_of_the_attributes()
    {
        const string question = "Action=GetSMSAttributes&Version=2010-03-31";

        Assert.Equal(("MonthlySpendLimit", "50"), (await ValueAsync(question, "key"), await ValueAsync(question, "value")));
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        var error = await ErrorAsync(SendAsync(new StringContent("{}", null, "application/json")));
        Assert.Equal(("InvalidAction", "The query protocol is a POST of application/x-www-form-urlencoded."), (error.Code, error.Message));
    }

    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("Action", "Publish")]);
        var unsigned = new HttpRequestMessage(HttpMethod.Post, "/") { Content = form };
        var error = await ErrorAsync(AwsRequest.SendAsync(_cloud.Url, unsigned, Cancel));
        Assert.Equal((HttpStatusCode.Forbidden, "MissingAuthenticationToken"), (error.Status, error.Code));
    }

    [Fact]
    public async Task What_is_neither_KMS_nor_SNS_is_told_what_is_here()
    {
        using var http = new HttpClient { BaseAddress = _cloud.Url };
        using var answer = await http.GetAsync(new Uri("/somewhere", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Here are KMS (JSON 1.1) and SNS (query protocol), each a POST to /. GET /somewhere is neither.",
            await answer.Content.ReadAsStringAsync(Cancel));
        using var runtime = await http.GetAsync(new Uri("/2018-06-01/runtime/invocation/next", UriKind.Relative), Cancel);
        Assert.Equal("No function runs here: there is no Runtime API.", await runtime.Content.ReadAsStringAsync(Cancel));
    }

    private Task<(HttpStatusCode Status, string? ContentType, string Body)> PublishAsync(
        string number, string text, (string Name, string Type, string Value)[]? attributes = null)
    {
        var form = new Dictionary<string, string>
        {
            ["Action"] = "Publish",
            ["Version"] = "2010-03-31",
            ["PhoneNumber"] = number,
            ["Message"] = text,
        };
        foreach (var (index, (name, type, value)) in (attributes ?? []).Index())
        {
            form[$"MessageAttributes.entry.{index + 1}.Name"] = name;
            form[$"MessageAttributes.entry.{index + 1}.Value.DataType"] = type;
            form[$"MessageAttributes.entry.{index + 1}.Value.StringValue"] = value;
        }

        return SendAsync(new FormUrlEncodedContent(form));
    }

    private static string MessageId((HttpStatusCode Status, string? ContentType, string Body) answer) =>
        XElement.Parse(answer.Body).Descendants(Sns + "MessageId").Single().Value;

    private async Task<(HttpStatusCode Status, string? ContentType, string Body)> SendAsync(HttpContent content)
    {
        var request = AwsRequest.Signed("sns");
        request.Content = content;
        return await AwsRequest.SendAsync(_cloud.Url, request, Cancel);
    }

    private async Task<string> ValueAsync(string form, string element)
    {
        var (status, _, body) = await SendAsync(new StringContent(form, null, "application/x-www-form-urlencoded"));
        Assert.Equal(HttpStatusCode.OK, status);
        return XElement.Parse(body).Descendants(Sns + element).Single().Value;
    }

    private static async Task<(HttpStatusCode Status, string Type, string Code, string Message)> ErrorAsync(
        Task<(HttpStatusCode Status, string? ContentType, string Body)> sending)
    {
        var (status, contentType, body) = await sending;
        Assert.Equal("text/xml", contentType);
        var error = XElement.Parse(body).Element(Sns + "Error")!;
        return (status, error.Element(Sns + "Type")!.Value, error.Element(Sns + "Code")!.Value, error.Element(Sns + "Message")!.Value);
    }
}
