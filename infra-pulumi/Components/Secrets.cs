using Infrastructure.Policies;
using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Kms;

namespace Infrastructure.Components;

/// <summary>The service account's password, encrypted for the function and nobody else; and a key for what is logged.</summary>
internal sealed class Secrets : ComponentResource
{
    public Secrets(StackSettings settings, Account account, Role functionRole, string functionName)
    {
        PasswordKey = new("passwordKey", new()
        {
            Description = $"{settings.Name}: the service account's password",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = new PolicyDocument(
                Administration(account),
                new Statement
                {
                    Sid = "TheFunctionAlone",
                    Actions = ["kms:Decrypt"],
                    Principals = new Dictionary<string, object> { ["AWS"] = functionRole.Arn },
                    // In a key's policy this is the key.
                    Resources = ["*"],
                    Conditions = [new("StringEquals", "kms:EncryptionContext:LambdaFunctionName", functionName)],
                }).ToJson(),
        }, new() { Protect = settings.Protects });
        _ = new Alias("passwordKeyAlias", new() { Name = $"alias/{settings.Name}-password", TargetKeyId = PasswordKey.KeyId });

        ServicePassword = new Ciphertext("servicePassword", new()
        {
            KeyId = PasswordKey.KeyId,
            Plaintext = new Config().RequireSecret("adPassword"),
            Context = new() { ["LambdaFunctionName"] = functionName },
        }, new() { AdditionalSecretOutputs = ["plaintext"] }).CiphertextBlob;

        LogKey = new("logKey", new()
        {
            Description = $"{settings.Name}: what is logged",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = new PolicyDocument(Administration(account), LogEncryption(account)).ToJson(),
        }, new() { Protect = settings.Protects });
        _ = new Alias("logKeyAlias", new() { Name = $"alias/{settings.Name}-logs", TargetKeyId = LogKey.KeyId });
    }

    public Key PasswordKey { get; }

    public Key LogKey { get; }

    /// <summary>The value of AD_PASSWORD: base64.</summary>
    public Output<string> ServicePassword { get; }

    // Without it a key is out of everybody's reach as soon as who made it is gone (KMS developer guide, "Default key policy").
    private static Statement Administration(Account account) => new()
    {
        Sid = "TheAccountsAdministrators",
        Actions = ["kms:*"],
        Principals = new Dictionary<string, object> { ["AWS"] = account.Root },
        Resources = ["*"],
    };

    private static Statement LogEncryption(Account account) => new()
    {
        Sid = "CloudWatchLogs",
        Actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey"],
        Principals = new Dictionary<string, object> { ["Service"] = $"logs.{account.Region}.amazonaws.com" },
        Resources = ["*"],
        Conditions = [new("ArnLike", "kms:EncryptionContext:aws:logs:arn", account.Arn("logs", "log-group:*"))],
    };
}
