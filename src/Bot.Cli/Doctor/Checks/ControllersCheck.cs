using System.Globalization;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether there is a second domain controller to turn to.</summary>
internal sealed class ControllersCheck : IDoctorCheck
{
    public string Name => "controllers";

    public string Why => "While the only domain controller restarts, every caller is put through to a person.";

    public IReadOnlyList<string> Needs => ["settings"];

    public ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel) =>
        new([Judge([.. context.Controllers.Select(controller => controller.Server.Host)])]);

    /// <summary>Judges the hosts of AD_URL.</summary>
    public static Judgement Judge(IReadOnlyList<string> hosts)
    {
        var different = hosts.Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return different > 1
            ? Judgement.Ok(string.Create(CultureInfo.InvariantCulture, $"{different} hosts are tried one after another"))
            : Judgement.Warn($"{hosts[0]} is the only one", $"Name a second one: AD_URL=ldaps://{hosts[0]},ldaps://ANOTHER-DC. The domain's are listed by: nltest /dclist:DOMAIN");
    }
}
