using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Simulator.Cloud;

/// <summary>Amazon DynamoDB on this machine: somebody else's, on a free port of 127.0.0.1, with nothing in it; what is written is gone when
/// it ends.</summary>
/// <remarks><c>moto_server</c> of Python's package <c>moto[server]</c>, or <c>dynalite</c> of npm: the first that is on the PATH.</remarks>
public sealed class LocalDynamoDb : IAsyncDisposable
{
    private const int MostStarts = 3;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly (string Program, Func<int, string[]> Arguments)[] Programs =
    [
        ("moto_server", port => ["-H", "127.0.0.1", "-p", $"{port}"]),
        ("dynalite", port => ["--host", "127.0.0.1", "--port", $"{port}", "--createTableMs", "0", "--deleteTableMs", "0", "--updateTableMs", "0"]),
    ];

    private readonly Process _process;

    private LocalDynamoDb(Process process, string program, Uri url)
    {
        _process = process;
        Program = program;
        Url = url;
    }

    /// <summary>Whether this machine has one of the programs.</summary>
    public static bool IsInstalled => Programs.Any(candidate => Find(candidate.Program) is not null);

    /// <summary>Which of the programs it is: <c>moto_server</c> or <c>dynalite</c>.</summary>
    public string Program { get; }

    /// <summary>The value of <c>AWS_ENDPOINT_URL_DYNAMODB</c>.</summary>
    public Uri Url { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="cancel">Gives the start up.</param>
    /// <exception cref="LocalDynamoDbException">None of the programs is installed, or the one that is does not answer.</exception>
    public static async Task<LocalDynamoDb> StartAsync(CancellationToken cancel)
    {
        var found = Programs.Select(candidate => (candidate.Program, candidate.Arguments, Path: Find(candidate.Program))).FirstOrDefault(candidate => candidate.Path is not null);
        if (found.Path is null)
        {
            throw new LocalDynamoDbException(
                "A table needs a DynamoDB on this machine, and neither moto_server nor dynalite is on the PATH. " +
                "Install one: pip install 'moto[server]', or npm install --global dynalite.");
        }

        // Another program may take the port between its choice and the start.
        for (var start = 1; ; start++)
        {
            var port = FreePort();
            var server = new LocalDynamoDb(Run(found.Path, found.Arguments(port)), found.Program, new Uri($"http://127.0.0.1:{port}/"));
            try
            {
                if (await server.AnswersAsync(cancel))
                    return server;
            }
            catch
            {
                await server.DisposeAsync();
                throw;
            }

            var exitCode = server._process.ExitCode;
            await server.DisposeAsync();
            if (start == MostStarts)
                throw new LocalDynamoDbException($"{found.Path} ended {MostStarts} times before it answered, lately with exit code {exitCode}. Run it by hand to see why.");
        }
    }

    /// <summary>Makes a table whose items have a partition key of type S and no sort key, and waits until it can be used.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="partitionKey">The attribute that is its key.</param>
    /// <param name="region">The region it is in: another one's has no such table.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="LocalDynamoDbException">It was not made: there is one of that name, or the name is none.</exception>
    public async Task CreateTableAsync(string name, string partitionKey, string region, CancellationToken cancel)
    {
        using var http = new HttpClient();
        var table = new JsonObject
        {
            ["TableName"] = name,
            ["BillingMode"] = "PAY_PER_REQUEST",
            ["AttributeDefinitions"] = new JsonArray(new JsonObject { ["AttributeName"] = partitionKey, ["AttributeType"] = "S" }),
            ["KeySchema"] = new JsonArray(new JsonObject { ["AttributeName"] = partitionKey, ["KeyType"] = "HASH" }),
        };
        var answer = await AskAsync(http, "CreateTable", table, region, cancel);
        while (answer.IsSuccess && !answer.Body.Contains("\"ACTIVE\"", StringComparison.Ordinal))
        {
            await Task.Delay(Pause, cancel);
            answer = await AskAsync(http, "DescribeTable", new() { ["TableName"] = name }, region, cancel);
        }

        if (!answer.IsSuccess)
            throw new LocalDynamoDbException($"{Program} did not make the table '{name}': {answer.Body} Give it another name.");
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static Process Run(string path, string[] arguments)
    {
        try
        {
            var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            // Read and dropped: a full pipe would stop it.
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception e)
        {
            throw new LocalDynamoDbException($"{path} cannot be run: {e.Message}. Install it again, or take it off the PATH.", e);
        }
    }

    /// <summary>True when it lists its tables; false when it ended before.</summary>
    private async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        using var http = new HttpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(StartLimit);
        try
        {
            while (!_process.HasExited)
            {
                if (await ListsTablesAsync(http, limit.Token))
                    return true;
                await Task.Delay(Pause, limit.Token);
            }

            return false;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new LocalDynamoDbException($"{Program} did not answer at {Url} within {StartLimit.TotalSeconds:0} seconds. Run it by hand to see why.");
        }
    }

    private async Task<bool> ListsTablesAsync(HttpClient http, CancellationToken cancel)
    {
        try
        {
            return (await AskAsync(http, "ListTables", [], "us-east-1", cancel)).IsSuccess;
        }
        catch (HttpRequestException)
        {
            // Nothing listens yet.
            return false;
        }
    }

    private async Task<(bool IsSuccess, string Body)> AskAsync(HttpClient http, string operation, JsonObject body, string region, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", "DynamoDB_20120810." + operation);
        request.Headers.Add("X-Amz-Date", "20260101T000000Z");
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential={LocalCloud.Credentials.AccessKeyId}/20260101/{region}/dynamodb/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=0");
        using var answer = await http.SendAsync(request, cancel);
        return (answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancel));
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
