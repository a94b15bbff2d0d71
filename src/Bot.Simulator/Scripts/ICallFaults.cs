namespace Bot.Simulator.Scripts;

/// <summary>What can go wrong around a call on purpose, by the names that call scripts use: <c>fault: directory down</c>.</summary>
/// <remarks>A fault stays until <see cref="Clear"/>; several can be there at once. Both may be called in the middle of a call.</remarks>
public interface ICallFaults
{
    /// <summary>The names, in lower case and words of a service desk, such as <c>directory down</c>.</summary>
    IReadOnlyList<string> Known { get; }

    /// <summary>Breaks something from now on.</summary>
    /// <param name="fault">One of <see cref="Known"/>, in any case.</param>
    /// <exception cref="ArgumentException">It is none of them; the message lists them.</exception>
    void Apply(string fault);

    /// <summary>Mends everything that <see cref="Apply"/> broke.</summary>
    void Clear();
}
