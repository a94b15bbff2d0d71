using System.Text;
using Bot.Runtime.Routing;
using Bot.Runtime.Telemetry;
using Bot.Simulator.Cloud;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;
using Bot.Simulator.Directory;
using Bot.Simulator.Scripts;
using Intents;
using Intents.SharedState;

namespace Bot.Cli.Calls;

/// <summary>The whole service desk on this machine: flow, bot, function, cloud and directory.</summary>
public sealed class LocalDesk : IAsyncDisposable
{
    private readonly LocalCloud _cloud;
    private readonly BotDefinition _definition;
    private readonly ContactFlow? _flow;
    private readonly List<ServiceDesk> _started = [];

    private LocalDesk(LocalCloud cloud, BotDefinition definition, ContactFlow? flow)
    {
        _cloud = cloud;
        _definition = definition;
        _flow = flow;
        Bot = new(definition, new DelegatingCodeHook(), flow);
        Faults = new DeskFaults(cloud, directory: null, hasFunction: false, Bot);
    }

    /// <summary>The demo directory; null when a real one is asked, or when there is no function to ask one.</summary>
    public DemoDirectory? Directory { get; private set; }

    /// <summary>Where text messages arrive.</summary>
    public Inbox Inbox => _cloud.Sns.Inbox;

    /// <summary>The bot's definition.</summary>
    public BotDefinition Definition => _definition;

    /// <summary>The contact flow around it; null for none.</summary>
    public ContactFlow? Flow => _flow;

    /// <summary>What answers the bot's hooks.</summary>
    public ILexCodeHook Hook => Function is { } function ? new FunctionCodeHook(function) : new DelegatingCodeHook();

    /// <summary>The bot that is called, in its contact flow.</summary>
    public SimulatedBot Bot { get; private set; }

    /// <summary>What can go wrong here on purpose.</summary>
    public ICallFaults Faults { get; private set; }

    /// <summary>The function; null when somebody else's bot is played without one.</summary>
    public ISimulatedFunction? Function { get; private set; }

    /// <summary>Opens it.</summary>
    /// <param name="checkout">Where our bot and flow are.</param>
    /// <param name="options">What is different from the default.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The desk.</returns>
    /// <exception cref="CommandFailedException">An option does not work; the message says which and why.</exception>
    public static async Task<LocalDesk> OpenAsync(Checkout checkout, DeskOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(checkout);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            var bot = BotDefinition.Load(options.Definition ?? checkout.PathTo("bot-definition", "ServiceDesk"));
            var flow = options.Definition is null ? ContactFlow.Load(checkout.PathTo("bot-definition", "connect", "ServiceDesk.json")) : null;
            var desk = new LocalDesk(await LocalCloud.StartAsync(cancel: cancel).ConfigureAwait(false), bot, flow);
            try
            {
                await desk.StartFunctionAsync(options, cancel).ConfigureAwait(false);
                return desk;
            }
            catch
            {
                await desk.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }
        catch (Exception exception) when (exception is DefinitionException or InvalidBootstrapException or SettingsException or LocalDynamoDbException)
        {
            throw new CommandFailedException(exception.Message, exception);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // The function first: it closes its connection to the directory.
        foreach (var started in _started)
            await started.DisposeAsync().ConfigureAwait(false);
        await _cloud.DisposeAsync().ConfigureAwait(false);
        if (Directory is not null)
            await Directory.DisposeAsync().ConfigureAwait(false);
    }

    private async Task StartFunctionAsync(DeskOptions options, CancellationToken cancel)
    {
        // Somebody else's bot without its Lambda: nobody asks a directory.
        if (options is { Definition: not null, Lambda: null })
            return;
        Directory = options.Directory is null ? DemoDirectory.Start() : null;
        var table = options.AttemptsTable ?? (options.Directory is null ? null : Environment.GetEnvironmentVariable("ATTEMPTS_TABLE"));
        // The cloud is this machine's, whatever the directory is: so is the table.
        if (!string.IsNullOrWhiteSpace(table))
            await _cloud.CreateTableAsync(table, DynamoRecords.PartitionKey, cancel).ConfigureAwait(false);
        Function = CreateFunction(options, table);
        Bot = new(_definition, Function, _flow);
        Faults = new DeskFaults(_cloud, Directory, hasFunction: true, Bot);
    }

    private ISimulatedFunction CreateFunction(DeskOptions options, string? table)
    {
        var variables = Directory is null ? DeskVariables.ForReal(_cloud, options) : DeskVariables.ForDemo(_cloud, Directory);
        if (!string.IsNullOrWhiteSpace(table))
            variables["ATTEMPTS_TABLE"] = table;
        foreach (var (name, value) in options.Settings)
            variables[name] = value;
        if (options.Lambda is { } bootstrap)
        {
            var process = _cloud.RunFunction(new() { BootstrapPath = bootstrap, Environment = variables });
            if (options.OnLog is { } onLog)
                process.LogWritten += onLog;
            return process;
        }
        // AWSSDK.Core looks for credentials nowhere but in the process; the local cloud's are dummies.
        foreach (var name in new[] { "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN" })
            Environment.SetEnvironmentVariable(name, variables[name]);
        var settings = Settings.Read(variables.GetValueOrDefault);
        var log = new Log(new LineStream(options.OnLog), options.Clock);
        return new InProcessFunction(() => StartInProcess(settings, log, options.Clock), options.Clock, _cloud.Faults.Function) { Timeout = options.Timeout };
    }

    // With its first event and after a crash, as an execution environment starts.
    private LexFunction StartInProcess(Settings settings, Log log, TimeProvider clock)
    {
        var desk = new ServiceDesk(settings, log, clock);
        _started.Add(desk);
        desk.StartWarmUp();
        return desk.Function;
    }

    /// <summary>Hands on each line that is written; the log writes whole lines.</summary>
    private sealed class LineStream(Action<string>? onLine) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => onLine?.Invoke(Encoding.UTF8.GetString(buffer).TrimEnd());
    }
}
