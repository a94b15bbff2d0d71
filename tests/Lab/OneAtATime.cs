using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lab;

/// <summary>
/// Lets one request at a time through to a server. DynamoDB compares and writes in one step; moto_server does it in two, with several threads, and would
/// let both of two writers through. Whoever reads, decides and writes is still overtaken between the two requests.
/// </summary>
public sealed class OneAtATime : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly HttpClient _http = new();
    private readonly SemaphoreSlim _turn = new(1);

    private OneAtATime(Uri server)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(context => ForwardAsync(context, server));
    }

    /// <summary>Where to ask instead of the server.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Opens a door to a server.</summary>
    /// <param name="server">The server.</param>
    public static async Task<OneAtATime> StartAsync(Uri server)
    {
        var door = new OneAtATime(server);
        await door._application.StartAsync();
        door.Url = new(door._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return door;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _http.Dispose();
        _turn.Dispose();
    }

    private async Task ForwardAsync(HttpContext context, Uri server)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, server) { Content = new ByteArrayContent(body.ToArray()) };
        foreach (var (name, value) in context.Request.Headers)
        {
            if (name is not ("Host" or "Content-Length") && !request.Headers.TryAddWithoutValidation(name, (string?)value))
                request.Content.Headers.TryAddWithoutValidation(name, (string?)value);
        }
        await _turn.WaitAsync();
        try
        {
            using var answer = await _http.SendAsync(request);
            var content = await answer.Content.ReadAsByteArrayAsync();
            context.Response.StatusCode = (int)answer.StatusCode;
            context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            await context.Response.Body.WriteAsync(content);
        }
        finally
        {
            _turn.Release();
        }
    }
}
