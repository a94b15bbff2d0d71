using Bot.Simulator.Cloud;
using Bot.Simulator.Directory;

namespace Bot.Cli.Calls;

/// <summary>The function's environment on this machine: the local cloud, and the demo directory or a real one.</summary>
internal static class DeskVariables
{
    private const string FunctionName = "resetbot";

    /// <summary>With the demo directory nothing of this process's environment counts: the same call goes the same way everywhere.</summary>
    public static Dictionary<string, string> ForDemo(LocalCloud cloud, DemoDirectory directory) => new(cloud.Environment)
    {
        ["AWS_LAMBDA_FUNCTION_NAME"] = FunctionName,
        ["AD_URL"] = directory.Url,
        ["AD_BASE_DN"] = directory.BaseDn,
        ["AD_USER"] = directory.ServiceUser,
        ["AD_PASSWORD"] = cloud.EncryptServicePassword(directory.ServicePassword, FunctionName),
        ["AD_CA"] = directory.CaPem,
        // Nobody times the answers of a directory whose people are made up.
        ["ANSWER_FLOOR_MS"] = "0",
        // Where the people of the demo directory live.
        ["SMS_COUNTRIES"] = "+61",
    };

    /// <summary>With a real directory the variables of docs/settings.md count, but for the password, which the local KMS encrypts.</summary>
    public static Dictionary<string, string> ForReal(LocalCloud cloud, DeskOptions options)
    {
        var variables = new Dictionary<string, string>(cloud.Environment)
        {
            ["AWS_LAMBDA_FUNCTION_NAME"] = FunctionName,
            ["AD_URL"] = options.Directory!,
        };
        string[] own =
        [
            "AD_BASE_DN", "AD_USER", "AD_CA", "AD_ATTR_BIRTH_DATE", "AD_ATTR_MONTH_STARTED", "AD_ATTR_PHONE", "AD_PRIVILEGED_GROUPS",
            "CALLER_NUMBER", "VERIFICATION", "PHONE_COOL_DOWN_DAYS", "ANSWER_FLOOR_MS", "SMS_SENDER_ID", "SMS_ORIGINATION_NUMBER",
            "LIMIT_ACCOUNT", "LIMIT_CALLER", "LIMIT_WITHHELD", "LIMIT_OVERALL", "SMS_LIMIT_NUMBER", "SMS_LIMIT_PREFIX", "SMS_LIMIT_DAY", "SMS_COUNTRIES",
        ];
        foreach (var name in own)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
                variables[name] = value;
        }
        foreach (var needed in new[] { "AD_BASE_DN", "AD_USER" })
        {
            if (!variables.ContainsKey(needed))
                throw new CommandFailedException($"--directory needs {needed} in the environment, for example {needed}={Example(needed)}. docs/settings.md lists the variables.");
        }
        variables["AD_PASSWORD"] = cloud.EncryptServicePassword(options.ServicePassword!(), FunctionName);
        return variables;
    }

    private static string Example(string variable) =>
        variable == "AD_USER" ? "svc-resetbot@corp.example.com" : "OU=Staff,DC=corp,DC=example,DC=com";
}
