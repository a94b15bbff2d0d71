using ActiveDirectory;

namespace Intents.Delivery;

/// <summary>Sends text messages with Amazon SNS. Source: Amazon SNS developer guide, "Publishing to a mobile phone".</summary>
/// <param name="options">As whom.</param>
/// <param name="sns">What publishes.</param>
public sealed class SnsTextMessages(SnsOptions options, SnsPublisher sns) : ITextMessages
{
    /// <inheritdoc />
    public ValueTask<string> SendAsync(PhoneNumber to, Secret body, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(body);
        List<KeyValuePair<string, string>> fields = [new("PhoneNumber", to.Reveal()), new("Message", body.Reveal())];
        fields.AddRange(SnsAttributes.Of(
            // Transactional: delivered for reliability, not for price.
            ("AWS.SNS.SMS.SMSType", "Transactional"),
            ("AWS.SNS.SMS.SenderID", options.SenderId),
            ("AWS.MM.SMS.OriginationNumber", options.OriginationNumber)));
        return sns.PublishAsync(fields, cancel);
    }
}
