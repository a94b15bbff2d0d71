using Microsoft.AspNetCore.Http;

namespace Bot.Simulator.Cloud;

/// <summary>The part of AWS that the function talks to, on one port of 127.0.0.1: KMS, SNS and, when a binary is run, the Lambda Runtime
/// API.</summary>
/// <remarks>Nothing in it knows real credentials, and nothing leaves the machine.</remarks>
public sealed class LocalCloud : IAsyncDisposable
{
    /// <summary>The account number of AWS's own documentation.</summary>
    public const string AccountId = "123456789012";

    private readonly TimeProvider _clock;
    private LoopbackServer? _server;
    private RuntimeApi? _runtimeApi;
    private LambdaProcess? _function;

    private LocalCloud(string region, TimeProvider clock)
    {
        Region = region;
        _clock = clock;
        Kms = new KmsEndpoint(region, AccountId);
        Sns = new SnsEndpoint(clock);
    }

    /// <summary>The region that every ARN and variable names.</summary>
    public string Region { get; }

    /// <summary>The address of KMS and SNS, such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Url => _server!.Url;

    /// <summary>Key management.</summary>
    public KmsEndpoint Kms { get; }

    /// <summary>Text messages.</summary>
    public SnsEndpoint Sns { get; }

    /// <summary>What a function, in this process or another, needs in its environment to use this cloud. The credentials are dummies.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["AWS_REGION"] = Region,
        ["AWS_ACCESS_KEY_ID"] = "LOCALCLOUDDUMMY",
        ["AWS_SECRET_ACCESS_KEY"] = "local-cloud-dummy",
        ["AWS_ENDPOINT_URL_KMS"] = Url.ToString(),
        ["AWS_ENDPOINT_URL_SNS"] = Url.ToString(),
    };

    /// <summary>Starts it on a free port.</summary>
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
            _function = new LambdaProcess(api, Region, options with { Environment = variables }, _clock);
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
        Kms.Dispose();
    }

    private async Task HandleAsync(HttpContext http)
    {
        if (RuntimeApi.Owns(http.Request.Path))
            await (_runtimeApi?.HandleAsync(http) ?? NotFoundAsync(http, "No function runs here: there is no Runtime API."));
        else if (KmsEndpoint.Owns(http.Request))
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
