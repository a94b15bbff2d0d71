using System.Security.Cryptography;
using System.Text;

namespace Intents.Tests.Cloud;

/// <summary>Signature Version 4, written from the AWS IAM user guide ("Create a signed AWS API request") without the code it checks.</summary>
internal static class SignatureV4
{
    /// <summary>Computes the signature of a request from what its own Authorization header says is signed.</summary>
    public static string Of(CloudRequest request, string secretKey)
    {
        var fields = Fields(request);
        var scope = fields["Credential"].Split('/', 2)[1];
        var signed = fields["SignedHeaders"];
        var canonical = string.Join(
            '\n',
            request.Method,
            request.Path,
            request.Query.TrimStart('?'),
            string.Concat(signed.Split(';').Select(name => $"{name}:{request.Headers[name].Trim()}\n")),
            signed,
            Hex(SHA256.HashData(request.Body)));
        var toSign = string.Join('\n', "AWS4-HMAC-SHA256", request.Headers["x-amz-date"], scope, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        var key = Encoding.UTF8.GetBytes("AWS4" + secretKey);
        // The scope is date/region/service/aws4_request: the key is derived through each of them.
        foreach (var part in scope.Split('/'))
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    /// <summary>Credential, SignedHeaders and Signature of the Authorization header.</summary>
    public static Dictionary<string, string> Fields(CloudRequest request)
    {
        const string algorithm = "AWS4-HMAC-SHA256 ";
        var header = request.Headers["Authorization"];
        Assert.StartsWith(algorithm, header, StringComparison.Ordinal);
        return header[algorithm.Length..].Split(',').Select(field => field.Trim().Split('=', 2)).ToDictionary(field => field[0], field => field[1]);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
