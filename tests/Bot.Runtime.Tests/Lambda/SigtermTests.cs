using System.Diagnostics;
using System.Globalization;

namespace Bot.Runtime.Tests.Lambda;

/// <summary>The real signal, sent to a process of its own: see <see cref="SigtermChild"/>.</summary>
public sealed class SigtermTests
{
    [Fact]
    public async Task A_sigterm_while_it_waits_for_an_event_ends_the_process_with_0()
    {
        var waits = new TaskCompletionSource();
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "1");
            api.Accept("invocation/a/response");
            api.ExpectNext();
            waits.SetResult();
            api.ExpectEnd();
        });
        using var child = SigtermChild.Start(api.Address);

        Assert.Equal("invoked", await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await child.StandardInput.WriteLineAsync("go on");
        await waits.Task;
        await TerminateAsync(child);

        Assert.Equal("stopping: SIGTERM", await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await ExitCodeAsync(child));
        await api.PlayedAsync();
    }

    [Fact]
    public async Task A_sigterm_in_an_invocation_lets_it_be_answered_first()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "1");
            Assert.Equal("{\"you said\": 1}", api.Accept("invocation/a/response").Body);
            api.ExpectEnd();
        });
        using var child = SigtermChild.Start(api.Address);

        Assert.Equal("invoked", await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await TerminateAsync(child);
        Assert.Equal("stopping: SIGTERM", await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await child.StandardInput.WriteLineAsync("go on");

        Assert.Equal(0, await ExitCodeAsync(child));
        await api.PlayedAsync();
    }

    private static async Task TerminateAsync(Process child)
    {
        using var kill = Process.Start("kill", ["-TERM", child.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }

    private static async Task<int> ExitCodeAsync(Process child)
    {
        try
        {
            await child.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
        finally
        {
            if (!child.HasExited) child.Kill();
        }

        return child.ExitCode;
    }
}
