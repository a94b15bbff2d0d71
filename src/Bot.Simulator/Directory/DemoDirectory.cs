using Bot.Simulator.Directory.Accounts;
using Bot.Simulator.Directory.Server;

namespace Bot.Simulator.Directory;

/// <summary>An Active Directory domain of a few people behind LDAPS on 127.0.0.1, which behaves as a domain controller does towards a service
/// desk: binds with sub-codes and lockout, searches, and the three writes of a reset and an unlock.</summary>
/// <remarks>The domain, its certificates and all its passwords are made when it starts and are gone when it ends.</remarks>
public sealed class DemoDirectory : IAsyncDisposable
{
    private readonly DemoDomain _domain;
    private readonly DirectoryService _service;
    private readonly LdapsListener _listener;

    private DemoDirectory(DomainPolicy policy, TimeProvider clock)
    {
        _domain = new DemoDomain(policy, clock);
        _service = new DirectoryService(_domain, Faults, Changes, clock);
        (var certificates, CaPem) = DemoCertificates.Create();
        _listener = new LdapsListener(certificates, Faults, (stream, cancel) => new LdapSession(stream, _service, Faults).RunAsync(cancel));
        Faults.ConnectionsOutdated += _listener.DropConnections;
    }

    /// <summary>Who is in it.</summary>
    public IReadOnlyList<DemoPerson> People { get; } = DemoPeople.All;

    /// <summary>What was changed since it started.</summary>
    public ChangeLog Changes { get; } = new();

    /// <summary>The value of AD_URL, such as <c>ldaps://localhost:40636</c>; it stays while the server is stopped.</summary>
    public string Url => $"ldaps://localhost:{_listener.Port}";

    /// <summary>The value of AD_BASE_DN.</summary>
    public string BaseDn { get; } = DemoDomain.BaseDn;

    /// <summary>The value of AD_USER, a user principal name. It may reset passwords and unlock in OU=Staff, and nothing else.</summary>
    public string ServiceUser { get; } = $"{DemoDomain.ServiceUserId}@{DemoDomain.DnsName}";

    /// <summary>The service account's password, random in every run.</summary>
    public string ServicePassword => _domain.ServicePassword;

    /// <summary>The value of AD_CA: the certificate of the authority that signed the server's, PEM.</summary>
    public string CaPem { get; }

    /// <summary>What is wrong with the server on purpose; nothing until something is switched on.</summary>
    public DirectoryFaults Faults { get; } = new();

    /// <summary>False between <see cref="StopListeningAsync"/> and <see cref="StartListening"/>.</summary>
    public bool IsListening => _listener.IsListening;

    /// <summary>Makes a domain and listens on a free port.</summary>
    /// <param name="clock">The domain's time; the system's when null. Certificates follow the system's always.</param>
    public static DemoDirectory Start(TimeProvider? clock = null) => Start(new DomainPolicy(), clock ?? TimeProvider.System);

    /// <summary>Listens again on the same port; does nothing while it listens.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">Another program took the port meanwhile.</exception>
    public void StartListening() => _listener.Start();

    /// <summary>Ends every connection and refuses new ones, as a domain controller that is down.</summary>
    public Task StopListeningAsync() => _listener.StopAsync();

    /// <summary>An administrator disables an account.</summary>
    /// <param name="userId">The sAMAccountName.</param>
    /// <exception cref="ArgumentException">Nobody here has this user ID.</exception>
    public void Disable(string userId) => _service.Disable(userId);

    /// <summary>What a bind with this password would give now. Nothing is counted and nothing changes.</summary>
    /// <param name="userId">The sAMAccountName.</param>
    /// <param name="password">The password to try.</param>
    public BindVerdict CheckPassword(string userId, string password) => _service.Judge(userId, password);

    /// <summary>Whether this is somebody's password, whatever state their account is in: what a transcript must not show.</summary>
    /// <param name="userId">The sAMAccountName.</param>
    /// <param name="text">What may be the password.</param>
    public bool HasPassword(string userId, string text) => _service.HasPassword(userId, text);

    /// <summary>The password a person had when the directory started, random in every run.</summary>
    /// <exception cref="ArgumentException">Nobody here has this user ID.</exception>
    public string InitialPasswordOf(string userId) => _domain.InitialPasswords.TryGetValue(userId, out var password)
        ? password
        : throw new ArgumentException(
            $"Nobody in the demo directory has the user ID {userId}. There are: {string.Join(", ", People)}.", nameof(userId));

    /// <summary>Ends every connection. A defect of the server that showed on one of them is thrown here.</summary>
    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    internal static DemoDirectory Start(DomainPolicy policy, TimeProvider clock)
    {
        var directory = new DemoDirectory(policy, clock);
        directory._listener.Start();
        return directory;
    }
}
