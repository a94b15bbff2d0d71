using Intents.Secrets;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether KMS decrypts AD_PASSWORD, with the encryption context, as the function has it done.</summary>
internal sealed class KmsCheck : IDoctorCheck
{
    public string Name => "kms";

    public string Why => "The service account's password is nowhere but in AD_PASSWORD, encrypted.";

    public IReadOnlyList<string> Needs => ["aws-credentials"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        if (context.Options.Password is not null)
            return [Judgement.Skipped("The password was given; KMS was not asked for it.")];
        var settings = context.Settings;
        try
        {
            context.Password = await new KmsServicePassword(settings.PasswordCiphertext, settings.FunctionName, settings.Kms).GetAsync(cancel).ConfigureAwait(false);
            return [Judgement.Ok($"AD_PASSWORD is decrypted, with the encryption context LambdaFunctionName={settings.FunctionName}")];
        }
        catch (ServicePasswordException e)
        {
            return [Judgement.Fail(
                e.Message,
                $"aws kms encrypt --region {settings.Kms.Region} --key-id KEY --plaintext fileb://password.txt --encryption-context LambdaFunctionName={settings.FunctionName} --query CiphertextBlob --output text; "
                    + "put the answer into AD_PASSWORD. To look at the directory meanwhile: ./resetbot doctor --password-file FILE")];
        }
    }
}
