using System.Globalization;
using System.Security.Cryptography;
using Bot.Cli.Doctor.Examined;
using Intents;

namespace Bot.Cli.Doctor.Checks;

/// <summary>The environment variables, read exactly as the function reads them; every problem has a line.</summary>
internal sealed class SettingsCheck : IDoctorCheck
{
    public string Name => "settings";

    public string Why => "With one variable missing or malformed the function does not start, and no caller is answered.";

    public IReadOnlyList<string> Needs => [];

    public ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        context.HasCloud = context.Options.Password is null || context.Variable("AWS_REGION") is not null || context.Variable("AWS_DEFAULT_REGION") is not null;
        try
        {
            var settings = Settings.Read(name => context.Variable(name) ?? (context.Options.Password is null ? null : StandIn(name)));
            settings.Directory.CaCertificates?.Invoke();
            context.Settings = settings;
            context.Controllers = [.. settings.Directory.Servers.Select(server => new DomainController(server))];
            return new([Judgement.Ok(string.Create(
                CultureInfo.InvariantCulture,
                $"AD_URL names {Count(settings.Directory.Servers.Count)}, users are under {settings.Directory.BaseDn}, the service account is {settings.Directory.User}"))]);
        }
        catch (SettingsException e)
        {
            return new([.. e.Problems.Select(problem => Judgement.Fail(problem, "Set it where the function has its variables; docs/settings.md says what each is for."))]);
        }
        catch (CryptographicException)
        {
            return new([Judgement.Fail(
                "AD_CA begins like a certificate and cannot be read as one.", "Export the authority's certificate anew, as PEM: openssl x509 -inform der -in ca.cer -out ca.pem")]);
        }
    }

    /// <summary>A password that was given makes these needless; nothing is decrypted with them.</summary>
    private static string? StandIn(string name) => name switch
    {
        "AD_PASSWORD" => "bm90IHVzZWQ=",
        "AWS_LAMBDA_FUNCTION_NAME" => "resetbot",
        "AWS_REGION" => "us-east-1",
        _ => null,
    };

    private static string Count(int controllers) => controllers == 1 ? "one domain controller" : string.Create(CultureInfo.InvariantCulture, $"{controllers} domain controllers");
}
