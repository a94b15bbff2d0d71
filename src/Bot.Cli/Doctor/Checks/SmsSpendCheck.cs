using System.Globalization;
using Bot.Cli.Doctor.Cloud;

namespace Bot.Cli.Doctor.Checks;

/// <summary>How much may be spent on texts in a month.</summary>
internal sealed class SmsSpendCheck : IDoctorCheck
{
    // What a new account has, in US dollars.
    private const decimal NewAccount = 1;

    public string Name => "sms-spend";

    public string Why => "When the month's limit is reached, SNS stops sending within minutes, and every reset ends with a person.";

    public IReadOnlyList<string> Needs => ["aws-credentials"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel) =>
        [Judge(await SnsQuestion.AskAsync(context, "GetSMSAttributes", cancel).ConfigureAwait(false), context.Settings.Sns.Region)];

    /// <summary>Judges the answer to GetSMSAttributes.</summary>
    public static Judgement Judge(SnsAnswer answer, string region)
    {
        var raise = $"aws sns set-sms-attributes --region {region} --attributes MonthlySpendLimit=50; beyond the account's quota ask for more in Service Quotas, Amazon SNS";
        if (answer.ErrorCode is { } code)
            return Judgement.Warn($"Unknown: SNS answered {code}", $"Allow sns:GetSMSAttributes to who runs this, or look: aws sns get-sms-attributes --region {region}");
        if (!decimal.TryParse(answer.Values.GetValueOrDefault("MonthlySpendLimit"), NumberStyles.Number, CultureInfo.InvariantCulture, out var limit))
            return Judgement.Warn("No limit is set, so that the account's quota counts: 1 US dollar when it is new", raise);
        var detail = string.Create(CultureInfo.InvariantCulture, $"{limit:0.##} US dollars a month");
        return limit > NewAccount ? Judgement.Ok(detail) : Judgement.Warn($"{detail}, which is a few dozen texts", raise);
    }
}
