using Microsoft.AspNetCore.Http;

namespace Bot.Simulator.Cloud;

/// <summary>The part of AWS that the function talks to, on 127.0.0.1: KMS, SNS and, when a binary is run, the Lambda Runtime API, each on a port
/// of its own.</summary>
/// <remarks>Nothing in it knows real credentials, and nothing leaves the machine.</remarks>
public sealed class LocalCloud : IAsyncDisposable
{
    /// <summary>The account number of AWS's own documentation.</summary>
    public const string AccountId = "123456789012";

    // Dummies. The session token is there because a function's role always brings one.
    internal static readonly SigV4Credentials Credentials = new("LOCALCLOUDDUMMY", "local-cloud-dummy", "local-cloud-session-dummy");

    private readonly TimeProvider _clock;
    private readonly ServiceListener _kms;
    private readonly ServiceListener _sns;
    private LoopbackServer? _server;
    private RuntimeApi? _runtimeApi;
    private LambdaProcess? _function;
    private LocalDynamoDb? _dynamoDb;

    private LocalCloud(string region, TimeProvider clock)
    {
        Region = region;
        _clock = clock;
        Kms = new KmsEndpoint(region, AccountId, Credentials, Faults.Kms);
        Sns = new SnsEndpoint(Credentials, Faults.Sns, clock);
        _kms = new ServiceListener(HandleServiceAsync);
        _sns = new ServiceListener(HandleServiceAsync);
    }

    /// <summary>The region that every ARN and variable names.</summary>
    public string Region { get; }

    /// <summary>An address that serves everything, such as <c>http://127.0.0.1:40123</c>; KMS and SNS have their own in
    /// <see cref="Environment"/>, which can be stopped.</summary>
    public Uri Url => _server!.Url;

    /// <summary>What is wrong with it on purpose; nothing until something is switched on.</summary>
    public CloudFaults Faults { get; } = new();

    /// <summary>Key management.</summary>
    public KmsEndpoint Kms { get; }

    /// <summary>Text messages.</summary>
    public SnsEndpoint Sns { get; }

    /// <summary>What a function, in this process or another, needs in its environment to use this cloud. The credentials are dummies.</summary>
    public IReadOnlyDictionary<string, string> Environment
    {
        get
        {
            var variables = new Dictionary<string, string>
            {
                ["AWS_REGION"] = Region,
                ["AWS_ACCESS_KEY_ID"] = Credentials.AccessKeyId,
                ["AWS_SECRET_ACCESS_KEY"] = Credentials.SecretAccessKey,
                ["AWS_SESSION_TOKEN"] = Credentials.SessionToken,
                ["AWS_ENDPOINT_URL_KMS"] = _kms.Url.ToString(),
                ["AWS_ENDPOINT_URL_SNS"] = _sns.Url.ToString(),
            };
            if (_dynamoDb is not null)
                variables["AWS_ENDPOINT_URL_DYNAMODB"] = _dynamoDb.Url.ToString();
            return variables;
        }
    }

    /// <summary>Starts it on free ports.</summary>
    /// <param name="region">The region it pretends to be.</param>
    /// <param name="clock">The clock of messages, deadlines and time-outs; the system's when null.</param>
    /// <param name="cancel">Gives the start up.</param>
    public static async Task<LocalCloud> StartAsync(
        string region = "ap-southeast-2", TimeProvider? clock = null, CancellationToken cancel = default)
    {
        var cloud = new LocalCloud(region, clock ?? TimeProvider.System);
        try
        {
            cloud._server = await LoopbackServer.StartAsync(cloud.HandleAsync, cancel);
            await cloud._kms.StartAsync(cancel);
            await cloud._sns.StartAsync(cancel);
            return cloud;
        }
        catch
        {
            await cloud.DisposeAsync();
            throw;
        }
    }

    /// <summary>Encrypts a password as the Lambda console's helper does: the name of the function is the encryption context
    /// (<see href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html"/>).</summary>
    /// <param name="password">The service account's password.</param>
    /// <param name="functionName">The function that may decrypt it: its <c>AWS_LAMBDA_FUNCTION_NAME</c>.</param>
    /// <returns>The value of <c>AD_PASSWORD</c>: base64.</returns>
    public string EncryptServicePassword(string password, string functionName) =>
        Kms.Encrypt(password, new Dictionary<string, string> { ["LambdaFunctionName"] = functionName });

    /// <summary>Adds a DynamoDB, whose address is in <see cref="Environment"/> from then on; it ends with this cloud. It is somebody else's
    /// program, so that it is started only for who asks. Does nothing the second time.</summary>
    /// <exception cref="LocalDynamoDbException">The program is not installed, or does not answer.</exception>
    public async Task StartDynamoDbAsync(CancellationToken cancel = default) => _dynamoDb ??= await LocalDynamoDb.StartAsync(cancel);

    /// <summary>Makes a table in the DynamoDB of this cloud, which is started for it if it was not before.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="partitionKey">The attribute that is its key, of type S; there is no sort key.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="LocalDynamoDbException">The program is not installed or does not answer, or the table was not made.</exception>
    public async Task CreateTableAsync(string name, string partitionKey, CancellationToken cancel = default)
    {
        await StartDynamoDbAsync(cancel);
        await _dynamoDb!.CreateTableAsync(name, partitionKey, Region, cancel);
    }

    /// <summary>Takes KMS down: connections to its own address are ended, and refused from now on.</summary>
    public Task StopKmsAsync() => _kms.StopAsync();

    /// <summary>Brings KMS back on the same port; does nothing while it is there.</summary>
    /// <exception cref="IOException">Another program took the port meanwhile.</exception>
    public Task StartKmsAsync(CancellationToken cancel = default) => _kms.StartAsync(cancel);

    /// <summary>Takes SNS down: connections to its own address are ended, and refused from now on.</summary>
    public Task StopSnsAsync() => _sns.StopAsync();

    /// <summary>Brings SNS back on the same port; does nothing while it is there.</summary>
    /// <exception cref="IOException">Another program took the port meanwhile.</exception>
    public Task StartSnsAsync(CancellationToken cancel = default) => _sns.StartAsync(cancel);

    /// <summary>Makes a function of a <c>bootstrap</c> binary, with this cloud's variables and the given ones (which win). It starts with its
    /// first invocation, and ends with this cloud at the latest.</summary>
    /// <exception cref="InvalidBootstrapException">The file is missing, not executable, or not for this machine.</exception>
    /// <exception cref="InvalidOperationException">A function is there already: the Runtime API on this port is its own.</exception>
    public LambdaProcess RunFunction(LambdaOptions options)
    {
        if (_runtimeApi is not null)
            throw new InvalidOperationException(
                $"This cloud already runs a function, and a Runtime API serves one. Start another LocalCloud for {options.FunctionName}.");
        var variables = new Dictionary<string, string>(Environment);
        foreach (var (name, value) in options.Environment)
            variables[name] = value;
        var api = new RuntimeApi(Url.Authority, $"arn:aws:lambda:{Region}:{AccountId}:function:{options.FunctionName}", _clock);
        try
        {
            _function = new LambdaProcess(api, Region, options with { Environment = variables }, Faults.Function, _clock);
        }
        catch
        {
            api.Dispose();
            throw;
        }

        _runtimeApi = api;
        return _function;
    }

    /// <summary>Ends the function's process, then the endpoints.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_function is not null)
            await _function.DisposeAsync();
        _runtimeApi?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        await _kms.DisposeAsync();
        await _sns.DisposeAsync();
        if (_dynamoDb is not null)
            await _dynamoDb.DisposeAsync();
        Kms.Dispose();
    }

    private async Task HandleAsync(HttpContext http)
    {
        if (RuntimeApi.Owns(http.Request.Path))
            await (_runtimeApi?.HandleAsync(http) ?? NotFoundAsync(http, "No function runs here: there is no Runtime API."));
        else
            await HandleServiceAsync(http);
    }

    private async Task HandleServiceAsync(HttpContext http)
    {
        if (KmsEndpoint.Owns(http.Request))
            await Kms.HandleAsync(http);
        else if (http.Request.Path == "/" && HttpMethods.IsPost(http.Request.Method) && !http.Request.Headers.ContainsKey("X-Amz-Target"))
            await Sns.HandleAsync(http);
        else
            await NotFoundAsync(http,
                $"Here are KMS (JSON 1.1) and SNS (query protocol), each a POST to /. {http.Request.Method} {http.Request.Path} is neither.");
    }

    private static async Task NotFoundAsync(HttpContext http, string message)
    {
        http.Response.StatusCode = 404;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(message, http.RequestAborted);
    }
}
