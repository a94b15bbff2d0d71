using System.Runtime.InteropServices;
using Bot.Simulator.Cloud;

namespace Bot.Simulator.Tests.Cloud;

public class BootstrapFileTests
{
    [Fact]
    public void A_missing_file_says_where_it_looked_and_how_to_make_one()
    {
        var refusal = Refusal("/nowhere/bootstrap");
        Assert.Equal("There is no bootstrap at /nowhere/bootstrap. Build it with ./resetbot publish, or correct the path.", refusal);
    }

    [Fact]
    public void A_folder_is_not_a_bootstrap() => Assert.Equal("/usr is a folder. Name the bootstrap file in it.", Refusal("/usr"));

    [Fact]
    public void A_file_without_the_executable_bit_gets_the_command_that_sets_it()
    {
        using var script = BootstrapScript.Verbatim("#!/bin/sh\n", executable: false);
        Assert.Equal($"{script.Path} is not executable, and Lambda would refuse it too. Run: chmod +x {script.Path}", Refusal(script.Path));
    }

    [Theory]
    [InlineData("MZ, a program of another system")]
    [InlineData("")]
    public void A_file_that_is_neither_program_nor_script_is_refused(string content)
    {
        using var script = BootstrapScript.Verbatim(content);
        Assert.Equal(
            $"{script.Path} is neither a Linux program (ELF) nor a script that begins with #!. Give the file that ./resetbot publish makes.",
            Refusal(script.Path));
    }

    [Theory]
    [InlineData(183, Architecture.X64, "is built for arm64 and this machine is x64. Publish it for linux-x64, or run it on such a machine.")]
    [InlineData(62, Architecture.Arm64, "is built for x64 and this machine is arm64. Publish it for linux-arm64, or run it on such a machine.")]
    [InlineData(243, Architecture.X64, "is built for a processor with the ELF number 243 and this machine is x64. Publish it for linux-x64, or run it on such a machine.")]
    public void A_program_for_another_processor_is_named_as_such(int machine, Architecture here, string complaint)
    {
        using var script = BootstrapScript.Verbatim("\u007fELF" + new string('\u0001', 14) + (char)0 + (char)0);
        var bytes = File.ReadAllBytes(script.Path);
        bytes[18] = (byte)machine;
        File.WriteAllBytes(script.Path, bytes);
        Assert.Equal($"{script.Path} {complaint}", Refusal(script.Path, here));
    }

    [Fact]
    public async Task An_interpreter_that_does_not_exist_is_explained()
    {
        using var script = BootstrapScript.Verbatim("#!/nowhere/interpreter\n");
        var cancel = TestContext.Current.CancellationToken;
        await using var cloud = await LocalCloud.StartAsync(cancel: cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path });
        var refusal = await Assert.ThrowsAsync<InvalidBootstrapException>(() => function.InvokeAsync(ReadOnlyMemory<byte>.Empty, cancel));
        Assert.StartsWith($"{script.Path} cannot be run: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("the interpreter after its #! must exist", refusal.Message, StringComparison.Ordinal);
    }

    private static string Refusal(string path, Architecture machine = Architecture.X64) =>
        Assert.Throws<InvalidBootstrapException>(() => BootstrapFile.Check(path, machine)).Message;
}
