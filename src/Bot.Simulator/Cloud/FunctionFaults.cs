namespace Bot.Simulator.Cloud;

/// <summary>What is wrong with the function on purpose. It can be changed between invocations.</summary>
public sealed class FunctionFaults
{
    /// <summary>When true, the environment is killed when an event comes, before the function can do anything with it. The next invocation
    /// gets a new one.</summary>
    public bool Crashes { get; set; }

    /// <summary>When true, an event is not answered until time is up; the environment is then killed.</summary>
    public bool TimesOut { get; set; }

    /// <summary>How long <see cref="TimesOut"/> really waits; null for the function's whole time-out. A call that is played without a person
    /// need not sit through the silence: the error names the function's own time-out all the same.</summary>
    public TimeSpan? TimesOutAfter { get; set; }

    /// <summary>Ends all of them.</summary>
    public void Clear()
    {
        Crashes = false;
        TimesOut = false;
        TimesOutAfter = null;
    }
}
