using Bot.Runtime.Telemetry;
using Intents.Verification;

namespace Intents.Tests.Configuration;

public sealed class OptionalSettingsTests
{
    private const string NoUrl = "which is no http or https URL. Set it to one, for example https://vpce-1234.sns.ap-southeast-2.vpce.amazonaws.com, or leave it out.";
    private const string NoAttribute = "which is no LDAP attribute name: letters, digits and hyphens, a letter first (RFC 4512, 1.4).";

    [Fact]
    public void What_is_left_out_has_the_defaults_of_the_contract()
    {
        var settings = Variables.Read();

        Assert.Equal("birthDate", settings.Directory.BirthDateAttribute);
        Assert.Equal("monthStarted", settings.Directory.MonthStartedAttribute);
        Assert.Equal(["mobile", "telephoneNumber"], settings.Directory.PhoneAttributes);
        Assert.Empty(settings.Directory.PrivilegedGroups);
        Assert.Null(settings.Directory.CaCertificates);
        Assert.Equal(CallerNumberRule.Ignore, settings.Verification.CallerNumber);
        Assert.Null(settings.Sns.Endpoint);
        Assert.Null(settings.Sns.SenderId);
        Assert.Null(settings.Sns.OriginationNumber);
        Assert.Equal(LogLevel.Info, settings.LogLevel);
    }

    [Fact]
    public void An_empty_variable_is_one_that_is_left_out()
    {
        string[] names =
        [
            "AD_CA", "AD_ATTR_BIRTH_DATE", "AD_ATTR_MONTH_STARTED", "AD_ATTR_PHONE", "AD_PRIVILEGED_GROUPS", "ATTEMPTS_TABLE", "VERIFICATION", "CALLER_NUMBER", "SMS_SENDER_ID",
            "SMS_ORIGINATION_NUMBER", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_SNS", "AWS_ENDPOINT_URL_KMS", "AWS_LAMBDA_LOG_LEVEL", "AWS_DEFAULT_REGION",
            "AWS_ENDPOINT_URL_DYNAMODB", "LIMIT_ACCOUNT", "LIMIT_CALLER", "LIMIT_WITHHELD", "LIMIT_OVERALL", "SMS_LIMIT_NUMBER", "SMS_LIMIT_PREFIX", "SMS_LIMIT_DAY", "SMS_COUNTRIES",
        ];

        var settings = Variables.Read([.. names.Select(name => (name, (string?)" "))]);

        Assert.Equal("birthDate", settings.Directory.BirthDateAttribute);
        Assert.Equal(CallerNumberRule.Ignore, settings.Verification.CallerNumber);
    }

    [Fact]
    public void Attributes_may_have_other_names()
    {
        var settings = Variables.Read(("AD_ATTR_BIRTH_DATE", "extensionAttribute7"), ("AD_ATTR_MONTH_STARTED", "corp-Month"), ("AD_ATTR_PHONE", " homePhone , ,mobile "));

        Assert.Equal("extensionAttribute7", settings.Directory.BirthDateAttribute);
        Assert.Equal("corp-Month", settings.Directory.MonthStartedAttribute);
        Assert.Equal(["homePhone", "mobile"], settings.Directory.PhoneAttributes);
    }

    [Theory]
    [InlineData("AD_ATTR_BIRTH_DATE", "birth date")]
    [InlineData("AD_ATTR_BIRTH_DATE", "*")]
    [InlineData("AD_ATTR_MONTH_STARTED", "1month")]
    [InlineData("AD_ATTR_MONTH_STARTED", "month)(uid=*")]
    public void A_name_that_no_attribute_can_have_is_quoted(string name, string value) =>
        Assert.Equal($"{name} is '{value}', {NoAttribute}", Variables.Problem(name, value));

    [Theory]
    [InlineData("mobile,home phone")]
    [InlineData(",")]
    [InlineData("mobile;telephoneNumber")]
    public void Names_of_phone_attributes_that_cannot_be_are_quoted(string value) =>
        Assert.Equal(
            $"AD_ATTR_PHONE is '{value}'. Set it to LDAP attribute names with commas between them, the preferred first, for example mobile,telephoneNumber.",
            Variables.Problem("AD_ATTR_PHONE", value));

    [Fact]
    public void Further_groups_may_be_privileged() =>
        Assert.Equal(
            ["S-1-5-21-1-2-3-1201", "S-1-5-32-555"],
            Variables.Read(("AD_PRIVILEGED_GROUPS", " S-1-5-21-1-2-3-1201 ,S-1-5-32-555, ")).Directory.PrivilegedGroups);

    [Theory]
    [InlineData("CN=Pay Office")]
    [InlineData("S-1-5-21-1-2-3-")]
    [InlineData("S-1-5")]
    [InlineData("S-1-5-4294967296")]
    public void What_is_no_SID_of_a_group_is_quoted(string value) =>
        Assert.Equal(
            $"AD_PRIVILEGED_GROUPS holds '{value}', which is no SID. Write SIDs with commas between them, for example "
            + "S-1-5-21-1004336348-1177238915-682003330-1201; PowerShell's (Get-ADGroup NAME).SID tells a group's.",
            Variables.Problem("AD_PRIVILEGED_GROUPS", value));

    [Theory]
    [InlineData("ignore", CallerNumberRule.Ignore)]
    [InlineData("prefer", CallerNumberRule.Prefer)]
    [InlineData("Require", CallerNumberRule.Require)]
    public void The_callers_number_counts_for_what_is_set(string value, CallerNumberRule rule) =>
        Assert.Equal(rule, Variables.Read(("CALLER_NUMBER", value)).Verification.CallerNumber);

    [Fact]
    public void A_choice_that_is_none_is_quoted_with_all_there_are()
    {
        Assert.Equal("CALLER_NUMBER is 'demand'. Set it to 'ignore', 'prefer' or 'require', or leave it out.", Variables.Problem("CALLER_NUMBER", "demand"));
        Assert.Equal("VERIFICATION is 'voice'. Set it to 'facts' or 'facts+code', or leave it out.", Variables.Problem("VERIFICATION", "voice"));
        Assert.Equal(
            "AWS_LAMBDA_LOG_LEVEL is 'loud'. Set it to 'trace', 'debug', 'info', 'warn', 'error' or 'fatal', or leave it out.",
            Variables.Problem("AWS_LAMBDA_LOG_LEVEL", "loud"));
    }

    [Theory]
    [InlineData("TRACE", LogLevel.Debug)]
    [InlineData("DEBUG", LogLevel.Debug)]
    [InlineData("INFO", LogLevel.Info)]
    [InlineData("WARN", LogLevel.Warning)]
    [InlineData("ERROR", LogLevel.Error)]
    [InlineData("FATAL", LogLevel.Error)]
    public void The_log_level_is_the_one_that_Lambda_sets(string value, LogLevel level) =>
        Assert.Equal(level, Variables.Read(("AWS_LAMBDA_LOG_LEVEL", value)).LogLevel);

    [Fact]
    public void Without_a_word_a_code_is_asked_for()
    {
        Assert.Equal(new(), Variables.Read().Verification);
        Assert.True(Variables.Read().Verification.RequiresCode);
        Assert.True(Variables.Read(("VERIFICATION", "facts+code")).Verification.RequiresCode);
        Assert.False(Variables.Read(("VERIFICATION", "facts")).Verification.RequiresCode);
    }

    [Fact]
    public void A_phone_number_that_was_changed_is_not_trusted_for_as_many_days_as_is_set()
    {
        Assert.Equal(TimeSpan.FromDays(30), Variables.Read(("PHONE_COOL_DOWN_DAYS", "30")).Verification.PhoneCoolDown);
        Assert.Equal(TimeSpan.Zero, Variables.Read(("PHONE_COOL_DOWN_DAYS", "0")).Verification.PhoneCoolDown);
        Assert.Equal(
            "PHONE_COOL_DOWN_DAYS is 'a week'. Set it to a whole number from 0 to 365: the days for which a phone number that was changed in the directory is not trusted. Or leave it out, for 7.",
            Variables.Problem("PHONE_COOL_DOWN_DAYS", "a week"));
    }

    [Fact]
    public void Answers_come_after_the_time_that_is_set()
    {
        Assert.Equal(TimeSpan.FromMilliseconds(800), Variables.Read(("ANSWER_FLOOR_MS", "800")).Verification.AnswerFloor);
        Assert.Equal(
            "ANSWER_FLOOR_MS is '-1'. Set it to a whole number from 0 to 10000: the milliseconds after which, or after a multiple of which, the facts are answered. Or leave it out, for 1500.",
            Variables.Problem("ANSWER_FLOOR_MS", "-1"));
    }

    [Fact]
    public void The_topic_that_is_told_of_recoveries_is_an_ARN()
    {
        Assert.Null(Variables.Read().Sns.NoticeTopicArn);
        Assert.Equal("arn:aws:sns:eu-west-1:111122223333:recoveries", Variables.Read(("NOTIFY_TOPIC_ARN", "arn:aws:sns:eu-west-1:111122223333:recoveries")).Sns.NoticeTopicArn);
        Assert.Equal(
            "NOTIFY_TOPIC_ARN is 'recoveries', which is no ARN of an SNS topic. Set it to one, for example arn:aws:sns:ap-southeast-2:111122223333:recoveries, or leave it out.",
            Variables.Problem("NOTIFY_TOPIC_ARN", "recoveries"));
    }

    [Theory]
    [InlineData(null, "ResetBot")]
    [InlineData("ResetBot/resetbot-dev", "ResetBot/resetbot-dev")]
    public void Metrics_have_a_namespace(string? value, string expected) => Assert.Equal(expected, Variables.Read(("METRIC_NAMESPACE", value)).MetricNamespace);

    [Theory]
    [InlineData("AWS/Lambda")]
    [InlineData("reset bot")]
    public void A_namespace_that_CloudWatch_refuses_is_refused(string value) =>
        Assert.Equal(
            $"METRIC_NAMESPACE is '{value}'. A namespace for metrics has 1 to 255 letters, digits and . - _ / # : and does not begin with AWS/; write it like ResetBot.", Variables.Problem("METRIC_NAMESPACE", value));

    [Theory]
    [InlineData("ServiceDesk")]
    [InlineData("A")]
    [InlineData("IT4U")]
    public void A_sender_ID_is_taken(string value) => Assert.Equal(value, Variables.Read(("SMS_SENDER_ID", value)).Sns.SenderId);

    [Theory]
    [InlineData("Service Desk")]
    [InlineData("TwelveLetter")]
    [InlineData("12345")]
    [InlineData("Dësk")]
    public void A_sender_ID_that_SNS_would_refuse_is_quoted(string value) =>
        Assert.Equal(
            $"SMS_SENDER_ID is '{value}'. A sender ID has 1 to 11 letters and digits, at least one of them a letter.", Variables.Problem("SMS_SENDER_ID", value));

    [Theory]
    [InlineData("+61491570006")]
    [InlineData("61491570006")]
    [InlineData("123456")]
    [InlineData("12345")]
    public void An_origination_number_is_taken(string value) =>
        Assert.Equal(value, Variables.Read(("SMS_ORIGINATION_NUMBER", value)).Sns.OriginationNumber);

    [Theory]
    [InlineData("+61 491 570 006")]
    [InlineData("1234")]
    [InlineData("1234567890123456")]
    [InlineData("+")]
    [InlineData("desk")]
    public void An_origination_number_that_is_none_is_quoted(string value) =>
        Assert.Equal(
            $"SMS_ORIGINATION_NUMBER is '{value}'. Set it to a number of yours in E.164 (like +61491570006), or to a short code of 5 or 6 digits.",
            Variables.Problem("SMS_ORIGINATION_NUMBER", value));

    [Fact]
    public void The_endpoint_of_SNS_comes_before_the_one_for_everything()
    {
        Assert.Equal(new("http://127.0.0.1:4566/"), Variables.Read(("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")).Sns.Endpoint);
        Assert.Equal(
            new("https://sns.example.com/"),
            Variables.Read(("AWS_ENDPOINT_URL", "http://127.0.0.1:4566"), ("AWS_ENDPOINT_URL_SNS", "https://sns.example.com")).Sns.Endpoint);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL", "127.0.0.1:4566")]
    [InlineData("AWS_ENDPOINT_URL_SNS", "ftp://sns.example.com")]
    [InlineData("AWS_ENDPOINT_URL_KMS", "kms")]
    [InlineData("AWS_ENDPOINT_URL_DYNAMODB", "dynamodb:8000")]
    public void An_endpoint_that_is_no_URL_is_quoted(string name, string value) => Assert.Equal($"{name} is '{value}', {NoUrl}", Variables.Problem(name, value));

    [Fact]
    public void An_endpoint_for_everything_is_checked_even_where_SNS_has_its_own() =>
        Assert.Equal(
            [$"AWS_ENDPOINT_URL is 'nowhere', {NoUrl}"],
            Variables.Problems(("AWS_ENDPOINT_URL", "nowhere"), ("AWS_ENDPOINT_URL_SNS", "https://sns.example.com")));
}
