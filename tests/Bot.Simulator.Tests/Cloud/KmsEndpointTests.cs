using System.Net;
using System.Net.Sockets;
using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using Bot.Simulator.Cloud;

namespace Bot.Simulator.Tests.Cloud;

/// <summary>Spoken to by AWS's own client, and by hand where that client would not misbehave.</summary>
public sealed class KmsEndpointTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Context = new() { ["LambdaFunctionName"] = "desk", ["Stage"] = "test" };

    private readonly string _secret = Guid.NewGuid().ToString();
    private LocalCloud _cloud = null!;
    private AmazonKeyManagementServiceClient _kms = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var config = new AmazonKeyManagementServiceConfig
        {
            ServiceURL = _cloud.Environment["AWS_ENDPOINT_URL_KMS"],
            AuthenticationRegion = _cloud.Region,
            MaxErrorRetry = 0,
        };
        _kms = new AmazonKeyManagementServiceClient(Credentials(_cloud.Environment["AWS_SECRET_ACCESS_KEY"]), config);
    }

    public async ValueTask DisposeAsync()
    {
        _kms.Dispose();
        await _cloud.DisposeAsync();
    }

    [Fact]
    public async Task What_was_encrypted_is_decrypted_in_the_same_context_in_any_order()
    {
        var encrypted = await _kms.EncryptAsync(
            new EncryptRequest { KeyId = _cloud.Kms.KeyArn, Plaintext = Bytes(_secret), EncryptionContext = Context }, Cancel);
        var decrypted = await _kms.DecryptAsync(
            new DecryptRequest { CiphertextBlob = encrypted.CiphertextBlob, EncryptionContext = new(Context.Reverse()) }, Cancel);

        Assert.Equal(_secret, Encoding.UTF8.GetString(decrypted.Plaintext.ToArray()));
        Assert.Equal(_cloud.Kms.KeyArn, decrypted.KeyId);
        Assert.Equal(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT, decrypted.EncryptionAlgorithm);
    }

    [Fact]
    public async Task The_service_password_is_bound_to_the_functions_name()
    {
        var blob = Convert.FromBase64String(_cloud.EncryptServicePassword(_secret, "desk"));
        var own = await DecryptAsync(blob, "LambdaFunctionName", "desk");
        Assert.Equal(_secret, Encoding.UTF8.GetString(own.Plaintext.ToArray()));
        await Assert.ThrowsAsync<InvalidCiphertextException>(() => DecryptAsync(blob, "LambdaFunctionName", "other"));
        await Assert.ThrowsAsync<InvalidCiphertextException>(() => DecryptAsync(blob, "lambdafunctionname", "desk"));
        await Assert.ThrowsAsync<InvalidCiphertextException>(
            () => _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }, Cancel));
    }

    [Fact]
    public async Task An_altered_or_foreign_ciphertext_is_invalid()
    {
        var blob = Convert.FromBase64String(_cloud.EncryptServicePassword(_secret, "desk"));
        blob[^1] ^= 1;
        var refusal = await Assert.ThrowsAsync<InvalidCiphertextException>(() => DecryptAsync(blob, "LambdaFunctionName", "desk"));
        Assert.Equal(HttpStatusCode.BadRequest, refusal.StatusCode);
        await Assert.ThrowsAsync<InvalidCiphertextException>(() => DecryptAsync([1, 2, 3], "LambdaFunctionName", "desk"));

        await using var otherRun = await LocalCloud.StartAsync(cancel: Cancel);
        var foreign = Convert.FromBase64String(otherRun.EncryptServicePassword(_secret, "desk"));
        await Assert.ThrowsAsync<InvalidCiphertextException>(() => DecryptAsync(foreign, "LambdaFunctionName", "desk"));
    }

    [Fact]
    public async Task Access_is_denied_on_demand()
    {
        var blob = Convert.FromBase64String(_cloud.EncryptServicePassword(_secret, "desk"));
        _cloud.Faults.Kms.DeniesAccess = true;
        var refusal = await Assert.ThrowsAsync<AmazonKeyManagementServiceException>(() => DecryptAsync(blob, "LambdaFunctionName", "desk"));
        Assert.Equal("AccessDeniedException", refusal.ErrorCode);
        Assert.Equal(
            $"User is not authorized to perform: kms:Decrypt on resource: {_cloud.Kms.KeyArn} because no identity-based policy allows the kms:Decrypt action",
            refusal.Message);
        _cloud.Faults.Kms.DeniesAccess = false;
        Assert.NotNull(await DecryptAsync(blob, "LambdaFunctionName", "desk"));
    }

    [Fact]
    public async Task Another_key_is_not_found_or_incorrect()
    {
        var missing = await Assert.ThrowsAsync<NotFoundException>(
            () => _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/other", Plaintext = Bytes(_secret) }, Cancel));
        Assert.Equal($"Key 'alias/other' does not exist. The only key here is {_cloud.Kms.KeyArn}.", missing.Message);
        var blob = Convert.FromBase64String(_cloud.EncryptServicePassword(_secret, "desk"));
        await Assert.ThrowsAsync<IncorrectKeyException>(() => _kms.DecryptAsync(
            new DecryptRequest { KeyId = "alias/other", CiphertextBlob = new MemoryStream(blob) }, Cancel));
    }

    [Theory]
    [InlineData("Decrypt", "no json", "SerializationException", "The body is not JSON")]
    [InlineData("Decrypt", "[]", "SerializationException", "The body is not a JSON object.")]
    [InlineData("Decrypt", "{}", "ValidationException", "Value at 'ciphertextBlob' failed to satisfy constraint: Member must not be null")]
    [InlineData("Decrypt", """{"CiphertextBlob":7}""", "SerializationException", "'CiphertextBlob' must be a string.")]
    [InlineData("Decrypt", """{"CiphertextBlob":"!"}""", "SerializationException", "'CiphertextBlob' must be base64.")]
    [InlineData("Decrypt", """{"CiphertextBlob":""}""", "ValidationException", "Member must have length between 1 and 6144")]
    [InlineData("Decrypt", """{"CiphertextBlob":"AAAA","EncryptionContext":[]}""", "SerializationException", "'EncryptionContext' must be an object.")]
    [InlineData("Decrypt", """{"CiphertextBlob":"AAAA","EncryptionContext":{"a":1}}""", "SerializationException",
        "'EncryptionContext' must map strings to strings; 'a' does not.")]
    [InlineData("Encrypt", """{"Plaintext":"AAAA"}""", "ValidationException", "Value at 'keyId' failed to satisfy constraint: Member must not be null")]
    [InlineData("GenerateRandom", "{}", "UnknownOperationException", "This KMS knows Encrypt and Decrypt, not GenerateRandom.")]
    public async Task A_malformed_request_is_told_what_is_wrong(string operation, string body, string type, string message)
    {
        var answer = await AwsRequest.SendAsync(_cloud.Url, Kms(operation, body), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("application/x-amz-json-1.1", answer.ContentType);
        Assert.Contains($"\"__type\":\"{type}\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains(message, answer.Body.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        var unsigned = Kms("Decrypt", "{}");
        unsigned.Headers.Remove("Authorization");
        var answer = await AwsRequest.SendAsync(_cloud.Url, unsigned, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("""{"__type":"MissingAuthenticationTokenException","message":"Request is missing Authentication Token"}""", answer.Body);
    }

    [Fact]
    public async Task A_signature_with_another_secret_is_refused()
    {
        var config = new AmazonKeyManagementServiceConfig { ServiceURL = _cloud.Environment["AWS_ENDPOINT_URL_KMS"], AuthenticationRegion = _cloud.Region, MaxErrorRetry = 0 };
        using var stranger = new AmazonKeyManagementServiceClient(Credentials("another-secret"), config);
        var refusal = await Assert.ThrowsAsync<AmazonKeyManagementServiceException>(
            () => stranger.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream([1]) }, Cancel));
        Assert.Equal("InvalidSignatureException", refusal.ErrorCode);
        Assert.StartsWith("The request signature we calculated does not match the signature you provided.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_access_key_or_session_is_not_recognised()
    {
        var request = AwsRequest.Signed("kms", token: "yesterdays");
        request.Headers.Add("X-Amz-Target", "TrentService.Decrypt");
        var answer = await AwsRequest.SendAsync(_cloud.Url, request, Cancel);
        Assert.Equal("""{"__type":"UnrecognizedClientException","message":"The security token included in the request is invalid."}""", answer.Body);
    }

    [Fact]
    public async Task KMS_throttles_and_fails_on_demand()
    {
        var blob = Convert.FromBase64String(_cloud.EncryptServicePassword(_secret, "desk"));
        _cloud.Faults.Kms.Throttles = true;
        var throttled = await Assert.ThrowsAsync<AmazonKeyManagementServiceException>(() => DecryptAsync(blob, "LambdaFunctionName", "desk"));
        Assert.Equal(("ThrottlingException", "Rate exceeded"), (throttled.ErrorCode, throttled.Message));
        _cloud.Faults.Kms.Throttles = false;
        _cloud.Faults.Kms.FailNext(1);
        var failed = await Assert.ThrowsAsync<KMSInternalException>(() => DecryptAsync(blob, "LambdaFunctionName", "desk"));
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.NotNull(await DecryptAsync(blob, "LambdaFunctionName", "desk"));
    }

    [Fact]
    public async Task KMS_does_not_answer_while_it_hangs_and_answers_later_while_it_is_slow()
    {
        var blob = Convert.FromBase64String(_cloud.EncryptServicePassword(_secret, "desk"));
        _cloud.Faults.Kms.Hangs = true;
        using (var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancel))
        {
            impatient.CancelAfter(TimeSpan.FromMilliseconds(300));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }, impatient.Token));
        }

        _cloud.Faults.Kms.Hangs = false;
        _cloud.Faults.Kms.Delay = TimeSpan.FromMilliseconds(200);
        var slow = DecryptAsync(blob, "LambdaFunctionName", "desk");
        await Task.Delay(50, Cancel);
        Assert.False(slow.IsCompleted);
        Assert.NotNull(await slow);
    }

    [Fact]
    public async Task KMS_that_is_down_refuses_connections_and_comes_back_on_its_port()
    {
        var blob = Convert.FromBase64String(_cloud.EncryptServicePassword(_secret, "desk"));
        await DecryptAsync(blob, "LambdaFunctionName", "desk");
        await _cloud.StopKmsAsync();
        await _cloud.StopKmsAsync();
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => DecryptAsync(blob, "LambdaFunctionName", "desk"));
        Assert.Equal(SocketError.ConnectionRefused, (refused.GetBaseException() as SocketException)?.SocketErrorCode);
        await _cloud.StartKmsAsync(Cancel);
        await _cloud.StartKmsAsync(Cancel);
        Assert.NotNull(await DecryptAsync(blob, "LambdaFunctionName", "desk"));
    }

    private SessionAWSCredentials Credentials(string secret) => new(_cloud.Environment["AWS_ACCESS_KEY_ID"], secret, _cloud.Environment["AWS_SESSION_TOKEN"]);

    private Task<DecryptResponse> DecryptAsync(byte[] blob, string name, string value) => _kms.DecryptAsync(
        new DecryptRequest { CiphertextBlob = new MemoryStream(blob), EncryptionContext = new() { [name] = value } }, Cancel);

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static HttpRequestMessage Kms(string operation, string body)
    {
        var request = AwsRequest.Signed("kms");
        request.Headers.Add("X-Amz-Target", "TrentService." + operation);
        request.Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1");
        return request;
    }
}
