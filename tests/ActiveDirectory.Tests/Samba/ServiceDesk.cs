using System.Security.Cryptography.X509Certificates;
using ActiveDirectory.Accounts;
using ActiveDirectory.Tests.Scripted;
using Lab.Samba;

namespace ActiveDirectory.Tests.Samba;

/// <summary>An account directory on the lab's domain controller, and what it told its log.</summary>
internal sealed class ServiceDesk : IAsyncDisposable
{
    public ServiceDesk(SambaDomainController controller, TimeProvider? time = null, string? password = null, Func<DirectoryOptions, DirectoryOptions>? change = null)
    {
        var options = new DirectoryOptions
        {
            Servers = DirectoryServer.Parse(controller.Url),
            BaseDn = controller.BaseDn,
            User = controller.ServiceUser,
            CaCertificates = () => Roots(controller.CaPem),
        };
        Password = new StoredPassword(password ?? controller.ServicePassword);
        Accounts = new AccountDirectory(change?.Invoke(options) ?? options, Password, Log, time ?? TimeProvider.System);
    }

    public AccountDirectory Accounts { get; }

    public RecordedLog Log { get; } = new();

    public StoredPassword Password { get; }

    public ValueTask DisposeAsync() => Accounts.DisposeAsync();

    public static X509Certificate2Collection Roots(string pem)
    {
        var roots = new X509Certificate2Collection();
        roots.ImportFromPem(pem);
        return roots;
    }
}
