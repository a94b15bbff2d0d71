using Bot.Cli.Doctor.Cloud;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether the account is still in the SMS sandbox.</summary>
internal sealed class SmsSandboxCheck : IDoctorCheck
{
    public string Name => "sms-sandbox";

    public string Why => "In the sandbox SNS accepts every text and delivers those alone that go to numbers verified by hand.";

    public IReadOnlyList<string> Needs => ["aws-credentials"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel) =>
        [Judge(await SnsQuestion.AskAsync(context, "GetSMSSandboxAccountStatus", cancel).ConfigureAwait(false), context.Settings.Sns.Region)];

    /// <summary>Judges the answer to GetSMSSandboxAccountStatus.</summary>
    public static Judgement Judge(SnsAnswer answer, string region) => answer.Values.GetValueOrDefault("IsInSandbox") switch
    {
        "false" when answer.ErrorCode is null => Judgement.Ok($"The account is out of the sandbox in {region}"),
        "true" when answer.ErrorCode is null => Judgement.Warn(
            $"The account is in the sandbox in {region}",
            $"https://{region}.console.aws.amazon.com/sns/v3/home?region={region}#/mobile/text-messaging: 'Exit SMS sandbox'. To test meanwhile, add your number there under 'Sandbox destination phone numbers'."),
        _ => Judgement.Warn(
            $"Unknown: SNS answered {answer.ErrorCode ?? "without IsInSandbox"}",
            $"Allow sns:GetSMSSandboxAccountStatus to who runs this, or look: aws sns get-sms-sandbox-account-status --region {region}"),
    };
}
