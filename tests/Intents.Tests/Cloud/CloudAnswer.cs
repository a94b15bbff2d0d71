namespace Intents.Tests.Cloud;

/// <summary>What a stand-in answers: a status and a body, or nothing at all.</summary>
internal sealed record CloudAnswer(int Status, string Body, string ContentType = "text/xml", Uri? Location = null)
{
    /// <summary>The connection is cut.</summary>
    public static CloudAnswer Cut { get; } = new(0, "");

    /// <summary>Nothing comes, for as long as the client waits.</summary>
    public static CloudAnswer Silence { get; } = new(-1, "");

    /// <summary>SNS took the message.</summary>
    public static CloudAnswer Published(string messageId) => new(
        200,
        $"<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult><MessageId>{messageId}</MessageId></PublishResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></PublishResponse>");

    /// <summary>SNS answered an error.</summary>
    public static CloudAnswer SnsError(int status, string code) => new(
        status,
        $"<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type><Code>{code}</Code><Message>Invalid parameter: +61491570156</Message></Error><RequestId>r-1</RequestId></ErrorResponse>");

    /// <summary>KMS decrypted.</summary>
    public static CloudAnswer Decrypted(ReadOnlySpan<byte> plaintext) => new(
        200,
        $$"""{"KeyId":"arn:aws:kms:ap-southeast-2:111122223333:key/k","Plaintext":"{{Convert.ToBase64String(plaintext)}}","EncryptionAlgorithm":"SYMMETRIC_DEFAULT"}""",
        "application/x-amz-json-1.1");

    /// <summary>KMS answered an error.</summary>
    public static CloudAnswer KmsError(int status, string code) =>
        new(status, $$"""{"__type":"{{code}}","message":"No."}""", "application/x-amz-json-1.1");
}
