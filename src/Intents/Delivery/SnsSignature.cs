using System.Globalization;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;

namespace Intents.Delivery;

/// <summary>Signs a form post to SNS with Signature Version 4.</summary>
/// <remarks>Source: AWS IAM user guide, "Create a signed AWS API request". The key derivation and the signature are AWSSDK.Core's.</remarks>
internal static class SnsSignature
{
    private const string SignedHeaders = "content-type;host;x-amz-date";

    /// <summary>Adds the headers X-Amz-Date, X-Amz-Security-Token and Authorization.</summary>
    /// <param name="request">The request; its content type is set.</param>
    /// <param name="body">Its body.</param>
    /// <param name="credentials">The credentials.</param>
    /// <param name="region">The region it is signed for.</param>
    /// <param name="now">The time.</param>
    public static void Add(HttpRequestMessage request, byte[] body, ImmutableCredentials credentials, string region, DateTimeOffset now)
    {
        var uri = request.RequestUri!;
        var date = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var token = credentials.UseToken ? credentials.Token : null;
        var headers = token is null ? SignedHeaders : SignedHeaders + ";x-amz-security-token";
        var canonical = string.Join(
            '\n',
            "POST",
            uri.AbsolutePath,
            "",
            "content-type:" + request.Content!.Headers.ContentType,
            "host:" + uri.Authority,
            "x-amz-date:" + date + (token is null ? "" : "\nx-amz-security-token:" + token),
            "",
            headers,
            Convert.ToHexStringLower(SHA256.HashData(body)));
        var signature = AWS4Signer.ComputeSignature(credentials, region, now.UtcDateTime, "sns", headers, canonical);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", date);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", token);
        request.Headers.TryAddWithoutValidation("Authorization", signature.ForAuthorizationHeader);
    }
}
