using System.Net;
using System.Security.Cryptography;
using Amazon.Runtime.Internal.Auth;
using Bot.Simulator.Cloud;

namespace Bot.Simulator.Tests.Cloud;

/// <summary>Requests made by hand, signed by AWS's own signer when they are sent.</summary>
internal static class AwsRequest
{
    private const string Date = "20260131T235959Z";
    private const string SignedHeaders = "host;x-amz-date;x-amz-security-token";
    private static readonly string NoSignature = new('a', 64);

    /// <summary>To be signed with the credentials of the local cloud.</summary>
    public static HttpRequestMessage Signed(string service, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Headers.Add("X-Amz-Date", Date);
        request.Headers.Add("X-Amz-Security-Token", token ?? LocalCloud.Credentials.SessionToken);
        request.Headers.TryAddWithoutValidation("Authorization", Authorization(service));
        return request;
    }

    /// <summary>A header of the right shape, whose signature is none.</summary>
    public static string Authorization(string service) =>
        $"AWS4-HMAC-SHA256 Credential={LocalCloud.Credentials.AccessKeyId}/20260131/eu-west-1/{service}/aws4_request, SignedHeaders={SignedHeaders}, Signature={NoSignature}";

    public static async Task<(HttpStatusCode Status, string? ContentType, string Body)> SendAsync(
        Uri url, HttpRequestMessage request, CancellationToken cancel, string? secret = null)
    {
        using var http = new HttpClient { BaseAddress = url };
        using (request)
        {
            if (request.Headers.TryGetValues("Authorization", out var values) && values.Single() is var placeholder)
            {
                request.Headers.Remove("Authorization");
                var signature = await SignatureAsync(url, request, placeholder.Split('/')[3], secret ?? LocalCloud.Credentials.SecretAccessKey);
                request.Headers.TryAddWithoutValidation("Authorization", placeholder.Replace(NoSignature, signature, StringComparison.Ordinal));
            }

            using var answer = await http.SendAsync(request, cancel);
            return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(cancel));
        }
    }

    private static async Task<string> SignatureAsync(Uri url, HttpRequestMessage request, string service, string secret)
    {
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync() : [];
        var token = request.Headers.GetValues("X-Amz-Security-Token").Single();
        var canonical = $"POST\n/\n\nhost:{url.Authority}\nx-amz-date:{Date}\nx-amz-security-token:{token}\n\n{SignedHeaders}\n{Convert.ToHexStringLower(SHA256.HashData(body))}";
        var signedAt = new DateTime(2026, 1, 31, 23, 59, 59, DateTimeKind.Utc);
        return AWS4Signer.ComputeSignature(LocalCloud.Credentials.AccessKeyId, secret, "eu-west-1", signedAt, service, SignedHeaders, canonical).Signature;
    }
}
