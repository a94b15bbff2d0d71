using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace Bot.Cli.Deploying;

/// <summary>Whether AWS will know who deploys.</summary>
internal static class Credentials
{
    /// <summary>Looks where every AWS SDK looks, Pulumi's plugins among them. Nothing is asked of AWS.</summary>
    /// <exception cref="CommandFailedException">There are none.</exception>
    public static async Task RequireAsync()
    {
        try
        {
            var credentials = await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync(null).ConfigureAwait(false);
            await credentials.GetCredentialsAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AmazonClientException or AmazonServiceException)
        {
            throw new CommandFailedException("There are no AWS credentials. Log in (aws sso login, and AWS_PROFILE), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.", exception);
        }
    }
}
