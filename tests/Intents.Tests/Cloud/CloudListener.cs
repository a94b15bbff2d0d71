using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Intents.Tests.Cloud;

/// <summary>An AWS service on loopback that keeps what it is sent and answers what a test tells it.</summary>
internal sealed class CloudListener : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Lock _lock = new();
    private readonly List<CloudRequest> _requests = [];

    private CloudListener()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    /// <summary>What is answered to the request of this number, from 1.</summary>
    public Func<int, CloudAnswer> Answer { get; set; } = _ => CloudAnswer.Cut;

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What came so far.</summary>
    public IReadOnlyList<CloudRequest> Requests
    {
        get
        {
            lock (_lock)
                return [.. _requests];
        }
    }

    public static async Task<CloudListener> StartAsync()
    {
        var listener = new CloudListener();
        await listener._application.StartAsync();
        var addresses = listener._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        listener.Url = new(addresses.Single());
        return listener;
    }

    /// <summary>Forgets what came.</summary>
    public void Forget()
    {
        lock (_lock)
            _requests.Clear();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new CloudRequest(
            context.Request.Method, context.Request.Path, context.Request.QueryString.ToString(), headers, body.ToArray());
        int number;
        lock (_lock)
        {
            _requests.Add(request);
            number = _requests.Count;
        }
        var answer = Answer(number);
        if (answer == CloudAnswer.Silence)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }
        else if (answer == CloudAnswer.Cut)
        {
            context.Abort();
        }
        else
        {
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = answer.ContentType;
            if (answer.Location is { } location)
                context.Response.Headers.Location = location.ToString();
            await context.Response.WriteAsync(answer.Body);
        }
    }
}
