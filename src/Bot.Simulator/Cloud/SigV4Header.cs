using System.Text.RegularExpressions;

namespace Bot.Simulator.Cloud;

/// <summary>The shape of a Signature Version 4 Authorization header
/// (<see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html"/>). Whether the
/// signature is right, <see cref="SigV4Signature"/> says.</summary>
internal static partial class SigV4Header
{
    /// <summary>Null when the header has the shape that a service expects, else AWS's error code and what is wrong.</summary>
    public static (string Code, string Message)? Problem(string? authorization, string? amzDate, string service)
    {
        if (string.IsNullOrEmpty(authorization))
            return ("MissingAuthenticationToken", "Request is missing Authentication Token");
        var match = Shape().Match(authorization);
        if (!match.Success)
            return ("IncompleteSignature",
                "Authorization header must be AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/SERVICE/aws4_request, SignedHeaders=…, Signature=…");
        if (match.Groups["service"].Value is var scoped && scoped != service)
            return ("SignatureDoesNotMatch", $"Credential should be scoped to correct service: '{service}', not '{scoped}'.");
        if (amzDate is null || !AmzDate().IsMatch(amzDate))
            return ("IncompleteSignature", "Authorization header requires existence of an 'X-Amz-Date' header such as 20260131T235959Z.");
        if (!amzDate.StartsWith(match.Groups["date"].Value, StringComparison.Ordinal))
            return ("SignatureDoesNotMatch", "Date in Credential scope does not match the date of X-Amz-Date.");
        var signed = match.Groups["headers"].Value.Split(';');
        foreach (var header in (string[])["host", "x-amz-date"])
        {
            if (!signed.Contains(header, StringComparer.Ordinal))
                return ("SignatureDoesNotMatch", $"'{header}' must be a 'SignedHeader' in the AWS Authorization.");
        }

        return null;
    }

    [GeneratedRegex(@"^AWS4-HMAC-SHA256 +Credential=[^/, ]+/(?<date>\d{8})/[a-z0-9-]+/(?<service>[a-z0-9-]+)/aws4_request, *SignedHeaders=(?<headers>[a-z0-9;-]+), *Signature=[0-9a-f]{64}$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^\d{8}T\d{6}Z$")]
    private static partial Regex AmzDate();
}
