using ActiveDirectory.Accounts;
using Bot.Runtime.Telemetry;
using Intents.Delivery;
using Intents.Limits;
using Intents.Secrets;
using Intents.SharedState;
using Intents.Verification;

namespace Intents;

/// <summary>What the environment variables say, checked. docs/settings.md lists them.</summary>
public sealed record Settings
{
    /// <summary>AD_URL, AD_BASE_DN, AD_USER, AD_CA and AD_ATTR_*.</summary>
    public required DirectoryOptions Directory { get; init; }

    /// <summary>AD_PASSWORD: what KMS encrypted.</summary>
    public required byte[] PasswordCiphertext { get; init; }

    /// <summary>AWS_LAMBDA_FUNCTION_NAME: the encryption context of AD_PASSWORD.</summary>
    public required string FunctionName { get; init; }

    /// <summary>AWS_REGION and AWS_ENDPOINT_URL_KMS.</summary>
    public required KmsOptions Kms { get; init; }

    /// <summary>AWS_REGION, AWS_ENDPOINT_URL_SNS, SMS_SENDER_ID, SMS_ORIGINATION_NUMBER and NOTIFY_TOPIC_ARN.</summary>
    public required SnsOptions Sns { get; init; }

    /// <summary>VERIFICATION, CALLER_NUMBER, PHONE_COOL_DOWN_DAYS and ANSWER_FLOOR_MS.</summary>
    public required VerificationPolicy Verification { get; init; }

    /// <summary>LIMIT_*, SMS_LIMIT_* and SMS_COUNTRIES.</summary>
    public required LimitOptions Limits { get; init; }

    /// <summary>ATTEMPTS_TABLE, AWS_REGION and AWS_ENDPOINT_URL_DYNAMODB; null where tries are counted in memory.</summary>
    public required DynamoOptions? AttemptsTable { get; init; }

    /// <summary>AWS_LAMBDA_LOG_LEVEL, which Lambda sets from the function's logging configuration.</summary>
    public required LogLevel LogLevel { get; init; }

    /// <summary>METRIC_NAMESPACE: CloudWatch's namespace for the metrics.</summary>
    public required string MetricNamespace { get; init; }

    /// <summary>Reads them.</summary>
    /// <param name="variable">Gives a variable's value; null or empty when it is not set.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="SettingsException">One or more are missing or malformed; it names every one of them.</exception>
    public static Settings Read(Func<string, string?> variable)
    {
        var reader = new SettingsReader(variable);
        // In the order of docs/settings.md, which is the order in which problems are named.
        var directory = DirectorySettings.Read(reader);
        var ciphertext = reader.Base64("AD_PASSWORD", "the service account's password, encrypted with KMS under the encryption context LambdaFunctionName=<the function's name>, in base64");
        var functionName = reader.Text("AWS_LAMBDA_FUNCTION_NAME", "the function's name, which Lambda sets: AD_PASSWORD is encrypted for it");
        var region = reader.Region();
        var endpoint = reader.Url("AWS_ENDPOINT_URL");
        var settings = new Settings
        {
            Directory = directory,
            PasswordCiphertext = ciphertext,
            FunctionName = functionName,
            Kms = new(region, reader.Url("AWS_ENDPOINT_URL_KMS") ?? endpoint),
            Sns = new(
                region,
                reader.Url("AWS_ENDPOINT_URL_SNS") ?? endpoint,
                reader.SenderId("SMS_SENDER_ID"),
                reader.OriginationNumber("SMS_ORIGINATION_NUMBER"),
                reader.TopicArn("NOTIFY_TOPIC_ARN")),
            Verification = new()
            {
                CallerNumber = reader.OneOf("CALLER_NUMBER", CallerNumberRule.Ignore, ("ignore", CallerNumberRule.Ignore), ("prefer", CallerNumberRule.Prefer), ("require", CallerNumberRule.Require)),
                RequiresCode = reader.OneOf("VERIFICATION", true, ("facts", false), ("facts+code", true)),
                PhoneCoolDown = TimeSpan.FromDays(reader.WholeNumber("PHONE_COOL_DOWN_DAYS", 7, 0, 365, "days for which a phone number that was changed in the directory is not trusted")),
                AnswerFloor = TimeSpan.FromMilliseconds(reader.WholeNumber("ANSWER_FLOOR_MS", 1500, 0, 10_000, "milliseconds after which, or after a multiple of which, the facts are answered")),
            },
            Limits = LimitSettings.Read(reader),
            AttemptsTable = LimitSettings.Table(reader, region, reader.Url("AWS_ENDPOINT_URL_DYNAMODB") ?? endpoint),
            LogLevel = reader.OneOf(
                "AWS_LAMBDA_LOG_LEVEL",
                LogLevel.Info,
                ("trace", LogLevel.Debug), ("debug", LogLevel.Debug), ("info", LogLevel.Info), ("warn", LogLevel.Warning), ("error", LogLevel.Error), ("fatal", LogLevel.Error)),
            MetricNamespace = reader.MetricNamespace("METRIC_NAMESPACE", MetricSet.DefaultNamespace),
        };
        reader.ThrowIfAnyProblem();
        return settings;
    }
}
