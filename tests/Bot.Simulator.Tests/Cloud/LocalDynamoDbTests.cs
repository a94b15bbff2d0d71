using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Simulator.Cloud;

namespace Bot.Simulator.Tests.Cloud;

/// <summary>Somebody else's DynamoDB: that it comes, keeps an item under a condition, and goes.</summary>
public sealed class LocalDynamoDbTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_function_is_given_a_DynamoDB_that_counts_under_a_condition_and_ends_with_the_cloud()
    {
        Assert.SkipUnless(LocalDynamoDb.IsInstalled, "Neither moto_server (pip install 'moto[server]') nor dynalite (npm install --global dynalite) is on this machine, and apt has neither.");
        Uri url;
        await using (var cloud = await LocalCloud.StartAsync("eu-west-1", cancel: Cancel))
        {
            Assert.False(cloud.Environment.ContainsKey("AWS_ENDPOINT_URL_DYNAMODB"));
            await cloud.StartDynamoDbAsync(Cancel);
            await cloud.StartDynamoDbAsync(Cancel);
            url = new Uri(cloud.Environment["AWS_ENDPOINT_URL_DYNAMODB"]);
            Assert.Equal("127.0.0.1", url.Host);

            await cloud.CreateTableAsync("attempts", "who", Cancel);
            var failure = await Assert.ThrowsAsync<LocalDynamoDbException>(() => cloud.CreateTableAsync("attempts", "who", Cancel));
            Assert.Matches("^(moto_server|dynalite) did not make the table 'attempts': .*ResourceInUseException.* Give it another name.$", failure.Message);
            const string count = """
                {"TableName":"attempts","Key":{"who":{"S":"100000"}},"UpdateExpression":"ADD tries :one","ConditionExpression":"attribute_not_exists(tries) OR tries < :most","ExpressionAttributeValues":{":one":{"N":"1"},":most":{"N":"2"}},"ReturnValues":"UPDATED_NEW"}
                """;
            Assert.Equal("1", Tries(await AskAsync(url, "UpdateItem", count)));
            Assert.Equal("2", Tries(await AskAsync(url, "UpdateItem", count)));
            var (status, body) = await AskAsync(url, "UpdateItem", count);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("ConditionalCheckFailedException", body, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(url, "ListTables", "{}"));
    }

    private static string? Tries((HttpStatusCode Status, string Body) answer) =>
        JsonDocument.Parse(answer.Body).RootElement.GetProperty("Attributes").GetProperty("tries").GetProperty("N").GetString();

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(Uri url, string operation, string json)
    {
        var request = AwsRequest.Signed("dynamodb");
        request.Headers.Add("X-Amz-Target", "DynamoDB_20120810." + operation);
        request.Content = new StringContent(json, Encoding.UTF8, "application/x-amz-json-1.0");
        var answer = await AwsRequest.SendAsync(url, request, Cancel);
        return (answer.Status, answer.Body);
    }
}
