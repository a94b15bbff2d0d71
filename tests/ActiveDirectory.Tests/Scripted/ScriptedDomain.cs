using System.Text;
using ActiveDirectory.Accounts;

namespace ActiveDirectory.Tests.Scripted;

/// <summary>What a domain with one account, jdoe, answers; a test replaces the answer that it is about.</summary>
internal static class ScriptedDomain
{
    public const string UserDn = "CN=Jane Doe,OU=Staff,DC=corp";
    public const string Sid = "S-1-5-21-1-2-3-1104";

    private static readonly byte[] SidOctets = [1, 5, 0, 0, 0, 0, 0, 5, 21, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0x50, 4, 0, 0];

    /// <summary>The account as a find returns it, for tests that begin at a change.</summary>
    public static Account Account { get; } = new() { DistinguishedName = UserDn, UserId = "jdoe", ObjectSid = Sid };

    public static byte[][] Answer(Request request) => request switch
    {
        { Kind: RequestKind.Modify } => [Answers.Modified(request.Id)],
        _ when request.Contains("defaultNamingContext") => Found(request, "", ("defaultNamingContext", "DC=corp")),
        _ when request.Contains("minPwdLength") => Found(request, "DC=corp", ("minPwdLength", "7"), ("pwdProperties", "1")),
        _ => FoundUser(request),
    };

    public static byte[][] Found(Request request, string dn, params (string Name, string Value)[] attributes) =>
        [Answers.Entry(request.Id, dn, [.. attributes.Select(a => (a.Name, Encoding.UTF8.GetBytes(a.Value)))]), Answers.Done(request.Id)];

    public static byte[][] FoundUser(Request request) => [UserEntry(request), Answers.Done(request.Id)];

    public static byte[] UserEntry(Request request) =>
        Answers.Entry(request.Id, UserDn, ("sAMAccountName", "jdoe"u8.ToArray()), ("objectSid", SidOctets));

    public static AccountDirectory Connect(
        IServicePassword password, IDirectoryLog log, TimeProvider time, params ScriptedServer[] servers) =>
        new(Options(servers), password, log, time);

    public static DirectoryOptions Options(params ScriptedServer[] servers) => new()
    {
        Servers = [.. servers.Select(server => server.Address)],
        BaseDn = "DC=corp",
        User = "svc@corp",
        CaCertificates = () => ScriptedServer.Authority.Roots,
    };
}
