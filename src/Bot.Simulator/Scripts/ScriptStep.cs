using Bot.Simulator.Connect;

namespace Bot.Simulator.Scripts;

/// <summary>A line of a call script that does something: the caller does it, or something breaks.</summary>
/// <param name="Line">The number of the line in the file, from 1; 0 in a script that is no file.</param>
/// <param name="Input">What the caller does; null for a fault.</param>
/// <param name="Fault">What breaks from here on, one of <see cref="ICallFaults.Known"/>, or "none" when all is mended; null for what the caller does.</param>
public readonly record struct ScriptStep(int Line, CallerInput? Input, string? Fault)
{
    /// <summary>The fault that mends all others.</summary>
    public const string NoFault = "none";
}
