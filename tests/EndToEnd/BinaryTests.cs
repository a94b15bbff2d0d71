using System.Diagnostics;
using System.Text.Json;
using Lab;

namespace EndToEnd;

/// <summary>The published binary by itself, as somebody starts it who does not know what it is.</summary>
public sealed class BinaryTests
{
    [Fact]
    public async Task Started_by_hand_it_says_what_it_is_and_how_to_run_it()
    {
        var run = await ShellAsync($"echo before; '{await PublishedBootstrap.PathAsync()}'; echo exit $?");

        Assert.Equal(["before", "exit 2"], [run[0], run[2]]);
        var line = JsonDocument.Parse(run[1]).RootElement;
        Assert.Equal("init.failed", line.GetProperty("event").GetString());
        Assert.Equal(
            "AWS_LAMBDA_RUNTIME_API is not set. This program is a Lambda custom runtime, and Lambda sets it to the host:port it takes events from. "
            + "To run it by hand, use ./resetbot invoke.",
            line.GetProperty("message").GetString());
    }

    /// <summary>Into a file, which shows whether each program writes at its end.</summary>
    private static async Task<string[]> ShellAsync(string commands)
    {
        var cancel = TestContext.Current.CancellationToken;
        var file = Path.GetTempFileName();
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"{{ {commands}; }} > '{file}'"]);
        start.Environment.Remove("AWS_LAMBDA_RUNTIME_API");
        try
        {
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync(cancel);
            return await File.ReadAllLinesAsync(file, cancel);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
