using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Bot.Simulator.Cloud;

/// <summary>AWS KMS as far as a function's secrets need it: <c>Encrypt</c> and <c>Decrypt</c> of the JSON 1.1 protocol, under one symmetric key
/// made for the run (<see href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html"/>).</summary>
/// <remarks>A ciphertext is bound to its encryption context: another context gives <c>InvalidCiphertextException</c>, as in KMS. A request must
/// be signed (Signature Version 4) with the credentials of <see cref="LocalCloud.Environment"/>.</remarks>
public sealed class KmsEndpoint : IDisposable
{
    private const string TargetPrefix = "TrentService.";
    private const int MaxPlaintextBytes = 4096;
    private const int MaxCiphertextBytes = 6144;

    private readonly KmsKey _key = new();
    private readonly string _keyId = Guid.NewGuid().ToString();
    private readonly SigV4Credentials _credentials;
    private readonly ServiceFaults _faults;

    internal KmsEndpoint(string region, string accountId, SigV4Credentials credentials, ServiceFaults faults)
    {
        KeyArn = $"arn:aws:kms:{region}:{accountId}:key/{_keyId}";
        _credentials = credentials;
        _faults = faults;
    }

    /// <summary>The ARN of the key; its last part is the key id, and both are understood as <c>KeyId</c>.</summary>
    public string KeyArn { get; }

    /// <summary>Encrypts as the Encrypt call does.</summary>
    /// <param name="plaintext">The secret; encoded as UTF-8.</param>
    /// <param name="context">The encryption context that Decrypt must be given again.</param>
    /// <returns>The ciphertext blob, base64.</returns>
    public string Encrypt(string plaintext, IReadOnlyDictionary<string, string> context) =>
        Convert.ToBase64String(_key.Encrypt(Encoding.UTF8.GetBytes(plaintext), context));

    /// <summary>Forgets the key; nothing it encrypted can be read again.</summary>
    public void Dispose() => _key.Dispose();

    internal static bool Owns(HttpRequest request) =>
        request.Headers["X-Amz-Target"].ToString().StartsWith(TargetPrefix, StringComparison.Ordinal);

    internal async Task HandleAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        if (!await _faults.AnswersAsync(http.RequestAborted))
        {
            http.Abort();
            return;
        }

        try
        {
            CheckSignature(http.Request, body.ToArray());
            await WriteAsync(http, 200, Answer(http.Request.Headers["X-Amz-Target"].ToString(), body.ToArray()));
        }
        catch (KmsException e)
        {
            await WriteAsync(http, e.Status, ErrorJson(e));
        }
    }

    private void CheckSignature(HttpRequest request, byte[] body)
    {
        if (SigV4Signature.Problem(request, body, _credentials, "kms") is not var (code, message))
            return;
        // The JSON protocols call two of the errors otherwise.
        throw new KmsException(
            code switch { "SignatureDoesNotMatch" => "InvalidSignatureException", "InvalidClientTokenId" => "UnrecognizedClientException", _ => code + "Exception" },
            message);
    }

    private byte[] Answer(string target, ReadOnlyMemory<byte> body)
    {
        var operation = target[TargetPrefix.Length..];
        if (operation is not ("Encrypt" or "Decrypt"))
            throw new KmsException("UnknownOperationException", $"This KMS knows Encrypt and Decrypt, not {operation}.");
        if (_faults.Throttles)
            throw new KmsException("ThrottlingException", "Rate exceeded");
        if (_faults.TakeFailure())
            throw new KmsException("KMSInternalException", "An internal failure occurred while the request was handled.", 500);
        if (_faults.DeniesAccess)
            throw new KmsException("AccessDeniedException",
                $"User is not authorized to perform: kms:{operation} on resource: {KeyArn} because no identity-based policy allows the kms:{operation} action");
        return operation == "Encrypt"
            ? Encrypt(KmsRequest.Parse(body, "Plaintext", MaxPlaintextBytes))
            : Decrypt(KmsRequest.Parse(body, "CiphertextBlob", MaxCiphertextBytes));
    }

    private byte[] Encrypt(KmsRequest request)
    {
        if (request.KeyId is null)
            throw new KmsException("ValidationException",
                "1 validation error detected: Value at 'keyId' failed to satisfy constraint: Member must not be null");
        if (!IsThisKey(request.KeyId))
            throw new KmsException("NotFoundException", $"Key '{request.KeyId}' does not exist. The only key here is {KeyArn}.");
        return Json("CiphertextBlob", _key.Encrypt(request.Blob, request.Context));
    }

    private byte[] Decrypt(KmsRequest request)
    {
        if (request.KeyId is not null && !IsThisKey(request.KeyId))
            throw new KmsException("IncorrectKeyException",
                "The key ID in the request does not identify a CMK that can perform this operation.");
        // KMS gives this error no message: it does not tell a wrong context from an altered blob.
        var plaintext = _key.Decrypt(request.Blob, request.Context) ?? throw new KmsException("InvalidCiphertextException", "");
        return Json("Plaintext", plaintext);
    }

    private bool IsThisKey(string keyId) => keyId == _keyId || keyId == KeyArn;

    private byte[] Json(string blobName, byte[] blob)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteBase64String(blobName, blob);
            json.WriteString("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
            json.WriteString("KeyId", KeyArn);
            json.WriteEndObject();
        }

        return body.ToArray();
    }

    private static byte[] ErrorJson(KmsException error)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("__type", error.Type);
            if (error.Message.Length > 0)
                json.WriteString("message", error.Message);
            json.WriteEndObject();
        }

        return body.ToArray();
    }

    private static async Task WriteAsync(HttpContext http, int status, byte[] json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/x-amz-json-1.1";
        http.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }
}
