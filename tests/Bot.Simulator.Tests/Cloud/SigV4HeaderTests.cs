using Bot.Simulator.Cloud;

namespace Bot.Simulator.Tests.Cloud;

public class SigV4HeaderTests
{
    private const string Date = "20260131T235959Z";

    [Fact]
    public void A_header_of_the_right_shape_has_no_problem() =>
        Assert.Null(SigV4Header.Problem(AwsRequest.Authorization("sns"), Date, "sns"));

    [Theory]
    [InlineData(null, Date, "MissingAuthenticationToken", "Request is missing Authentication Token")]
    [InlineData("Basic abc", Date, "IncompleteSignature",
        "Authorization header must be AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/SERVICE/aws4_request, SignedHeaders=…, Signature=…")]
    [InlineData("KMS", Date, "SignatureDoesNotMatch", "Credential should be scoped to correct service: 'sns', not 'kms'.")]
    [InlineData("SNS", null, "IncompleteSignature",
        "Authorization header requires existence of an 'X-Amz-Date' header such as 20260131T235959Z.")]
    [InlineData("SNS", "yesterday", "IncompleteSignature",
        "Authorization header requires existence of an 'X-Amz-Date' header such as 20260131T235959Z.")]
    [InlineData("SNS", "20260201T000000Z", "SignatureDoesNotMatch", "Date in Credential scope does not match the date of X-Amz-Date.")]
    [InlineData("SNS without date", Date, "SignatureDoesNotMatch", "'x-amz-date' must be a 'SignedHeader' in the AWS Authorization.")]
    public void Each_defect_is_named(string? header, string? date, string code, string message)
    {
        var authorization = header switch
        {
            "KMS" => AwsRequest.Authorization("kms"),
            "SNS" => AwsRequest.Authorization("sns"),
            "SNS without date" => AwsRequest.Authorization("sns").Replace(";x-amz-date;", ";", StringComparison.Ordinal),
            _ => header,
        };
        Assert.Equal((code, message), SigV4Header.Problem(authorization, date, "sns"));
    }
}
