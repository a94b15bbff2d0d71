using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Bot.Runtime.Telemetry;
using Intents.Delivery;
using Intents.Limits;
using Intents.Recovery;
using Intents.Secrets;
using Intents.SharedState;
using Intents.Verification;

namespace Intents;

/// <summary>The composition root: the service desk, put together from its settings. What costs anything is made by the turn that needs it.</summary>
[CompositionRoot]
[Filters(typeof(Timing), typeof(Disambiguation))]
[Singleton<IDisambiguationMessages, Choices>]
[Singleton<TimeLeft>]
public sealed partial class ServiceDesk : IAsyncDisposable
{
    // One try at SNS; three of them fit into what Lex waits for.
    private static readonly TimeSpan TextTimeout = TimeSpan.FromSeconds(5);

    [Provides]
    private readonly IAccounts _accounts;

    [Provides]
    private readonly ITextMessages _texts;

    [Provides]
    private readonly INotices _notices;

    [Provides]
    private readonly ISharedRecords _records;

    [Provides]
    private readonly KeyedHash _hash;

    [Provides]
    private readonly VerificationPolicy _verification;

    [Provides]
    private readonly TimeProvider _clock;

    private readonly AccountDirectory? _directory;
    private readonly DynamoRecords? _table;
    private readonly Lazy<HttpClient> _http = new(CreateClient);

    /// <summary>Puts it together; nothing is connected to yet.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="log">The log.</param>
    /// <param name="clock">The clock.</param>
    public ServiceDesk(Settings settings, Log log, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _directory = new(settings.Directory, new KmsServicePassword(settings.PasswordCiphertext, settings.FunctionName, settings.Kms), new DirectoryLog(log), clock);
        _accounts = _directory;
        var sns = new SnsPublisher(settings.Sns, () => _http.Value, clock);
        _texts = new SnsTextMessages(settings.Sns, sns);
        _notices = new SnsNotices(settings.Sns, sns, log);
        _table = settings.AttemptsTable is { } table ? new(table, clock) : null;
        _records = _table as ISharedRecords ?? new MemoryRecords(clock);
        // Every instance of the function has the same ciphertext, and nobody who reads a conversation log does.
        _hash = new(settings.PasswordCiphertext);
        Limits = new AttemptLimits(_records, settings.Limits, _hash, clock);
        _verification = settings.Verification;
        _clock = clock;
        WarnOfWhatIsNotLimited(settings, log);
        Function = new(CreateRouter(), new CallerApologies(), new SessionSeal(settings.PasswordCiphertext), log);
    }

    /// <summary>Puts it together from parts, for tests.</summary>
    internal ServiceDesk(ServiceDeskParts parts, ISessionSeal seal, Log log, TimeProvider clock)
    {
        _accounts = parts.Accounts;
        _texts = parts.Texts;
        _notices = parts.Notices;
        Limits = parts.Limits;
        _records = parts.Records;
        _hash = parts.Hash;
        _verification = parts.Verification;
        _clock = clock;
        Function = new(CreateRouter(), new CallerApologies(), seal, log);
    }

    /// <summary>The code hook.</summary>
    public LexFunction Function { get; }

    /// <summary>How often callers may try.</summary>
    [Provides]
    internal IAttemptLimits Limits { get; }

    /// <summary>Begins to connect to the directory, beside whatever else goes on, so that the turn that needs it need not wait.</summary>
    public void StartWarmUp() => _directory?.StartWarmUp();

    /// <summary>The client that texts go out by; it follows no redirect, as what it posts holds a password.</summary>
    internal static HttpClient CreateClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TextTimeout };

    /// <summary>Closes the connections.</summary>
    /// <returns>When it is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_directory is not null)
            await _directory.DisposeAsync().ConfigureAwait(false);
        if (_http.IsValueCreated)
            _http.Value.Dispose();
        _table?.Dispose();
    }

    // Once a start: an operator who did not mean it sees it before an attacker does.
    private static void WarnOfWhatIsNotLimited(Settings settings, Log log)
    {
        if (settings.AttemptsTable is null)
        {
            log.Warning(
                "limits.inMemory",
                "ATTEMPTS_TABLE is not set: tries are counted in the memory of this instance alone, so that who is refused here may be heard by another. Set it to a DynamoDB table.");
        }
        if (settings.Limits.TextCountries is null)
        {
            log.Warning(
                "limits.allCountries",
                "SMS_COUNTRIES is not set: texts go to numbers of every country that the directory has one of. Set it to the country calling codes of your people, like +61,+64.");
        }
    }
}
