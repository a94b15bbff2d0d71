using ActiveDirectory;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Bot.Cli.Doctor.Examined;
using Bot.Cli.Doctor.Rights;
using Intents;

namespace Bot.Cli.Doctor;

/// <summary>What is examined, and what the checks have found of it so far.</summary>
/// <param name="options">What the doctor was asked.</param>
/// <param name="variable">Gives an environment variable of the function.</param>
/// <param name="time">The clock.</param>
internal sealed class DoctorContext(DoctorOptions options, Func<string, string?> variable, TimeProvider time) : IAsyncDisposable
{
    private BoundDirectory? _directory;
    private Settings? _settings;
    private ServiceAccount? _account;

    public DoctorOptions Options => options;

    public TimeProvider Time => time;

    /// <summary>The variable's value without blanks around it; null when it is not set.</summary>
    public string? Variable(string name) => variable(name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The settings, once they have been found in order.</summary>
    public Settings Settings
    {
        get => _settings ?? throw Missing("settings");
        set => _settings = value;
    }

    /// <summary>Whether AWS can be asked: false when the password was given and no region is set.</summary>
    public bool HasCloud { get; set; } = true;

    /// <summary>Where credentials come from: where every AWS SDK looks for them.</summary>
    public Func<Task<AWSCredentials>> Credentials { get; init; } =
        async () => await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync(null).ConfigureAwait(false);

    /// <summary>The domain controllers of AD_URL, and how far each has let us come.</summary>
    public IReadOnlyList<DomainController> Controllers { get; set; } = [];

    /// <summary>The service account's password, once it is known.</summary>
    public Secret? Password { get; set; } = options.Password;

    /// <summary>The directory, once the service account has logged on.</summary>
    public BoundDirectory Directory
    {
        get => _directory ?? throw Missing("bind");
        set => _directory = value;
    }

    /// <summary>The service account, once it has been found.</summary>
    public ServiceAccount Account
    {
        get => _account ?? throw Missing("service-account");
        set => _account = value;
    }

    /// <summary>The user whom the rights are looked at on; null when there is none below the unit.</summary>
    public UserSample? Sample { get; set; }

    /// <summary>Who may do what with users: the sample's descriptor, or what the unit gives to new users; null when neither can be read.</summary>
    public SecurityDescriptor? UsersDescriptor { get; set; }

    /// <summary>Where the rights are to be delegated: the unit that was named, or AD_BASE_DN.</summary>
    public string Unit => options.Unit ?? Settings.Directory.BaseDn;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var controller in Controllers)
            await controller.DisposeAsync().ConfigureAwait(false);
    }

    private static InvalidOperationException Missing(string check) =>
        new($"A check uses what '{check}' finds and does not name it among its needs.");
}
