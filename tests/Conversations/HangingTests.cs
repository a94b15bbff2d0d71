namespace Conversations;

/// <summary>What a caller hears when something does not answer at all. They wait for as long as the function does, beside the other tests.</summary>
public sealed class HangingTests
{
    internal static (string Fault, string Said)[] Faults { get; } =
    [
        ("directory hangs", FaultTests.NoDirectory),
        ("text hangs", FaultTests.NoText),
        ("decryption hangs", FaultTests.NoDirectory),
    ];

    [Fact]
    public async Task A_caller_of_what_hangs_hears_of_it_before_Lex_gives_the_function_up()
    {
        var transcripts = await Task.WhenAll(Faults.Select(fault => FaultTests.PlayAsync(fault.Fault, lambda: null)));

        Assert.All(Faults.Zip(transcripts), call => Assert.Contains($"bot       {call.First.Said}\n", call.Second, StringComparison.Ordinal));
    }
}
