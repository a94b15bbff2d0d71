namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>The half of the day that is said with a time.</summary>
internal enum DayHalf
{
    /// <summary>None.</summary>
    Unsaid,

    /// <summary>Before noon.</summary>
    Morning,

    /// <summary>After noon.</summary>
    Afternoon,

    /// <summary>At night: before midnight or after it.</summary>
    Night,
}
