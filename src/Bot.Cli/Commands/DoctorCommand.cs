using System.CommandLine;
using System.CommandLine.Parsing;
using ActiveDirectory;
using Bot.Cli.Doctor;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot doctor`: what the function will find in a directory and an AWS account.</summary>
internal static class DoctorCommand
{
    /// <summary>The exit code for wrong usage: 1 says that the directory or the account is not well.</summary>
    public const int WrongUsage = 2;

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var unit = new Option<string?>("--ou") { Description = "The organizational unit on whose users the rights are looked at; AD_BASE_DN if it is not given.", HelpName = "DN" };
        var sample = new Option<string?>("--sample") { Description = "The user ID of the user on whom the rights are looked at; one is picked if it is not given.", HelpName = "USERID" };
        var passwordFile = new Option<string?>("--password-file") { Description = "A file with the service account's password, to look at the directory without KMS.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Prints an array of {check, status, detail, why, fix}, for programs." };
        unit.Validators.Add(RefuseUnless(IsDistinguishedName, "is no distinguished name, such as OU=Staff,DC=corp,DC=example,DC=com"));
        sample.Validators.Add(RefuseUnless(ActiveDirectory.Accounts.UserId.IsPossible, "can be no user ID (sAMAccountName)"));
        passwordFile.Validators.Add(RefuseUnless(HoldsPassword, "is no file with a password in it that can be read"));
        var command = new Command("doctor", "Looks at the directory and the AWS account that the function's variables name (docs/settings.md) and says what is missing and what mends it. Changes nothing and nobody. Exit code 1 if anything fails, 2 for wrong usage.")
        {
            unit, sample, passwordFile, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = new DoctorOptions
            {
                Unit = parsed.GetValue(unit),
                SampleUserId = parsed.GetValue(sample),
                Password = Password(parsed.GetValue(passwordFile), errors),
            };
            await using var context = new DoctorContext(options, Environment.GetEnvironmentVariable, TimeProvider.System);
            return await RunAsync(context, parsed.GetValue(json), output, cancel).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> RunAsync(DoctorContext context, bool asJson, IAnsiConsole output, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        var text = new FindingText(output);
        await foreach (var finding in new Examination(AllChecks.Create()).RunAsync(context, cancel).ConfigureAwait(false))
        {
            findings.Add(finding);
            if (!asJson)
                text.Write(finding);
        }

        if (asJson)
            output.Profile.Out.Writer.Write(FindingJson.Of(findings));
        else
            text.Finish();
        return findings.Any(finding => finding.Status is CheckStatus.Fail) ? 1 : 0;
    }

    /// <summary>The password that was given; null when KMS is to be asked.</summary>
    private static Secret? Password(string? file, IAnsiConsole errors)
    {
        if (file is not null)
            return new(ReadPassword(file));
        return string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("AD_PASSWORD")) && !Console.IsInputRedirected
            ? new(errors.Prompt(new TextPrompt<string>("AD_PASSWORD is not set. The service account's password (it is sent to the domain controller alone):").Secret()))
            : null;
    }

    // A file ends its line; no password ends in one.
    private static string ReadPassword(string file) => File.ReadAllText(file).TrimEnd('\r', '\n');

    private static bool HoldsPassword(string file)
    {
        try
        {
            return ReadPassword(file).Length > 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsDistinguishedName(string text) => text.Split(',').Any(part => part.IndexOf('=', StringComparison.Ordinal) > 0);

    private static Action<OptionResult> RefuseUnless(Func<string, bool> isGood, string problem) => result =>
    {
        if (result.GetValueOrDefault<string?>() is { } value && !isGood(value))
            result.AddError($"{result.Option.Name} '{value}' {problem}.");
    };
}
