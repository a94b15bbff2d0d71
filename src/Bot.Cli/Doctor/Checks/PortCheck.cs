using System.Net.Sockets;
using Bot.Cli.Doctor.Examined;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether each domain controller accepts connections.</summary>
internal sealed class PortCheck : IDoctorCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    public string Name => "port";

    public string Why => "A firewall or a security group between the function and the directory looks to a caller like a directory that is down.";

    public IReadOnlyList<string> Needs => ["name-resolution"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var judgements = new List<Judgement>();
        foreach (var controller in context.Controllers)
        {
            judgements.Add(controller.IsResolved
                ? await KnockAsync(controller, context.Time, cancel).ConfigureAwait(false)
                : Judgement.Skipped($"{controller.Server.Host} has no address."));
        }

        return judgements;
    }

    private static async ValueTask<Judgement> KnockAsync(DomainController controller, TimeProvider time, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(controller.Server.Host, controller.Server.Port, either.Token).ConfigureAwait(false);
            controller.IsOpen = true;
            return Judgement.Ok($"{controller.Name} accepts connections");
        }
        catch (SocketException e)
        {
            return Closed(controller, e.SocketErrorCode.ToString());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Closed(controller, $"no answer within {Limit.TotalSeconds:0} s");
        }
    }

    private static Judgement Closed(DomainController controller, string reason) => Judgement.Fail(
        $"{controller.Name} does not accept connections ({reason})",
        $"Let TCP {controller.Server.Port} through from here (in AWS: the security groups and network ACLs of both sides, and the route), and look whether the domain controller is up: Test-NetConnection {controller.Server.Host} -Port {controller.Server.Port}");
}
