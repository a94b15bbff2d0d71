using Bot.Simulator.Directory.Accounts;
using Bot.Simulator.Directory.Protocol;

namespace Bot.Simulator.Directory.Server;

/// <summary>One connection: requests in, answers out, in order, until one side ends it.</summary>
internal sealed class LdapSession(Stream stream, DirectoryService service, DirectoryFaults faults)
{
    private Account? _caller;

    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            while (await LdapFrame.ReadAsync(stream, cancel) is { } frame)
            {
                var message = LdapMessageReader.Read(frame);
                if (message.Request is UnbindRequest)
                    return;
                await faults.BeforeAnswerAsync(cancel);
                var isChange = message.Request is ModifyRequest;
                if (isChange && faults.LoseChanges is LostChange.BeforeItIsMade)
                    throw new IOException("The connection ends before a change is made, as it was told to.");
                foreach (var answer in Answer(message))
                {
                    if (isChange && faults.LoseChanges is LostChange.AfterItWasMade)
                        throw new IOException("The connection ends before a change is answered, as it was told to.");
                    if (faults.DropConnections)
                    {
                        await stream.WriteAsync(answer.AsMemory(0, answer.Length / 2), cancel);
                        await stream.FlushAsync(cancel);
                        throw new IOException("The connection ends in the middle of an answer, as it was told to.");
                    }

                    await stream.WriteAsync(answer, cancel);
                }

                await stream.FlushAsync(cancel);
            }
        }
        catch (ProtocolException e)
        {
            await stream.WriteAsync(LdapResponses.NoticeOfDisconnection(e.Message), cancel);
            await stream.FlushAsync(cancel);
        }
    }

    private List<byte[]> Answer(LdapMessage message) => message.Request switch
    {
        BindRequest bind => [Bind(message, bind)],
        SearchRequest search => service.Search(message, search, _caller),
        ModifyRequest modify => [LdapResponses.Result(message.Id, LdapResponses.Modify, service.Modify(message, modify, _caller))],
        ExtendedRequest { Oid: RootDse.WhoAmI } =>
            [LdapResponses.WhoAmI(message.Id, _caller is null ? "" : $"u:{DemoDomain.NetBiosName}\\{_caller.UserId}")],
        ExtendedRequest => [LdapResponses.Result(message.Id, LdapResponses.Extended, AdErrors.UnknownExtendedRequest)],
        // Nobody here may add, delete, rename or probe.
        OtherRequest other => [LdapResponses.Result(message.Id, other.ResponseTag, _caller is null ? AdErrors.NotBound : AdErrors.NoRight)],
        // An operation is answered before the next is read: there is nothing left to abandon.
        _ => [],
    };

    private byte[] Bind(LdapMessage message, BindRequest bind)
    {
        // A failed bind leaves the connection anonymous (RFC 4511 §4.2.1).
        (var result, _caller) = service.Bind(message, bind);
        return LdapResponses.Result(message.Id, LdapResponses.Bind, result);
    }
}
