using System.Globalization;
using System.Text.Json;
using Bot.Simulator.Cloud;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;
using Intents.SharedState;
using Lab;
using Lab.Samba;

namespace Load;

/// <summary>The desk under load: processes of the published function, one table of tries, one domain controller, one KMS and SNS.</summary>
internal sealed class LoadDesk : IAsyncDisposable
{
    private const string FunctionName = "resetbot";
    private const string Table = "resetbot-attempts";

    private readonly List<LocalCloud> _clouds = [];
    private readonly List<LambdaProcess> _functions = [];
    private LocalDynamoDb? _dynamoDb;
    private OneAtATime? _door;

    private LoadDesk(SambaDomainController controller) => Controller = controller;

    public SambaDomainController Controller { get; }

    /// <summary>Where all texts arrive: every process sends by the first cloud's SNS.</summary>
    public Inbox Inbox => _clouds[0].Sns.Inbox;

    public FunctionPool Functions { get; private set; } = new([]);

    public SimulatedBot Bot { get; private set; } = null!;

    /// <summary>Which DynamoDB it is.</summary>
    public string DynamoDb => _dynamoDb!.Program;

    public static async Task<LoadDesk> OpenAsync(int processes, string floor, CancellationToken cancel)
    {
        var desk = new LoadDesk(await SambaDomainController.StartAsync(cancel));
        try
        {
            await desk.StartAsync(processes, floor, cancel);
            return desk;
        }
        catch
        {
            await desk.DisposeAsync();
            throw;
        }
    }

    /// <summary>The audit lines of all processes.</summary>
    public IEnumerable<JsonElement> Audits() => _functions.SelectMany(function => function.Logs)
        .Where(line => line.Contains("\"event\":\"audit\"", StringComparison.Ordinal))
        .Select(line => JsonElement.Parse(line));

    /// <summary>Lines at warning and above of all processes, by event.</summary>
    public IEnumerable<IGrouping<string, JsonElement>> Warnings() => _functions.SelectMany(function => function.Logs)
        .Where(line => line.Contains("\"level\":\"WARN\"", StringComparison.Ordinal) || line.Contains("\"level\":\"ERROR\"", StringComparison.Ordinal))
        .Select(line => JsonElement.Parse(line))
        .GroupBy(line => line.GetProperty("event").GetString()!);

    public async ValueTask DisposeAsync()
    {
        foreach (var cloud in _clouds)
            await cloud.DisposeAsync();
        if (_door is not null)
            await _door.DisposeAsync();
        if (_dynamoDb is not null)
            await _dynamoDb.DisposeAsync();
        await Controller.DisposeAsync();
    }

    private async Task StartAsync(int processes, string floor, CancellationToken cancel)
    {
        var bootstrap = await PublishedBootstrap.PathAsync();
        for (var i = 0; i < processes; i++)
            _clouds.Add(await LocalCloud.StartAsync(cancel: cancel));
        _dynamoDb = await LocalDynamoDb.StartAsync(cancel);
        await _dynamoDb.CreateTableAsync(Table, DynamoRecords.PartitionKey, _clouds[0].Region, cancel);
        _door = await OneAtATime.StartAsync(_dynamoDb.Url);
        var variables = Variables(floor);
        foreach (var cloud in _clouds)
        {
            var function = cloud.RunFunction(new() { BootstrapPath = bootstrap, FunctionName = FunctionName, Environment = variables });
            _functions.Add(function);
            if (await function.StartAsync(cancel) is { } failure)
                throw new InvalidOperationException($"The function does not start: {failure}{Environment.NewLine}{string.Join(Environment.NewLine, failure.Logs)}");
        }

        Functions = new(_functions);
        var definition = BotDefinition.Load(Path.Combine(PublishedBootstrap.RepositoryRoot, "bot-definition", "ServiceDesk"));
        Bot = new(definition, Functions, ContactFlow.Load(Path.Combine(PublishedBootstrap.RepositoryRoot, "bot-definition", "connect", "ServiceDesk.json")));
    }

    // One ciphertext, so that all processes make the same keys of the table, and one KMS that knows it.
    private Dictionary<string, string> Variables(string floor) => new()
    {
        ["AD_URL"] = Controller.Url,
        ["AD_BASE_DN"] = Controller.StaffDn,
        ["AD_USER"] = Controller.ServiceUser,
        ["AD_PASSWORD"] = _clouds[0].EncryptServicePassword(Controller.ServicePassword, FunctionName),
        ["AD_CA"] = Controller.CaPem,
        ["ATTEMPTS_TABLE"] = Table,
        ["ANSWER_FLOOR_MS"] = floor,
        // Everybody in this domain got a number a minute ago.
        ["PHONE_COOL_DOWN_DAYS"] = "0",
        ["LIMIT_ACCOUNT"] = Limits.Account.ToString(CultureInfo.InvariantCulture) + "/1h",
        ["LIMIT_CALLER"] = Limits.Caller.ToString(CultureInfo.InvariantCulture) + "/1h",
        ["AWS_ENDPOINT_URL_DYNAMODB"] = _door!.Url.ToString(),
        ["AWS_ENDPOINT_URL_KMS"] = _clouds[0].Environment["AWS_ENDPOINT_URL_KMS"],
        ["AWS_ENDPOINT_URL_SNS"] = _clouds[0].Environment["AWS_ENDPOINT_URL_SNS"],
    };
}
