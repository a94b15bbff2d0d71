using System.Net;

namespace Bot.Simulator.Tests.Cloud;

/// <summary>Requests made by hand, with an Authorization header of the right shape.</summary>
internal static class AwsRequest
{
    public static HttpRequestMessage Signed(string service)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Headers.Add("X-Amz-Date", "20260131T235959Z");
        request.Headers.TryAddWithoutValidation("Authorization", Authorization(service));
        return request;
    }

    public static string Authorization(string service) =>
        $"AWS4-HMAC-SHA256 Credential=KEY/20260131/eu-west-1/{service}/aws4_request, SignedHeaders=host;x-amz-date, Signature={new string('a', 64)}";

    public static async Task<(HttpStatusCode Status, string? ContentType, string Body)> SendAsync(
        Uri url, HttpRequestMessage request, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = url };
        using (request)
        {
            using var answer = await http.SendAsync(request, cancel);
            return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(cancel));
        }
    }
}
