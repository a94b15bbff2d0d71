using System.Buffers;
using System.Globalization;

namespace Intents;

/// <summary>Reads variables one by one, and gathers what is wrong with them, so that an operator mends all at once.</summary>
/// <param name="variable">Gives a variable's value.</param>
internal sealed class SettingsReader(Func<string, string?> variable)
{
    private static readonly SearchValues<char> AttributeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private readonly List<string> _problems = [];

    public void Problem(string problem) => _problems.Add(problem);

    public void ThrowIfAnyProblem()
    {
        if (_problems.Count > 0)
            throw new SettingsException(_problems);
    }

    public string? Optional(string name) => variable(name)?.Trim() is { Length: > 0 } value ? value : null;

    public string Text(string name, string what)
    {
        if (Optional(name) is { } value)
            return value;
        Problem($"{name} is not set. Set it to {what}.");
        return "";
    }

    public byte[] Base64(string name, string what)
    {
        var value = Text(name, what);
        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, bytes, out var length))
        {
            Problem($"{name} is not base64 (its {value.Length} characters are not shown). Set it to {what}.");
            return [];
        }
        return bytes[..length];
    }

    public Uri? Url(string name)
    {
        if (Optional(name) is not { } value)
            return null;
        if (Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return url;
        Problem($"{name} is '{value}', which is no http or https URL. Set it to one, for example https://vpce-1234.sns.ap-southeast-2.vpce.amazonaws.com, or leave it out.");
        return null;
    }

    public string Region()
    {
        var name = Optional("AWS_REGION") is null && Optional("AWS_DEFAULT_REGION") is not null ? "AWS_DEFAULT_REGION" : "AWS_REGION";
        var value = Text(name, "the AWS region of KMS and SNS, for example ap-southeast-2");
        if (value.Any(character => !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-'))
            Problem($"{name} is '{value}', which is no AWS region. Set it to the region of KMS and SNS, for example ap-southeast-2.");
        return value;
    }

    public T OneOf<T>(string name, T fallback, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        if (Optional(name) is not { } value)
            return fallback;
        foreach (var choice in choices)
        {
            if (choice.Name.Equals(value, StringComparison.OrdinalIgnoreCase))
                return choice.Value;
        }
        var names = new List<string>();
        foreach (var choice in choices)
            names.Add($"'{choice.Name}'");
        Problem($"{name} is '{value}'. Set it to {string.Join(", ", names[..^1])} or {names[^1]}, or leave it out.");
        return fallback;
    }

    public int WholeNumber(string name, int fallback, int minimum, int maximum, string what)
    {
        if (Optional(name) is not { } value)
            return fallback;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
            return number;
        Problem(string.Create(CultureInfo.InvariantCulture, $"{name} is '{value}'. Set it to a whole number from {minimum} to {maximum}: the {what}. Or leave it out, for {fallback}."));
        return fallback;
    }

    public string? TopicArn(string name)
    {
        if (Optional(name) is not { } value)
            return null;
        // arn:PARTITION:sns:REGION:ACCOUNT:NAME (Amazon SNS developer guide, "Creating an Amazon SNS topic").
        if (value.Split(':') is not ["arn", { Length: > 0 }, "sns", { Length: > 0 }, { Length: > 0 }, { Length: > 0 }])
            Problem($"{name} is '{value}', which is no ARN of an SNS topic. Set it to one, for example arn:aws:sns:ap-southeast-2:111122223333:recoveries, or leave it out.");
        return value;
    }

    public string AttributeName(string name, string fallback)
    {
        var value = Optional(name) ?? fallback;
        if (!IsAttributeName(value))
            Problem($"{name} is '{value}', which is no LDAP attribute name: letters, digits and hyphens, a letter first (RFC 4512, 1.4).");
        return value;
    }

    public IReadOnlyList<string> AttributeNames(string name, string fallback)
    {
        var values = (Optional(name) ?? fallback).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (values.Length == 0 || !values.All(IsAttributeName))
            Problem($"{name} is '{Optional(name)}'. Set it to LDAP attribute names with commas between them, the preferred first, for example {fallback}.");
        return values;
    }

    // CloudWatch API reference, PutMetricData: Namespace.
    public string MetricNamespace(string name, string fallback)
    {
        if (Optional(name) is not { } value)
            return fallback;
        if (value.Length > 255 || value.StartsWith("AWS/", StringComparison.Ordinal) || !value.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or '/' or '#' or ':'))
            Problem($"{name} is '{value}'. A namespace for metrics has 1 to 255 letters, digits and . - _ / # : and does not begin with AWS/; write it like {fallback}.");
        return value;
    }

    public string? SenderId(string name)
    {
        if (Optional(name) is not { } value)
            return null;
        if (value.Length > 11 || !value.All(char.IsAsciiLetterOrDigit) || !value.Any(char.IsAsciiLetter))
            Problem($"{name} is '{value}'. A sender ID has 1 to 11 letters and digits, at least one of them a letter.");
        return value;
    }

    public string? OriginationNumber(string name)
    {
        if (Optional(name) is not { } value)
            return null;
        var digits = value.StartsWith('+') ? value.AsSpan(1) : value;
        if (digits.Length is < 5 or > 15 || digits.ContainsAnyExceptInRange('0', '9'))
            Problem($"{name} is '{value}'. Set it to a number of yours in E.164 (like +61491570006), or to a short code of 5 or 6 digits.");
        return value;
    }

    private static bool IsAttributeName(string text) =>
        text.Length is > 0 and <= 256 && char.IsAsciiLetter(text[0]) && !text.AsSpan().ContainsAnyExcept(AttributeCharacters);
}
