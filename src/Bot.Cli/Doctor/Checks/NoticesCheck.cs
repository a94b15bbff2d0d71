using System.Globalization;
using Bot.Cli.Doctor.Cloud;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether anybody listens to the topic that is told of every reset and unlock.</summary>
internal sealed class NoticesCheck : IDoctorCheck
{
    public string Name => "notices";

    public string Why => "A notice on another way than the telephone is how somebody finds out that it was not they who called.";

    public IReadOnlyList<string> Needs => ["aws-credentials"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var sns = context.Settings.Sns;
        return sns.NoticeTopicArn is { } topic
            ? [Judge(await SnsQuestion.AskAsync(context, "GetTopicAttributes", cancel, ("TopicArn", topic)).ConfigureAwait(false), topic, sns.Region)]
            : [Judgement.Ok("NOTIFY_TOPIC_ARN is not set: nobody is told of a reset but by the text itself")];
    }

    /// <summary>Judges the answer to GetTopicAttributes.</summary>
    public static Judgement Judge(SnsAnswer answer, string topic, string region) => answer switch
    {
        { ErrorCode: "NotFound" } => Judgement.Fail(
            $"There is no topic {topic}", $"aws sns create-topic --region {region} --name {topic.Split(':')[^1]}; then set NOTIFY_TOPIC_ARN to the ARN that it prints"),
        { ErrorCode: { } code } => Judgement.Warn(
            $"Unknown: SNS answered {code}", $"Allow sns:GetTopicAttributes to who runs this, or look: aws sns get-topic-attributes --region {region} --topic-arn {topic}"),
        _ when int.TryParse(answer.Values.GetValueOrDefault("SubscriptionsConfirmed"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 =>
            Judgement.Ok(string.Create(CultureInfo.InvariantCulture, $"{topic} has {count} confirmed subscription{(count == 1 ? "" : "s")}")),
        _ => Judgement.Warn(
            $"Nobody has subscribed to {topic}, or nobody has confirmed it",
            $"Subscribe what mails a notice to the message attribute 'mail': aws sns subscribe --region {region} --topic-arn {topic} --protocol lambda --notification-endpoint FUNCTION-ARN"),
    };
}
