using Amazon.Runtime;
using Intents.Delivery;
using Intents.Tests.Cloud;

namespace Intents.Tests.Delivery;

public sealed class SnsRefusalTests : SnsTests
{
    private const string Role = "Allow sns:Publish in the function's role.";
    private const string Parameters = "Check the account's number in the directory, SMS_SENDER_ID and SMS_ORIGINATION_NUMBER.";
    private const string OptedOut = "The number has opted out of texts; opt it in again in the SNS console.";
    private const string Credentials = "Check the function's credentials and clock.";
    private const string Console = "Check the SMS sandbox, the monthly spend limit and the service's health in the SNS console.";

    [Theory]
    [InlineData(403, "AuthorizationError", Role)]
    [InlineData(403, "AccessDenied", Role)]
    [InlineData(400, "AccessDeniedException", Role)]
    [InlineData(400, "InvalidParameter", Parameters)]
    [InlineData(400, "InvalidParameterValue", Parameters)]
    [InlineData(400, "OptedOut", OptedOut)]
    [InlineData(400, "OptedOutException", OptedOut)]
    [InlineData(403, "InvalidClientTokenId", Credentials)]
    [InlineData(403, "SignatureDoesNotMatch", Credentials)]
    [InlineData(403, "ExpiredToken", Credentials)]
    [InlineData(400, "UserError", Console)]
    [InlineData(400, "ValidationException", Console)]
    public async Task A_refusal_is_final_and_says_what_to_do(int status, string code, string advice)
    {
        Sns.Answer = _ => CloudAnswer.SnsError(status, code);

        Assert.Equal($"SNS refused the text message: {code} (HTTP {status}). {advice}", await RefusedAsync());
        Assert.Single(Sns.Requests);
    }

    [Theory]
    [InlineData(403, "", "no code")]
    [InlineData(404, "<html><body>Not found</body>", "no code")]
    [InlineData(400, "{\"Code\":\"x\"}", "no code")]
    [InlineData(200, "<PublishResponse/>", "no code")]
    [InlineData(200, "<PublishResponse><MessageId></MessageId></PublishResponse>", "no code")]
    [InlineData(200, "all fine", "no code")]
    public async Task What_is_no_answer_of_SNS_is_no_success(int status, string body, string code)
    {
        Sns.Answer = _ => new(status, body);

        Assert.Equal($"SNS refused the text message: {code} (HTTP {status}). {Console}", await RefusedAsync());
        Assert.Single(Sns.Requests);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_sent_and_it_says_how_to_give_some()
    {
        var sns = new SnsPublisher(Options(), () => new HttpClient(), Clock)
        {
            Credentials = () => throw new AmazonClientException("Failed to resolve AWS credentials."),
        };
        var texts = new SnsTextMessages(Options(), sns);

        var exception = await Assert.ThrowsAsync<TextMessageException>(async () => await texts.SendAsync(To, new(Body), CancellationToken.None));

        Assert.Equal(
            "No AWS credentials for SNS were found. Give the function a role, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.", exception.Message);
        Assert.Empty(Sns.Requests);
    }

    [Fact]
    public async Task A_password_is_not_sent_on_to_wherever_an_answer_points()
    {
        await using var elsewhere = await CloudListener.StartAsync();
        elsewhere.Answer = _ => CloudAnswer.Published("message-7");
        Sns.Answer = _ => new(307, "", Location: elsewhere.Url);

        await RefusedAsync(http: ServiceDesk.CreateClient);

        Assert.Empty(elsewhere.Requests);
    }
}
