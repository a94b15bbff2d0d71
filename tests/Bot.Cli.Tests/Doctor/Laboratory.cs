using System.Text.Json;
using Bot.Cli.Tests.Commands;
using Bot.Cli.Tests.Script;
using Bot.Simulator.Cloud;
using Lab.Samba;

namespace Bot.Cli.Tests.Doctor;

/// <summary>A domain controller and a cloud, and the doctor in a process of its own who looks at them.</summary>
internal sealed class Laboratory : IAsyncDisposable
{
    private const string FunctionName = "resetbot";

    private Laboratory(SambaDomainController controller, LocalCloud cloud) => (Controller, Cloud) = (controller, cloud);

    public SambaDomainController Controller { get; }

    public LocalCloud Cloud { get; }

    /// <summary>The user whom the doctor finds under OU=Staff.</summary>
    public static LabUser Staff { get; } = new("100200") { BirthDate = "1971-08-30", MonthStarted = "October", Mobile = "+61491570158", DisplayName = "Ann Sample" };

    /// <summary>What an operator sets, all of it right.</summary>
    public Dictionary<string, string> Variables => new(Cloud.Environment)
    {
        ["AWS_LAMBDA_FUNCTION_NAME"] = FunctionName,
        ["AD_URL"] = Controller.Url,
        ["AD_BASE_DN"] = Controller.StaffDn,
        ["AD_USER"] = Controller.ServiceUser,
        ["AD_PASSWORD"] = Encrypted(Controller.ServicePassword),
        ["AD_CA"] = Controller.CaPem,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Laboratory> OpenAsync()
    {
        var lab = new Laboratory(await SambaDomainController.StartAsync(CancellationToken.None), await LocalCloud.StartAsync());
        await lab.Controller.AddUserAsync(Staff, CancellationToken.None);
        await lab.Controller.LetServiceReadPsosAsync(CancellationToken.None);
        return lab;
    }

    public string Encrypted(string password) => Cloud.EncryptServicePassword(password, FunctionName);

    /// <summary>Runs `resetbot doctor`.</summary>
    /// <param name="change">What is set otherwise.</param>
    /// <param name="arguments">Its options.</param>
    public Task<Run> RunAsync(Action<Dictionary<string, string>>? change, params string[] arguments)
    {
        var variables = Variables;
        change?.Invoke(variables);
        return CommandLine.RunAsync(variables, ["doctor", .. arguments]);
    }

    /// <summary>Runs `resetbot doctor --json`.</summary>
    public async Task<Report> ExamineAsync(Action<Dictionary<string, string>>? change = null, params string[] arguments)
    {
        var run = await RunAsync(change, ["--json", .. arguments]);
        Assert.True(run.Errors.Length == 0, run.Errors);
        return new(run.ExitCode, run.Output, [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()]);
    }

    /// <summary>A unit with one user, on which the service account has these rights.</summary>
    public async Task<string> AddUnitAsync(string name, Func<string, string> entriesFor)
    {
        var unit = await Controller.AddUnitAsync(name, Cancel);
        await Controller.GrantAsync(unit, entriesFor, Cancel);
        await Controller.AddUserAsync(new LabUser($"user-{name}") { Container = $"OU={name}" }, Cancel);
        return unit;
    }

    public async ValueTask DisposeAsync()
    {
        await Cloud.DisposeAsync();
        await Controller.DisposeAsync();
    }
}
