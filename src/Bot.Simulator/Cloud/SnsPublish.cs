using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Bot.Simulator.Cloud;

/// <summary>The parameters of a Publish to a phone number, checked as SNS checks them
/// (<see href="https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html"/>).</summary>
internal sealed partial record SnsPublish(string PhoneNumber, string Message, string? SenderId, string SmsType, string? OriginationNumber)
{
    private const int MaxMessageCharacters = 1600;

    /// <exception cref="SnsException">A parameter is missing or malformed.</exception>
    public static SnsPublish Parse(IFormCollection form)
    {
        if (form.ContainsKey("TopicArn") || form.ContainsKey("TargetArn"))
            throw SnsException.Invalid("Invalid parameter: this SNS publishes to a PhoneNumber, not to a TopicArn or TargetArn");
        var number = form["PhoneNumber"].ToString();
        // SNS repeats the number here. So does this endpoint: whoever passes AWS's words on to a log must be seen doing it.
        if (!E164().IsMatch(number))
            throw SnsException.Invalid($"Invalid parameter: PhoneNumber Reason: {number} is not valid to publish to");
        var message = form["Message"].ToString();
        if (message.Length == 0)
            throw SnsException.Invalid("Invalid parameter: Empty message");
        if (message.Length > MaxMessageCharacters)
            throw SnsException.Invalid($"Invalid parameter: Message Reason: an SMS has at most {MaxMessageCharacters} characters");
        var attributes = Attributes(form);
        return new SnsPublish(
            number,
            message,
            Checked(attributes, "AWS.SNS.SMS.SenderID", SenderIdShape()),
            Checked(attributes, "AWS.SNS.SMS.SMSType", SmsTypeShape()) ?? "Promotional",
            Checked(attributes, "AWS.MM.SMS.OriginationNumber", OriginationShape()));
    }

    private static Dictionary<string, string> Attributes(IFormCollection form)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var n = 1; form.TryGetValue($"MessageAttributes.entry.{n}.Name", out var name); n++)
        {
            var type = form[$"MessageAttributes.entry.{n}.Value.DataType"].ToString();
            if (type.Length == 0)
                throw new SnsException(400, "InvalidParameterValue",
                    $"The message attribute '{name}' must contain non-empty message attribute type.");
            if (type != "String")
                throw new SnsException(400, "InvalidParameterValue",
                    $"The message attribute '{name}' has the type '{type}'; SMS attributes are of type String.");
            if (!form.TryGetValue($"MessageAttributes.entry.{n}.Value.StringValue", out var value) || value.ToString().Length == 0)
                throw new SnsException(400, "InvalidParameterValue",
                    $"The message attribute '{name}' must contain non-empty message attribute value for message attribute type 'String'.");
            attributes[name.ToString()] = value.ToString();
        }

        return attributes;
    }

    private static string? Checked(Dictionary<string, string> attributes, string name, Regex shape)
    {
        if (!attributes.TryGetValue(name, out var value))
            return null;
        return shape.IsMatch(value)
            ? value
            : throw SnsException.Invalid($"Invalid parameter: MessageAttributes Reason: {value} is not a valid value of {name}");
    }

    [GeneratedRegex(@"^\+[1-9][0-9]{1,14}\z")]
    private static partial Regex E164();

    [GeneratedRegex(@"^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}\z")]
    private static partial Regex SenderIdShape();

    [GeneratedRegex(@"^(Promotional|Transactional)\z")]
    private static partial Regex SmsTypeShape();

    [GeneratedRegex(@"^\+?[0-9]{5,14}\z")]
    private static partial Regex OriginationShape();
}
