using Fuzzing.Targets;

namespace Fuzzing;

public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void LexEvents_are_events_or_none() => Run(new LexEvents());

    [Fact]
    public void LexTurns_are_answered_whatever_the_event() => Run(new LexTurns());

    [Fact]
    public void LdapMessages_are_messages_or_none() => Run(new LdapMessages());

    [Fact]
    public void HttpResponses_are_responses_or_none_however_they_are_cut() => Run(new HttpResponses());

    [Fact]
    public void DirectoryValues_are_what_they_should_be_or_nothing() => Run(new DirectoryValues());

    [Fact]
    public void Telemetry_lets_no_digits_through_and_stays_on_one_line() => Run(new Telemetry());

    [Fact]
    public void A_finding_says_what_with_which_input_and_how_to_make_it_again()
    {
        var finding = Assert.Throws<FuzzFinding>(() => new Fuzzer(new DirectoryValues(input => input.Length > 40 ? throw new InvalidOperationException("too long") : "")).Run());

        Assert.Matches("^DirectoryValues did what it may not do with (its corpus \\([a-z0-9.-]+\\)|mutation [0-9]+ of FUZZ_SEED=[0-9]+), which is \\(hexadecimal\\)\n[0-9A-F]+\nSystem.InvalidOperationException: too long", finding.Message);
    }

    [Fact]
    public void The_same_seed_makes_the_same_mutations_and_no_two_are_alike_for_long()
    {
        byte[] input = [.. "{\"a\": 12, \"b\": [1, 2]}"u8];
        List<string> Mutations(ulong seed)
        {
            var mutator = new Mutator(new Draws(seed), ["word"]);
            return [.. Enumerable.Range(0, 500).Select(_ => Convert.ToHexString(mutator.Mutate(input, input)))];
        }

        Assert.Equal(Mutations(7), Mutations(7));
        Assert.NotEqual(Mutations(7), Mutations(8));
        Assert.True(Mutations(7).Distinct().Count() > 400);
    }

    private void Run(FuzzTarget target) => output.WriteLine(new Fuzzer(target).Run());
}
