using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Bot.Simulator.Cloud;

/// <summary>Signature Version 4, computed from what a request's own Authorization header says is signed
/// (<see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html"/>).</summary>
/// <remarks>The time of the signature is not held against the clock, which may be a simulated one.</remarks>
internal static partial class SigV4Signature
{
    private const string UnsignedPayload = "UNSIGNED-PAYLOAD";

    /// <summary>Null when the request is signed with these credentials, else AWS's error code and message.</summary>
    public static (string Code, string Message)? Problem(HttpRequest request, ReadOnlySpan<byte> body, SigV4Credentials credentials, string service)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (SigV4Header.Problem(authorization, request.Headers["X-Amz-Date"], service) is { } malformed)
            return malformed;
        var fields = Fields(authorization);
        var scope = fields["Credential"].Split('/', 2);
        if (scope[0] != credentials.AccessKeyId || request.Headers["X-Amz-Security-Token"] != credentials.SessionToken)
            return ("InvalidClientTokenId", "The security token included in the request is invalid.");
        var expected = Sign(request, body, fields["SignedHeaders"], scope[1], credentials.SecretAccessKey);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(fields["Signature"]))
            ? null
            : ("SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. "
                + "Consult the service documentation for details.");
    }

    private static string Sign(HttpRequest request, ReadOnlySpan<byte> body, string signedHeaders, string scope, string secret)
    {
        var payload = request.Headers["X-Amz-Content-Sha256"] == UnsignedPayload ? UnsignedPayload : Convert.ToHexStringLower(SHA256.HashData(body));
        var headers = signedHeaders.Split(';').Select(name => $"{name}:{Spaces().Replace(request.Headers[name].ToString().Trim(), " ")}\n");
        // Both services are asked by POST to /, without a query.
        var canonical = string.Join('\n', request.Method, request.Path, request.QueryString.ToString().TrimStart('?'), string.Concat(headers), signedHeaders, payload);
        var toSign = string.Join('\n', "AWS4-HMAC-SHA256", request.Headers["X-Amz-Date"], scope, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        // The key is derived through each part of the scope: date, region, service, aws4_request.
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), (derived, part) => HMACSHA256.HashData(derived, Encoding.UTF8.GetBytes(part)));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    private static Dictionary<string, string> Fields(string authorization) =>
        authorization[(authorization.IndexOf(' ', StringComparison.Ordinal) + 1)..]
            .Split(',')
            .Select(field => field.Trim().Split('=', 2))
            .ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
