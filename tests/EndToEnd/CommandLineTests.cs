using System.Diagnostics;
using Lab;
using Lab.Samba;

namespace EndToEnd;

/// <summary>`./resetbot call --directory`: a person's own machine against a real directory.</summary>
public sealed class CommandLineTests(DeskFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_in_the_terminal_resets_a_password_in_a_real_directory_once_its_code_is_proved()
    {
        var user = new LabUser("200042") { BirthDate = "1990-01-15", MonthStarted = "March", Mobile = "+61491570159" };
        await fixture.Controller.AddUserAsync(user, Cancel);
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, "say: reset my password\nkey: 200042#\nkey: 01151990\nkey: 3#\nsay: yes\nkey: {code}\n", Cancel);

            var (exitCode, output, errors) = await RunAsync("call", "--directory", fixture.Controller.Url, "--script", script);

            Assert.True(exitCode == 0, errors);
            Assert.Contains("bot       Your password has been reset and sent to your mobile.\n", output, StringComparison.Ordinal);
            Assert.Contains("text      to +…59: [withheld: it may hold a password]\n", output, StringComparison.Ordinal);
            Assert.Equal(BindAnswer.WrongPassword, await fixture.Controller.CanBindAsync(user.UserId, user.Password, Cancel));
        }
        finally
        {
            File.Delete(script);
        }
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var commandLine = Path.Combine(PublishedBootstrap.RepositoryRoot, "artifacts", "build", "bin", "Bot.Cli", "release", "resetbot.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", commandLine, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AD_BASE_DN"] = fixture.Controller.StaffDn;
        start.Environment["AD_USER"] = fixture.Controller.ServiceUser;
        start.Environment["AD_SERVICE_PASSWORD"] = fixture.Controller.ServicePassword;
        start.Environment["AD_CA"] = fixture.Controller.CaPem;
        start.Environment["PHONE_COOL_DOWN_DAYS"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await errors);
    }
}
