namespace Bot.Simulator.Cloud;

/// <summary>A text message that SNS accepted.</summary>
/// <param name="To">The number, E.164.</param>
/// <param name="Body">What it says; it may hold a new password.</param>
/// <param name="SenderId">AWS.SNS.SMS.SenderID, or null.</param>
/// <param name="SmsType">AWS.SNS.SMS.SMSType: <c>Transactional</c>, or <c>Promotional</c> when it was not given.</param>
/// <param name="OriginationNumber">AWS.MM.SMS.OriginationNumber, or null.</param>
/// <param name="MessageId">The id that SNS answered.</param>
/// <param name="At">When it was accepted.</param>
public sealed record TextMessage(
    string To, string Body, string? SenderId, string SmsType, string? OriginationNumber, string MessageId, DateTimeOffset At)
{
    /// <summary>The id alone: what a record would print of itself ends in logs, and body and number do not belong there.</summary>
    public override string ToString() => $"text message {MessageId}";
}
