using System.Net;
using System.Net.Sockets;
using Intents.Tests.Cloud;

namespace Intents.Tests.Delivery;

public sealed class SnsRetryTests : SnsTests
{
    public static TheoryData<int, string> Temporary => new()
    {
        { 500, "InternalFailure" }, { 503, "ServiceUnavailable" }, { 400, "Throttled" }, { 400, "Throttling" }, { 400, "ThrottlingException" },
        { 429, "TooManyRequestsException" },
    };

    [Theory]
    [MemberData(nameof(Temporary))]
    public async Task A_fault_that_passes_is_tried_again_and_every_try_is_signed_anew(int status, string code)
    {
        Sns.Answer = number => number < 3 ? CloudAnswer.SnsError(status, code) : CloudAnswer.Published("message-7");

        Assert.Equal("message-7", await SendAsync());

        Assert.Equal(3, Sns.Requests.Count);
        Assert.All(Sns.Requests, request => Assert.Equal(Sns.Requests[0].Text, request.Text));
        Assert.All(Sns.Requests, request => Assert.Equal(SignatureV4.Of(request, AwsEnvironment.SecretKey), SignatureV4.Fields(request)["Signature"]));
    }

    [Theory]
    [MemberData(nameof(Temporary))]
    public async Task After_three_tries_it_gives_up_and_says_what_was_answered(int status, string code)
    {
        Sns.Answer = _ => CloudAnswer.SnsError(status, code);

        Assert.Equal(
            $"SNS refused the text message: {code} (HTTP {status}). Check the SMS sandbox, the monthly spend limit and the service's health in the SNS console.",
            await RefusedAsync());
        Assert.Equal(3, Sns.Requests.Count);
    }

    [Fact]
    public async Task A_connection_that_was_cut_is_tried_again()
    {
        Sns.Answer = number => number == 1 ? CloudAnswer.Cut : CloudAnswer.Published("message-7");

        Assert.Equal("message-7", await SendAsync());
        Assert.Equal(2, Sns.Requests.Count);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_tried_three_times_and_then_named()
    {
        // A port that was free a moment ago, and is bound but not listened on, refuses.
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var url = new Uri($"http://{nobody.LocalEndPoint}/");

        Assert.Equal(
            $"SNS could not be reached at {url} (ConnectionError). Check the function's way to it: a NAT gateway or an SNS endpoint in its VPC.",
            await RefusedAsync(new(AwsEnvironment.Region, url, null, null)));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_tried_again()
    {
        using var impatient = new HttpClient { Timeout = TimeSpan.FromMilliseconds(500) };
        Sns.Answer = number => number == 1 ? CloudAnswer.Silence : CloudAnswer.Published("message-7");

        Assert.Equal("message-7", await SendAsync(http: () => impatient));
        Assert.Equal(2, Sns.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_named_after_three_tries()
    {
        using var impatient = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        Sns.Answer = _ => CloudAnswer.Silence;

        Assert.Equal($"SNS at {Sns.Url} did not answer within 1 seconds. Check the function's way to it.", await RefusedAsync(http: () => impatient));
        Assert.Equal(3, Sns.Requests.Count);
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_it_without_another_try()
    {
        using var deadline = new CancellationTokenSource();
        Sns.Answer = _ =>
        {
            deadline.Cancel();
            return CloudAnswer.Silence;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendUntilAsync(deadline.Token));
        Assert.Single(Sns.Requests);
    }

    [Fact]
    public async Task A_caller_who_gives_up_between_two_tries_ends_it_too()
    {
        using var deadline = new CancellationTokenSource();
        Sns.Answer = _ =>
        {
            deadline.CancelAfter(TimeSpan.FromMilliseconds(1));
            return CloudAnswer.SnsError(500, "InternalFailure");
        };
        var texts = new Intents.Delivery.SnsTextMessages(Options(), new(Options(), () => new HttpClient(), Clock));

        // The clock stands still: nothing but the deadline ends the pause.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await texts.SendAsync(To, new(Body), deadline.Token));
        Assert.Single(Sns.Requests);
    }
}
