using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Fuzzing;

/// <summary>Gives a target its corpus and mutations of it.</summary>
/// <param name="target">The target.</param>
internal sealed class Fuzzer(FuzzTarget target)
{
    private const int UsualMutations = 20_000;

    // Enough to be many, and few enough for each to have its turn.
    private const int MostInputs = 2_000;

    private readonly List<byte[]> _inputs = [];
    private readonly HashSet<string> _outcomes = new(StringComparer.Ordinal);

    /// <summary>Runs it.</summary>
    /// <returns>What was done, in a sentence.</returns>
    /// <exception cref="FuzzFinding">The target did what it may not.</exception>
    public string Run()
    {
        var seed = Setting("FUZZ_SEED") ?? BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder(), "Corpus", target.Name)).Order(StringComparer.Ordinal))
        {
            var input = File.ReadAllBytes(file);
            Give(input, $"its corpus ({Path.GetFileName(file)})");
            // Also the ones that end alike: they begin elsewhere.
            if (!_inputs.Contains(input))
                _inputs.Add(input);
        }
        if (_inputs.Count == 0)
            throw new InvalidOperationException($"The folder Corpus/{target.Name} is empty: there is nothing to make mutations of. Put an input into it.");
        var corpus = _inputs.Count;
        var draws = new Draws(seed);
        var mutator = new Mutator(draws, target.Words);
        var mutations = 0UL;
        for (var isOver = End(); !isOver(mutations); mutations++)
            Give(mutator.Mutate(draws.OneOf(_inputs), draws.OneOf(_inputs)), $"mutation {mutations} of FUZZ_SEED={seed}");
        return $"{target.Name}: {corpus} inputs of the corpus, {mutations} mutations of FUZZ_SEED={seed}, {_outcomes.Count} outcomes unlike each other.";
    }

    private void Give(byte[] input, string which)
    {
        string outcome;
        try
        {
            outcome = target.Run(input);
        }
#pragma warning disable CA1031 // Whatever it is: this is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new FuzzFinding($"{target.Name} did what it may not do with {which}, which is (hexadecimal)\n{Convert.ToHexString(input)}\n{exception}", exception);
        }
        if (_outcomes.Add(outcome) && _inputs.Count < MostInputs)
            _inputs.Add(input);
    }

    // By count, or for so long as somebody wants to look on.
    private static Func<ulong, bool> End()
    {
        if (Setting("FUZZ_SECONDS") is { } seconds)
        {
            var watch = Stopwatch.StartNew();
            return _ => watch.Elapsed.TotalSeconds >= seconds;
        }
        var most = Setting("FUZZ_MUTATIONS") ?? UsualMutations;
        return mutations => mutations >= most;
    }

    private static ulong? Setting(string name) => Environment.GetEnvironmentVariable(name) is not { Length: > 0 } text ? null
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidOperationException($"{name} is '{text}', which is no whole number. Give one, or leave it out.");

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
