using System.Net;
using System.Net.Sockets;
using Bot.Cli.Doctor.Examined;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether the name of each domain controller has an address.</summary>
internal sealed class NameResolutionCheck : IDoctorCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public string Name => "name-resolution";

    public string Why => "A domain controller without an address is never reached.";

    public IReadOnlyList<string> Needs => ["settings"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var judgements = new List<Judgement>();
        foreach (var controller in context.Controllers)
            judgements.Add(await LookUpAsync(controller, context.Time, cancel).ConfigureAwait(false));
        return judgements;
    }

    private static async ValueTask<Judgement> LookUpAsync(DomainController controller, TimeProvider time, CancellationToken cancel)
    {
        var host = controller.Server.Host;
        if (IPAddress.TryParse(host, out _))
        {
            controller.IsResolved = true;
            return Judgement.Ok($"{host} is an address");
        }

        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host, cancel).WaitAsync(Limit, time, cancel).ConfigureAwait(false);
            controller.IsResolved = addresses.Length > 0;
            return controller.IsResolved ? Judgement.Ok($"{host} is {string.Join(", ", addresses.Select(address => address.ToString()))}") : Unknown(host, "no address");
        }
        catch (SocketException e)
        {
            return Unknown(host, e.SocketErrorCode.ToString());
        }
        catch (TimeoutException)
        {
            return Unknown(host, $"no answer within {Limit.TotalSeconds:0} s");
        }
    }

    private static Judgement Unknown(string host, string reason) => Judgement.Fail(
        $"{host} has no address ({reason})",
        $"Correct it in AD_URL, or let this network ask the domain's name servers (in AWS: the VPC's DHCP options, or a Route 53 Resolver rule for the domain). Look with: nslookup {host}");
}
