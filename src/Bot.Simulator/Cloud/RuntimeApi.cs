using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Bot.Simulator.Cloud;

/// <summary>The Lambda Runtime API, version 2018-06-01, as a custom runtime sees it
/// (<see href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html"/>): next, response, error and init error.</summary>
/// <remarks>It serves one execution environment at a time; <see cref="LambdaProcess"/> starts a new one after a crash or a time-out.</remarks>
public sealed class RuntimeApi : IDisposable
{
    /// <summary>The most a function may answer, in bytes: 6 MB and 100 bytes for the envelope, the number in Lambda's own message.</summary>
    public const int MaxResponseBytes = (6 * 1024 * 1024) + 100;

    /// <summary>The most an event may have, in bytes: 6 MB, the limit of a synchronous invocation.</summary>
    public const int MaxEventBytes = 6 * 1024 * 1024;

    private const string Prefix = "/2018-06-01/runtime/";
    private const string ErrorTypeHeader = "Lambda-Runtime-Function-Error-Type";
    private const string DefaultErrorType = "Function.UnknownReason";

    private readonly string _functionArn;
    private readonly TimeProvider _clock;
    private volatile RuntimeSession _session = new();

    internal RuntimeApi(string address, string functionArn, TimeProvider clock)
    {
        Address = address;
        _functionArn = functionArn;
        _clock = clock;
    }

    /// <summary><c>host:port</c>, the value of <c>AWS_LAMBDA_RUNTIME_API</c>.</summary>
    public string Address { get; }

    /// <summary>Releases whoever still waits for an event.</summary>
    public void Dispose() => _session.Dispose();

    internal static bool Owns(PathString path) => path.StartsWithSegments("/2018-06-01");

    /// <summary>Forgets the environment there was, answers none of its requests any more, and waits for a new one to ask for events.</summary>
    internal RuntimeSession Begin()
    {
        var old = Interlocked.Exchange(ref _session, new RuntimeSession());
        old.Dispose();
        return _session;
    }

    internal Invocation CreateInvocation(ReadOnlyMemory<byte> eventJson, TimeSpan timeout)
    {
        var now = _clock.GetUtcNow();
        var root = $"1-{now.ToUnixTimeSeconds():x8}-{RandomNumberGenerator.GetHexString(24, lowercase: true)}";
        var trace = $"Root={root};Parent={RandomNumberGenerator.GetHexString(16, lowercase: true)};Sampled=0";
        return new Invocation(Guid.NewGuid().ToString(), trace, eventJson, now + timeout);
    }

    internal async Task HandleAsync(HttpContext http)
    {
        var session = _session;
        var path = http.Request.Path.Value ?? "";
        var parts = path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..].Split('/') : [];
        var known = (parts, http.Request.Method) switch
        {
            (["invocation", "next"], "GET") => NextAsync(http, session),
            (["invocation", var id, "response"], "POST") => ResponseAsync(http, session, id),
            (["invocation", var id, "error"], "POST") => ErrorAsync(http, session, id),
            (["init", "error"], "POST") => InitErrorAsync(http, session),
            (["invocation", "next"] or ["invocation", _, "response" or "error"] or ["init", "error"], _) =>
                RefuseAsync(http, 405, "MethodNotAllowed", $"{http.Request.Method} is not a method of {path}."),
            _ => RefuseAsync(http, 404, "NotFound", $"The Runtime API 2018-06-01 has no {http.Request.Method} {path}."),
        };
        await known;
    }

    private async Task NextAsync(HttpContext http, RuntimeSession session)
    {
        Invocation? invocation;
        try
        {
            invocation = await session.NextAsync(http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            http.Abort();
            return;
        }

        if (invocation is null)
        {
            await RefuseAsync(http, 403, "InvalidStateTransition",
                "The runtime asked for the next event while it owes an answer: post …/response or …/error first.");
            return;
        }

        var headers = http.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = invocation.Deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = _functionArn;
        headers["Lambda-Runtime-Trace-Id"] = invocation.TraceId;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = invocation.EventJson.Length;
        await http.Response.Body.WriteAsync(invocation.EventJson, http.RequestAborted);
    }

    private static async Task ResponseAsync(HttpContext http, RuntimeSession session, string requestId)
    {
        if (!session.Owes(requestId))
        {
            await RefuseAsync(http, 400, "InvalidRequestID", $"No answer is owed for request ID {requestId}.");
            return;
        }

        if (await ReadBodyAsync(http) is not { } body)
        {
            var message = $"Response payload size exceeded maximum allowed payload size ({MaxResponseBytes} bytes).";
            session.TryAnswer(requestId, new RuntimeReply(default, "Function.ResponseSizeTooLarge", message));
            await RefuseAsync(http, 413, "RequestEntityTooLarge", $"Exceeded maximum allowed payload size ({MaxResponseBytes} bytes).");
            return;
        }

        await AcknowledgeAsync(http, session.TryAnswer(requestId, new RuntimeReply(body)), requestId);
    }

    private static async Task ErrorAsync(HttpContext http, RuntimeSession session, string requestId)
    {
        var error = await ReadErrorAsync(http);
        await AcknowledgeAsync(http, session.TryAnswer(requestId, error), requestId);
    }

    private static async Task InitErrorAsync(HttpContext http, RuntimeSession session)
    {
        var error = await ReadErrorAsync(http);
        if (session.TryFailInit(error))
            await WriteAsync(http, 202, "{\"status\":\"OK\"}"u8.ToArray());
        else
            await RefuseAsync(http, 403, "InvalidStateTransition", "The init phase is over: post …/invocation/{id}/error instead.");
    }

    private static Task AcknowledgeAsync(HttpContext http, bool accepted, string requestId) => accepted
        ? WriteAsync(http, 202, "{\"status\":\"OK\"}"u8.ToArray())
        : RefuseAsync(http, 400, "InvalidRequestID", $"No answer is owed for request ID {requestId}.");

    private static async Task<RuntimeReply> ReadErrorAsync(HttpContext http)
    {
        var header = http.Request.Headers[ErrorTypeHeader].ToString();
        var headerType = header.Length == 0 ? null : header;
        if (await ReadBodyAsync(http) is not { } body)
            return new RuntimeReply(default, headerType ?? DefaultErrorType, "The error that the runtime posted is larger than 6 MB.");
        try
        {
            using var json = JsonDocument.Parse(body);
            return new RuntimeReply(
                body,
                headerType ?? Text(json.RootElement, "errorType") ?? DefaultErrorType,
                Text(json.RootElement, "errorMessage") ?? "The runtime posted an error without an errorMessage.");
        }
        catch (JsonException)
        {
            return new RuntimeReply(body, headerType ?? DefaultErrorType, "The runtime posted an error whose body is not JSON.");
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;

    // Null when it is too large. It is read to its end all the same: a client that is still sending would not see the answer.
    private static async Task<byte[]?> ReadBodyAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        long total = 0;
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            total += read;
            if (total <= MaxResponseBytes)
                body.Write(buffer, 0, read);
        }

        return total <= MaxResponseBytes ? body.ToArray() : null;
    }

    private static Task RefuseAsync(HttpContext http, int status, string errorType, string errorMessage)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("errorMessage", errorMessage);
            json.WriteString("errorType", errorType);
            json.WriteEndObject();
        }

        return WriteAsync(http, status, body.ToArray());
    }

    private static async Task WriteAsync(HttpContext http, int status, byte[] json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }
}
