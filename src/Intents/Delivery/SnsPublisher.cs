using System.Net;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace Intents.Delivery;

/// <summary>Amazon SNS's Publish.</summary>
/// <remarks>
/// The package AWSSDK.SimpleNotificationService is not served everywhere; Publish is one signed form post, made here with AWSSDK.Core's
/// credentials and signer. Source: Amazon SNS API, Publish. A refusal is final; a throttle, a fault of the service and a connection
/// that could not be made are tried again.
/// </remarks>
/// <param name="options">Where.</param>
/// <param name="http">Gives the client when something is to be sent, not before; its time-out bounds one try.</param>
/// <param name="clock">What dates the signature, and waits between tries.</param>
public sealed class SnsPublisher(SnsOptions options, Func<HttpClient> http, TimeProvider clock)
{
    private const int MaximumTries = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    /// <summary>Where credentials come from: where every AWS SDK looks for them. It keeps them, so that a test cannot take them away again.</summary>
    internal Func<Task<AWSCredentials>> Credentials { get; init; } =
        async () => await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync(null).ConfigureAwait(false);

    /// <summary>Publishes.</summary>
    /// <param name="fields">The fields of the request but for Action and Version.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>SNS's id of the message. It says that the message was accepted, not that it arrived.</returns>
    /// <exception cref="TextMessageException">It was not accepted, or that is not known.</exception>
    public async ValueTask<string> PublishAsync(IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var form = Form(fields);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var (messageId, failure) = await TryAsync(form, cancel).ConfigureAwait(false);
                if (messageId is not null)
                    return messageId;
                if (failure!.IsFinal || attempt == MaximumTries)
                    throw failure;
                await Task.Delay(FirstPause * attempt, clock, cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(form);
        }
    }

    private async Task<(string? MessageId, TextMessageException? Failure)> TryAsync(byte[] form, CancellationToken cancel)
    {
        try
        {
            using var request = await SignedAsync(form).ConfigureAwait(false);
            using var response = await http().SendAsync(request, cancel).ConfigureAwait(false);
            var answer = await response.Content.ReadAsStringAsync(cancel).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.OK && Element(answer, "MessageId") is { Length: > 0 } id)
                return (id, null);
            var code = Element(answer, "Code") ?? "no code";
            var mayRetry = (int)response.StatusCode >= 500 || code is "Throttled" or "Throttling" or "ThrottlingException" or "TooManyRequestsException";
            return (null, Refused((int)response.StatusCode, code, isFinal: !mayRetry));
        }
        catch (HttpRequestException exception)
        {
            // Only a connection that was never made is certain not to have carried the message; a second copy of the same text does no harm, though.
            return (null, new($"SNS could not be reached at {Endpoint} ({exception.HttpRequestError}). Check the function's way to it: a NAT gateway or an SNS endpoint in its VPC.", exception));
        }
        catch (OperationCanceledException exception) when (!cancel.IsCancellationRequested)
        {
            return (null, new($"SNS at {Endpoint} did not answer within {http().Timeout.TotalSeconds:0} seconds. Check the function's way to it.", exception));
        }
        catch (AmazonClientException exception)
        {
            return (null, new("No AWS credentials for SNS were found. Give the function a role, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.", exception) { IsFinal = true });
        }
    }

    private Uri Endpoint => options.Endpoint
        ?? new($"https://sns.{options.Region}.{Amazon.RegionEndpoint.GetBySystemName(options.Region).PartitionDnsSuffix}/");

    private static byte[] Form(IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent([new("Action", "Publish"), new("Version", "2010-03-31"), .. fields]);
        using var stream = content.ReadAsStream();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private async Task<HttpRequestMessage> SignedAsync(byte[] form)
    {
        var provider = await Credentials().ConfigureAwait(false);
        var credentials = await provider.GetCredentialsAsync().ConfigureAwait(false);
        var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new ByteArrayContent(form) };
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded") { CharSet = "utf-8" };
        SnsSignature.Add(request, form, credentials, options.Region, clock.GetUtcNow());
        return request;
    }

    private static TextMessageException Refused(int status, string code, bool isFinal) => new(
        $"SNS refused the text message: {code} (HTTP {status}). " + code switch
        {
            "AuthorizationError" or "AccessDenied" or "AccessDeniedException" => "Allow sns:Publish in the function's role.",
            "InvalidParameter" or "InvalidParameterValue" => "Check the account's number in the directory, SMS_SENDER_ID and SMS_ORIGINATION_NUMBER.",
            "OptedOut" or "OptedOutException" => "The number has opted out of texts; opt it in again in the SNS console.",
            "InvalidClientTokenId" or "SignatureDoesNotMatch" or "ExpiredToken" => "Check the function's credentials and clock.",
            _ => "Check the SMS sandbox, the monthly spend limit and the service's health in the SNS console.",
        })
    { IsFinal = isFinal };

    /// <summary>The text of the first element with this local name; null when there is none, or the answer is no XML.</summary>
    private static string? Element(string xml, string localName)
    {
        try
        {
            return XDocument.Parse(xml).Descendants().FirstOrDefault(element => element.Name.LocalName == localName)?.Value;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
