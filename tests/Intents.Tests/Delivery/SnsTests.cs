using Intents.Delivery;
using Intents.Tests.Cloud;
using Microsoft.Extensions.Time.Testing;

namespace Intents.Tests.Delivery;

/// <summary>What the tests of SNS share: a listener in its place, and a clock that runs while they wait.</summary>
[Collection(AwsEnvironment.Collection)]
public abstract class SnsTests : IAsyncLifetime
{
    private protected const string Body = "Service desk: your new password is Quartz+Lumen=7731 & é.";
    private protected static readonly PhoneNumber To = PhoneNumber.Parse("+61491570156")!;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };

    private protected CloudListener Sns { get; private set; } = null!;

    private protected FakeTimeProvider Clock { get; } = new(new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync() => Sns = await CloudListener.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _http.Dispose();
        await Sns.DisposeAsync();
    }

    private protected Task<string> SendAsync(SnsOptions? options = null, Func<HttpClient>? http = null) =>
        SendUntilAsync(CancellationToken.None, options, http);

    private protected async Task<string> SendUntilAsync(CancellationToken cancel, SnsOptions? options = null, Func<HttpClient>? http = null)
    {
        var texts = new SnsTextMessages(options ?? Options(), new(options ?? Options(), http ?? (() => _http), Clock));
        var sending = texts.SendAsync(To, new(Body), cancel).AsTask();
        // The pauses between tries pass on this clock; how much real time goes by does not matter.
        while (!sending.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(sending, Task.Delay(TimeSpan.FromMilliseconds(5), CancellationToken.None));
        }
        return await sending;
    }

    /// <summary>What sending says when it fails; neither the number, nor the text, nor a key is in it.</summary>
    private protected async Task<string> RefusedAsync(SnsOptions? options = null, Func<HttpClient>? http = null)
    {
        var exception = await Assert.ThrowsAsync<TextMessageException>(() => SendAsync(options, http));
        var whole = exception.ToString();
        Assert.All(
            [To.Reveal(), "61491570156", "491570156", "Quartz", AwsEnvironment.SecretKey, AwsEnvironment.SessionToken],
            secret => Assert.DoesNotContain(secret, whole, StringComparison.Ordinal));
        return exception.Message;
    }

    private protected SnsOptions Options(string? senderId = null, string? number = null) => new(AwsEnvironment.Region, Sns.Url, senderId, number);
}
