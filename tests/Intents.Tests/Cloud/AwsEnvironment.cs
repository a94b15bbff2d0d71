namespace Intents.Tests.Cloud;

/// <summary>
/// What the AWS SDK reads from the environment of the process, once: it keeps what it has read, so that no test may change it. KMS is
/// one listener for all of them.
/// </summary>
public sealed class AwsEnvironment : IAsyncLifetime
{
    /// <summary>The tests that need it run one after the other.</summary>
    public const string Collection = "AWS";

    public const string AccessKey = "AKIDTESTTESTTESTTEST";
    public const string SecretKey = "secret/key+of+these/tests";
    public const string SessionToken = "token/of+these+tests==";
    public const string Region = "ap-southeast-2";

    internal CloudListener Kms { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Kms = await CloudListener.StartAsync();
        (string Name, string Value)[] variables =
        [
            ("AWS_ACCESS_KEY_ID", AccessKey), ("AWS_SECRET_ACCESS_KEY", SecretKey), ("AWS_SESSION_TOKEN", SessionToken), ("AWS_REGION", Region),
            ("AWS_ENDPOINT_URL_KMS", Kms.Url.ToString()), ("AWS_EC2_METADATA_DISABLED", "true"),
        ];
        foreach (var (name, value) in variables)
            Environment.SetEnvironmentVariable(name, value);
    }

    public ValueTask DisposeAsync() => Kms.DisposeAsync();
}
