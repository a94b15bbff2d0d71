using Amazon.Runtime;
using Intents.Delivery;
using Intents.Tests.Cloud;

namespace Intents.Tests.Delivery;

public sealed class SnsRequestTests : SnsTests
{
    private static readonly (string, string)[] Required =
    [
        ("Action", "Publish"),
        ("Version", "2010-03-31"),
        ("PhoneNumber", "+61491570156"),
        ("Message", Body),
        ("MessageAttributes.entry.1.Name", "AWS.SNS.SMS.SMSType"),
        ("MessageAttributes.entry.1.Value.DataType", "String"),
        ("MessageAttributes.entry.1.Value.StringValue", "Transactional"),
    ];

    [Fact]
    public async Task A_text_is_one_form_post_with_these_fields_and_gives_the_id_of_the_message()
    {
        Sns.Answer = _ => CloudAnswer.Published("message-7");

        Assert.Equal("message-7", await SendAsync());

        var request = Assert.Single(Sns.Requests);
        Assert.Equal(("POST", "/", ""), (request.Method, request.Path, request.Query));
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", request.Headers["Content-Type"]);
        Assert.Equal(Required, request.Form);
    }

    [Fact]
    public async Task The_sender_ID_and_the_origination_number_are_attributes_of_the_message()
    {
        Sns.Answer = _ => CloudAnswer.Published("message-7");

        await SendAsync(Options("ServiceDesk", "+61491570006"));

        Assert.Equal(
            [
                .. Required,
                ("MessageAttributes.entry.2.Name", "AWS.SNS.SMS.SenderID"),
                ("MessageAttributes.entry.2.Value.DataType", "String"),
                ("MessageAttributes.entry.2.Value.StringValue", "ServiceDesk"),
                ("MessageAttributes.entry.3.Name", "AWS.MM.SMS.OriginationNumber"),
                ("MessageAttributes.entry.3.Value.DataType", "String"),
                ("MessageAttributes.entry.3.Value.StringValue", "+61491570006"),
            ],
            Assert.Single(Sns.Requests).Form);
    }

    [Fact]
    public async Task An_origination_number_alone_is_the_second_attribute()
    {
        Sns.Answer = _ => CloudAnswer.Published("message-7");

        await SendAsync(Options(number: "12345"));

        Assert.Equal("AWS.MM.SMS.OriginationNumber", Assert.Single(Sns.Requests).Form.Single(field => field.Name == "MessageAttributes.entry.2.Name").Value);
    }

    [Fact]
    public async Task It_is_signed_for_SNS_in_its_region_with_the_session_token()
    {
        Sns.Answer = _ => CloudAnswer.Published("message-7");

        await SendAsync();

        var request = Assert.Single(Sns.Requests);
        var fields = SignatureV4.Fields(request);
        Assert.StartsWith("20260302T0930", request.Headers["X-Amz-Date"], StringComparison.Ordinal);
        Assert.Equal(AwsEnvironment.SessionToken, request.Headers["X-Amz-Security-Token"]);
        Assert.Equal($"{AwsEnvironment.AccessKey}/20260302/{AwsEnvironment.Region}/sns/aws4_request", fields["Credential"]);
        Assert.Equal("content-type;host;x-amz-date;x-amz-security-token", fields["SignedHeaders"]);
        Assert.Equal(SignatureV4.Of(request, AwsEnvironment.SecretKey), fields["Signature"]);
    }

    [Fact]
    public async Task Long_lived_credentials_are_signed_with_no_token()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri("https://sns.eu-central-1.amazonaws.com/"));
        message.Content = new ByteArrayContent("Action=Publish"u8.ToArray());
        message.Content.Headers.ContentType = new("application/x-www-form-urlencoded");

        SnsSignature.Add(message, "Action=Publish"u8.ToArray(), new ImmutableCredentials("AKID", "secret", null), "eu-central-1", Clock.GetUtcNow());

        var headers = message.Headers.ToDictionary(header => header.Key, header => header.Value.Single(), StringComparer.OrdinalIgnoreCase);
        headers["Host"] = "sns.eu-central-1.amazonaws.com";
        headers["Content-Type"] = "application/x-www-form-urlencoded";
        var request = new CloudRequest("POST", "/", "", headers, await message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var fields = SignatureV4.Fields(request);
        Assert.Equal("content-type;host;x-amz-date", fields["SignedHeaders"]);
        Assert.DoesNotContain("X-Amz-Security-Token", headers.Keys);
        Assert.Equal(SignatureV4.Of(request, "secret"), fields["Signature"]);
    }

    [Fact]
    public void The_computation_that_checks_it_agrees_with_the_example_of_AWS()
    {
        // The case "get-vanilla" of AWS's Signature Version 4 test suite.
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Host"] = "example.amazonaws.com",
            ["X-Amz-Date"] = "20150830T123600Z",
            ["Authorization"] = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=?",
        };

        var signature = SignatureV4.Of(new("GET", "/", "", headers, []), "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

        Assert.Equal("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31", signature);
    }

    [Theory]
    [InlineData("ap-southeast-2", "sns.ap-southeast-2.amazonaws.com")]
    [InlineData("us-gov-west-1", "sns.us-gov-west-1.amazonaws.com")]
    [InlineData("cn-north-1", "sns.cn-north-1.amazonaws.com.cn")]
    public async Task Without_an_endpoint_it_goes_to_the_one_of_the_region(string region, string host)
    {
        Uri? asked = null;
        using var http = new HttpClient(new Refusing(request => asked = request.RequestUri));

        var message = await RefusedAsync(new(region, null, null, null), () => http);

        Assert.Equal(new Uri($"https://{host}/"), asked);
        Assert.Equal(
            $"SNS could not be reached at https://{host}/ (NameResolutionError). Check the function's way to it: a NAT gateway or an SNS endpoint in its VPC.",
            message);
    }

    /// <summary>No network behind it: it notes where a request wants to go, and fails as a name that does not resolve.</summary>
    private sealed class Refusing(Action<HttpRequestMessage> note) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            note(request);
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such host");
        }
    }
}
