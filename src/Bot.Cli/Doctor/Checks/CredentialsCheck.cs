using Amazon.Runtime;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether there are AWS credentials.</summary>
internal sealed class CredentialsCheck : IDoctorCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public string Name => "aws-credentials";

    public string Why => "Without them KMS decrypts no password and SNS sends no text.";

    public IReadOnlyList<string> Needs => ["settings"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        if (!context.HasCloud)
            return [Judgement.Skipped("AWS_REGION is not set, and the password was given: only the directory is looked at.")];
        try
        {
            var provider = await context.Credentials().WaitAsync(Limit, context.Time, cancel).ConfigureAwait(false);
            var credentials = await provider.GetCredentialsAsync().WaitAsync(Limit, context.Time, cancel).ConfigureAwait(false);
            return [Judgement.Ok($"{(credentials.UseToken ? "Temporary" : "Lasting")} credentials, for region {context.Settings.Kms.Region}")];
        }
        catch (Exception e) when (e is AmazonClientException or AmazonServiceException or TimeoutException)
        {
            return [Judgement.Fail("No AWS credentials were found here", "Log on: aws sso login, or aws configure; then look: aws sts get-caller-identity. The function itself has those of its role.")];
        }
    }
}
