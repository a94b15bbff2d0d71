using System.Text;
using System.Text.Json;
using ActiveDirectory.Accounts;
using Bot.Runtime.Telemetry;
using Intents.Delivery;
using Intents.Tests.Calls;
using Intents.Tests.Cloud;

namespace Intents.Tests.Delivery;

/// <summary>The owner of an account is told of a recovery on another way than the telephone.</summary>
public sealed class SnsNoticesTests : SnsTests
{
    private const string Topic = "arn:aws:sns:eu-west-1:111122223333:recoveries";
    private const string Mail = "ada@example.com";

    private readonly MemoryStream _log = new();

    [Fact]
    public async Task A_topic_is_told_with_the_mail_address_for_whoever_sends_it_on()
    {
        Sns.Answer = _ => CloudAnswer.Published("message-7");

        await SendAsync(Topic, Mail);

        var form = Assert.Single(Sns.Requests).Form.ToDictionary(field => field.Name, field => field.Value);
        Assert.Equal(("Publish", Topic, "Your password was reset", "If it was not you, say so."), (form["Action"], form["TopicArn"], form["Subject"], form["Message"]));
        Assert.Equal(("mail", Mail), (form["MessageAttributes.entry.1.Name"], form["MessageAttributes.entry.1.Value.StringValue"]));
        Assert.Equal(("account", People.Ada().ObjectSid), (form["MessageAttributes.entry.2.Name"], form["MessageAttributes.entry.2.Value.StringValue"]));
        Assert.Equal("notice.sent", Logged());
    }

    [Theory]
    [InlineData(null, Mail)]
    [InlineData(Topic, null)]
    public async Task Without_a_topic_or_an_address_nobody_is_told(string? topic, string? mail)
    {
        await SendAsync(topic, mail);

        Assert.Empty(Sns.Requests);
        Assert.Equal(0, _log.Length);
    }

    [Fact]
    public async Task A_topic_that_does_not_take_it_is_a_line_of_the_log_and_no_failure()
    {
        Sns.Answer = _ => new(404, "<ErrorResponse><Error><Code>NotFound</Code></Error></ErrorResponse>");

        await SendAsync(Topic, Mail);

        Assert.Equal("notice.notSent", Logged());
        Assert.DoesNotContain(Mail, Encoding.UTF8.GetString(_log.ToArray()), StringComparison.Ordinal);
    }

    private async Task SendAsync(string? topic, string? mail)
    {
        var options = Options() with { NoticeTopicArn = topic };
        using var http = new HttpClient();
        var notices = new SnsNotices(options, new(options, () => http, Clock), new Log(_log, Clock));
        var ada = People.Ada();
        var account = new Account { DistinguishedName = ada.DistinguishedName, UserId = ada.UserId, ObjectSid = ada.ObjectSid, Email = People.Kept(mail) };
        await notices.SendAsync(account, "Your password was reset", "If it was not you, say so.", TestContext.Current.CancellationToken);
    }

    private string? Logged() => JsonElement.Parse(Encoding.UTF8.GetString(_log.ToArray())).GetProperty("event").GetString();
}
