using System.Text;
using ActiveDirectory;
using ActiveDirectory.Accounts;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Intents.Secrets;

/// <summary>The service account's password: an environment variable, encrypted with KMS as the Lambda console's helper does it.</summary>
/// <remarks>
/// Decrypted once and kept; a failure is not kept, so that a key that becomes usable again is used. The encryption context
/// LambdaFunctionName ties the ciphertext to one function. Source: AWS KMS, Decrypt; Lambda, "Encryption in transit" helper.
/// </remarks>
/// <param name="ciphertext">What KMS encrypted.</param>
/// <param name="functionName">The function it was encrypted for.</param>
/// <param name="options">Where KMS is.</param>
public sealed class KmsServicePassword(byte[] ciphertext, string functionName, KmsOptions options) : IServicePassword
{
    // Two tries of this length leave the caller who waits for them time to hear why. The SDK's own defaults are 100 seconds and four tries.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    // Two tries and the pause between them: what is bounded is the caller's wait.
    private static readonly TimeSpan Patience = (2 * Timeout) + TimeSpan.FromSeconds(1);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private Secret? _password;

    /// <inheritdoc />
    /// <exception cref="ServicePasswordException">KMS refused or could not be reached, or what it gave is no password.</exception>
    public async ValueTask<Secret> GetAsync(CancellationToken cancel) =>
        _password ??= await DecryptAsync(cancel).ConfigureAwait(false);

    private async Task<Secret> DecryptAsync(CancellationToken cancel)
    {
        try
        {
            // The client finds credentials where every AWS SDK looks for them.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Patience);
            using var kms = new AmazonKeyManagementServiceClient(Configuration());
            using var blob = new MemoryStream(ciphertext, writable: false);
            var answer = await kms.DecryptAsync(
                new DecryptRequest { CiphertextBlob = blob, EncryptionContext = new() { ["LambdaFunctionName"] = functionName } },
                patience.Token).ConfigureAwait(false);
            using var plaintext = answer.Plaintext;
            // A file that was encrypted ends its line; no password ends in one.
            var password = Utf8.GetString(plaintext.ToArray()).TrimEnd('\r', '\n');
            // An empty password would bind as nobody, and succeed (RFC 4513, 5.1.2).
            return password.Length > 0 ? new(password)
                : throw new ServicePasswordException("KMS decrypted AD_PASSWORD to nothing. Encrypt the service account's password again, without an empty line or file.");
        }
        catch (DecoderFallbackException)
        {
            // No inner exception: it quotes bytes of the password.
            throw new ServicePasswordException("KMS decrypted AD_PASSWORD to bytes that are no UTF-8 text. Encrypt the service account's password again, as UTF-8.");
        }
        catch (Exception exception) when (exception is TimeoutException or Amazon.Runtime.AmazonServiceException or Amazon.Runtime.AmazonClientException or HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new ServicePasswordException(
                $"KMS did not decrypt AD_PASSWORD ({Describe(exception)}). Check that it was encrypted with the encryption context LambdaFunctionName={functionName}, "
                + "that the function's role may kms:Decrypt with its key, and that the function reaches KMS.",
                exception);
        }
    }

    private AmazonKeyManagementServiceConfig Configuration()
    {
        // Beside its tries the SDK sends again, up to ten times and uncounted, what it takes for a pooled connection that the server has
        // closed; a time-out can look like one. The second try is there for that, too.
        var configuration = new AmazonKeyManagementServiceConfig { Timeout = Timeout, MaxErrorRetry = 1, MaxStaleConnectionRetries = 0 };
        if (options.Endpoint is { } endpoint)
        {
            configuration.ServiceURL = endpoint.AbsoluteUri;
            configuration.AuthenticationRegion = options.Region;
        }
        else
        {
            configuration.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        }
        return configuration;
    }

    private static string Describe(Exception exception) => exception switch
    {
        AmazonKeyManagementServiceException { ErrorCode: { Length: > 0 } code } kms => $"{code}, HTTP {(int)kms.StatusCode}",
        TimeoutException or OperationCanceledException => $"no answer within {Timeout.TotalSeconds:0} seconds",
        _ => Bot.Runtime.Telemetry.Redaction.TypeName(exception),
    };
}
