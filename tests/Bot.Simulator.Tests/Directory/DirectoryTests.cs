using System.Text;
using Bot.Simulator.Directory;

namespace Bot.Simulator.Tests.Directory;

/// <summary>A directory of its own for each test, and OpenLDAP's clients for it.</summary>
public abstract class DirectoryTests : IAsyncLifetime
{
    private protected const string PersonOu = "OU=Staff,DC=corp,DC=example,DC=com";
    private protected const string MainDn = "CN=Alex Morgan," + PersonOu;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected DemoDirectory Directory { get; private set; } = null!;

    private protected LdapTools Ldap { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Directory = DemoDirectory.Start();
        Ldap = new LdapTools(Directory);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Ldap.Dispose();
        await Directory.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A password that the policy allows, another in every call.</summary>
    private protected static string NewPassword() => "Kx7-" + Guid.NewGuid().ToString("n");

    /// <summary>The LDIF of a reset.</summary>
    private protected static string Reset(string dn, string password, string rest = "") =>
        $"dn:: {Base64(Encoding.UTF8, dn)}\nchangetype: modify\nreplace: unicodePwd\nunicodePwd:: {Quoted(password)}\n-\n{rest}";

    private protected static string Modify(string dn, string rest) => $"dn:: {Base64(Encoding.UTF8, dn)}\nchangetype: modify\n{rest}";

    private protected static string Quoted(string password) => Base64(Encoding.Unicode, $"\"{password}\"");

    private protected static string Base64(Encoding encoding, string text) => Convert.ToBase64String(encoding.GetBytes(text));
}
