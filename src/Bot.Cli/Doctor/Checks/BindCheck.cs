using ActiveDirectory.Accounts;
using ActiveDirectory.Ldap;
using Bot.Cli.Doctor.Examined;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether the service account can log on. A refusal is not tried again, not even elsewhere: wrong passwords lock the account.</summary>
internal sealed class BindCheck : IDoctorCheck
{
    public string Name => "bind";

    public string Why => "Everything that is asked and done in the directory is asked and done as the service account.";

    public IReadOnlyList<string> Needs => ["tls"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        if (context.Password is not { } password)
            return [Judgement.Skipped("KMS gave no password.")];
        var user = context.Settings.Directory.User;
        var connection = context.Controllers.Select(controller => controller.Connection).First(connection => connection is not null)!;
        try
        {
            await connection.BindAsync(user, password, cancel).ConfigureAwait(false);
            context.Directory = await BoundDirectory.OpenAsync(connection, cancel).ConfigureAwait(false);
            return [Judgement.Ok($"{user} logs on at {connection.Server}")];
        }
        catch (LdapException e) when (e is { Failure: LdapFailure.Refused, ResultCode: LdapResultCode.InvalidCredentials })
        {
            var reason = AdError.Parse(e.ServerMessage);
            return [Judgement.Fail($"{connection.Server} does not let {user} log on: 49 (InvalidCredentials), {reason}. It was tried once.", Fix(reason.Reason, user))];
        }
    }

    /// <summary>What an administrator types.</summary>
    public static string Fix(AdReason reason, string user)
    {
        var account = user.Split('@')[0].Split('\\')[^1];
        return reason switch
        {
            AdReason.AccountLockedOut => $"Look who sends wrong passwords, then: Unlock-ADAccount {account}",
            AdReason.AccountDisabled => $"Enable-ADAccount {account}",
            AdReason.AccountExpired => $"Clear-ADAccountExpiration {account}",
            AdReason.PasswordExpired or AdReason.PasswordMustChange =>
                $"Set-ADAccountPassword {account} -Reset, then Set-ADUser {account} -ChangePasswordAtLogon $false; put the new one into AD_PASSWORD",
            AdReason.LogonHours or AdReason.Workstation => $"Let it log on at all hours and from everywhere: Set-ADUser {account} -Clear logonHours,userWorkstations",
            _ => $"Check AD_USER: Get-ADUser {account} -Properties UserPrincipalName. If it is right, the password is not: Set-ADAccountPassword {account} -Reset, and put that into AD_PASSWORD, encrypted",
        };
    }
}
