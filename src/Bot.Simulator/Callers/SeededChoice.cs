namespace Bot.Simulator.Callers;

/// <summary>Choices that look random and are the same for the same seed on every machine and in every version of .NET.</summary>
/// <param name="seed">Where the choices begin.</param>
internal sealed class SeededChoice(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A number from 0 up to, and without, an end.</summary>
    /// <param name="end">The end, at least 1.</param>
    public int Below(int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, 1);
        return (int)(Next() % (ulong)end);
    }

    /// <summary>One of some things.</summary>
    /// <param name="things">At least one.</param>
    public T Of<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    /// <summary>True once in so many times.</summary>
    /// <param name="times">How many, at least 1.</param>
    public bool OnceIn(int times) => Below(times) == 0;

    // SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): short, and good from the first number on.
    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
