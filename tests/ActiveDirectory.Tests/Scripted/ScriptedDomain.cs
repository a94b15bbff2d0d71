using System.Text;
using ActiveDirectory.Accounts;

namespace ActiveDirectory.Tests.Scripted;

/// <summary>What a domain with one account, jdoe, answers; a test replaces the answer that it is about.</summary>
internal static class ScriptedDomain
{
    public const string UserDn = "CN=Jane Doe,OU=Staff,DC=corp";
    public const string Sid = "S-1-5-21-1-2-3-1104";

    /// <summary>Domain Users, the only group of the account.</summary>
    public static readonly byte[] DomainUsers = [1, 5, 0, 0, 0, 0, 0, 5, 21, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 1, 2, 0, 0];

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

    /// <summary>jdoe's entry, an account that is not locked out; a test gives what is different. A null value leaves an attribute out.</summary>
    public static byte[] UserEntry(Request request, params (string Name, byte[]? Value)[] different)
    {
        var attributes = new Dictionary<string, byte[]?>(StringComparer.OrdinalIgnoreCase)
        {
            ["sAMAccountName"] = "jdoe"u8.ToArray(),
            ["objectSid"] = SidOctets,
            ["objectClass"] = "user"u8.ToArray(),
            ["userAccountControl"] = "512"u8.ToArray(),
            ["msDS-User-Account-Control-Computed"] = "0"u8.ToArray(),
            ["tokenGroups"] = DomainUsers,
            ["primaryGroupID"] = "513"u8.ToArray(),
            ["pwdLastSet"] = "133485408000000000"u8.ToArray(),
            ["msDS-KeyVersionNumber"] = "3"u8.ToArray(),
            ["lockoutTime"] = "0"u8.ToArray(),
            ["uSNChanged"] = "4711"u8.ToArray(),
            ["whenChanged"] = "20240101000000.0Z"u8.ToArray(),
        };
        foreach (var (name, value) in different)
            attributes[name] = value;
        return Answers.Entry(request.Id, UserDn, [.. attributes.Where(a => a.Value is not null).Select(a => (a.Key, a.Value!))]);
    }

    /// <summary>The same entry and the end of the answer; values as text.</summary>
    public static byte[][] FoundUser(Request request, params (string Name, string Value)[] different) =>
        [UserEntry(request, [.. different.Select(a => (a.Name, (byte[]?)Encoding.UTF8.GetBytes(a.Value)))]), Answers.Done(request.Id)];

    /// <summary>Answers as the function says until a change comes, and does with that and the rest what the other says.</summary>
    public static Func<Peer, Task> UntilModify(Func<Request, byte[][]> answer, Func<Peer, Request, Task> then) => async peer =>
    {
        await peer.TakeBindAsync();
        while (await peer.ReceiveAsync() is { } request)
        {
            if (request.Kind == RequestKind.Modify)
            {
                await then(peer, request);
                return;
            }

            await peer.SendAsync(answer(request));
        }
    };

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
