using Bot.Simulator.Cloud;
using Lab.Samba;

namespace EndToEnd;

/// <summary>The published function over the Runtime API, its cloud, and the real directory.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private const string FunctionName = "resetbot";

    private Desk(LocalCloud cloud, LambdaProcess function)
    {
        Cloud = cloud;
        Function = function;
    }

    public LocalCloud Cloud { get; }

    public LambdaProcess Function { get; }

    /// <summary>Everything that the function wrote.</summary>
    public string Log => string.Join('\n', Function.Logs);

    public static Task<Desk> OpenAsync(DeskFixture fixture, Action<Dictionary<string, string>>? change = null) =>
        OpenAsync(fixture.Bootstrap, fixture.Controller, change);

    public static async Task<Desk> OpenAsync(string bootstrap, SambaDomainController controller, Action<Dictionary<string, string>>? change = null)
    {
        var cloud = await LocalCloud.StartAsync();
        var variables = Variables(controller, cloud.EncryptServicePassword(controller.ServicePassword, FunctionName));
        change?.Invoke(variables);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = bootstrap, FunctionName = FunctionName, Environment = variables });
        return new(cloud, function);
    }

    public LexCall Call() => new(Function);

    public ValueTask DisposeAsync() => Cloud.DisposeAsync();

    private static Dictionary<string, string> Variables(SambaDomainController controller, string ciphertext) => new()
    {
        ["AD_URL"] = controller.Url,
        ["AD_BASE_DN"] = controller.StaffDn,
        ["AD_USER"] = controller.ServiceUser,
        ["AD_PASSWORD"] = ciphertext,
        ["AD_CA"] = controller.CaPem,
        // Everybody in the lab got a number when the test began.
        ["PHONE_COOL_DOWN_DAYS"] = "0",
        ["VERIFICATION"] = "facts",
    };
}
