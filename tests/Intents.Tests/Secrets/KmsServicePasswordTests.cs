using System.Text.Json;
using Intents.Secrets;
using Intents.Tests.Cloud;

namespace Intents.Tests.Secrets;

[Collection(AwsEnvironment.Collection)]
public sealed class KmsServicePasswordTests
{
    private const string Advice =
        "Check that it was encrypted with the encryption context LambdaFunctionName=ResetBot, that the function's role may kms:Decrypt with its key, and that the function reaches KMS.";

    private static readonly byte[] Ciphertext = [1, 2, 3, 250, 251, 252];

    private readonly CloudListener _kms;
    private readonly KmsServicePassword _password;

    public KmsServicePasswordTests(AwsEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        _kms = environment.Kms;
        _kms.Forget();
        _password = new(Ciphertext, "ResetBot", new(AwsEnvironment.Region, _kms.Url));
    }

    [Fact]
    public async Task It_asks_KMS_with_the_encryption_context_of_the_consoles_helper()
    {
        _kms.Answer = _ => CloudAnswer.Decrypted("s3rvice-pässword"u8);

        var password = await _password.GetAsync(CancellationToken.None);

        Assert.Equal("s3rvice-pässword", password.Reveal());
        var request = Assert.Single(_kms.Requests);
        Assert.Equal("TrentService.Decrypt", request.Headers["X-Amz-Target"]);
        var body = JsonElement.Parse(request.Text);
        Assert.Equal(Ciphertext, body.GetProperty("CiphertextBlob").GetBytesFromBase64());
        var context = Assert.Single(body.GetProperty("EncryptionContext").EnumerateObject());
        Assert.Equal(("LambdaFunctionName", "ResetBot"), (context.Name, context.Value.GetString()));
        Assert.Equal(AwsEnvironment.SessionToken, request.Headers["X-Amz-Security-Token"]);
        Assert.Contains($"/{AwsEnvironment.Region}/kms/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decrypted_is_kept()
    {
        _kms.Answer = number => number == 1 ? CloudAnswer.Decrypted("s3rvice"u8) : CloudAnswer.KmsError(400, "AccessDeniedException");

        await _password.GetAsync(CancellationToken.None);

        Assert.Equal("s3rvice", (await _password.GetAsync(CancellationToken.None)).Reveal());
        Assert.Single(_kms.Requests);
    }

    [Theory]
    [InlineData("AccessDeniedException")]
    [InlineData("InvalidCiphertextException")]
    [InlineData("IncorrectKeyException")]
    [InlineData("DisabledException")]
    [InlineData("NotFoundException")]
    [InlineData("KMSInvalidStateException")]
    public async Task A_refusal_is_named_and_not_kept(string code)
    {
        _kms.Answer = number => number == 1 ? CloudAnswer.KmsError(400, code) : CloudAnswer.Decrypted("s3rvice"u8);

        Assert.Equal($"KMS did not decrypt AD_PASSWORD ({code}, HTTP 400). {Advice}", (await FailureAsync()).Message);
        Assert.Equal("s3rvice", (await _password.GetAsync(CancellationToken.None)).Reveal());
    }

    [Fact]
    public async Task A_fault_of_KMS_is_tried_once_more()
    {
        _kms.Answer = number => number == 1 ? CloudAnswer.KmsError(500, "KMSInternalException") : CloudAnswer.Decrypted("s3rvice"u8);

        Assert.Equal("s3rvice", (await _password.GetAsync(CancellationToken.None)).Reveal());
        Assert.Equal(2, _kms.Requests.Count);
    }

    [Fact]
    public async Task A_fault_of_KMS_that_stays_is_named()
    {
        _kms.Answer = _ => CloudAnswer.KmsError(500, "KMSInternalException");

        Assert.Equal($"KMS did not decrypt AD_PASSWORD (KMSInternalException, HTTP 500). {Advice}", (await FailureAsync()).Message);
        Assert.Equal(2, _kms.Requests.Count);
    }

    [Theory]
    [InlineData("s3rvice\n")]
    [InlineData("s3rvice\r\n")]
    public async Task The_line_end_of_an_encrypted_file_is_no_part_of_the_password(string plaintext)
    {
        _kms.Answer = _ => CloudAnswer.Decrypted(System.Text.Encoding.UTF8.GetBytes(plaintext));

        Assert.Equal("s3rvice", (await _password.GetAsync(CancellationToken.None)).Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public async Task An_empty_password_would_log_on_as_nobody_and_is_refused(string plaintext)
    {
        _kms.Answer = _ => CloudAnswer.Decrypted(System.Text.Encoding.UTF8.GetBytes(plaintext));

        Assert.Equal(
            "KMS decrypted AD_PASSWORD to nothing. Encrypt the service account's password again, without an empty line or file.", (await FailureAsync()).Message);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_not_guessed_at()
    {
        _kms.Answer = _ => CloudAnswer.Decrypted([0x70, 0xE4, 0x73, 0x73]);

        var failure = await FailureAsync();

        Assert.Equal("KMS decrypted AD_PASSWORD to bytes that are no UTF-8 text. Encrypt the service account's password again, as UTF-8.", failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task A_KMS_that_cannot_be_reached_is_named()
    {
        _kms.Answer = _ => CloudAnswer.Cut;

        Assert.Equal($"KMS did not decrypt AD_PASSWORD (System.IO.IOException). {Advice}", (await FailureAsync()).Message);
        Assert.Equal(2, _kms.Requests.Count);
    }

    [Fact]
    public async Task A_KMS_that_does_not_answer_is_given_up_before_the_caller_is()
    {
        _kms.Answer = _ => CloudAnswer.Silence;

        Assert.Equal($"KMS did not decrypt AD_PASSWORD (no answer within 3 seconds). {Advice}", (await FailureAsync()).Message);
        Assert.Equal(2, _kms.Requests.Count);
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_it()
    {
        using var deadline = new CancellationTokenSource();
        _kms.Answer = _ =>
        {
            deadline.Cancel();
            return CloudAnswer.Silence;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _password.GetAsync(deadline.Token));
    }

    private async Task<ServicePasswordException> FailureAsync() =>
        await Assert.ThrowsAsync<ServicePasswordException>(async () => await _password.GetAsync(CancellationToken.None));
}
