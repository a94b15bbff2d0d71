using ActiveDirectory.Accounts;
using Bot.Runtime.Telemetry;

namespace Intents.Delivery;

/// <summary>
/// Tells an SNS topic of every recovery: the account's mail address is the message attribute 'mail', for whoever subscribes to send it on, and 'account' is its SID.
/// </summary>
/// <param name="options">Which topic; without one nobody is told.</param>
/// <param name="sns">What publishes.</param>
/// <param name="log">Where it is said that it failed.</param>
public sealed class SnsNotices(SnsOptions options, SnsPublisher sns, Log log) : INotices
{
    // The recovery is done, and the caller waits to hear so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public async ValueTask SendAsync(Account account, string subject, string body, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (options.NoticeTopicArn is not { } topic || account.Email is not { } mail)
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            List<KeyValuePair<string, string>> fields = [new("TopicArn", topic), new("Subject", subject), new("Message", body)];
            fields.AddRange(SnsAttributes.Of(("mail", mail.Reveal()), ("account", account.ObjectSid)));
            var messageId = await sns.PublishAsync(fields, patience.Token).ConfigureAwait(false);
            log.Info("notice.sent", "The account's owner is told of the recovery on a second way.", ("account", account.ObjectSid), ("messageId", messageId));
        }
        catch (Exception exception) when (exception is TextMessageException or OperationCanceledException)
        {
            log.Error("notice.notSent", "The recovery is done, but its owner was not told on a second way: NOTIFY_TOPIC_ARN did not take the notice.", exception, ("account", account.ObjectSid));
        }
    }
}
