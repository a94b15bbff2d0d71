namespace Bot.Simulator.Cloud;

/// <summary>The ways an invocation can end.</summary>
public enum FunctionOutcome
{
    /// <summary>The function posted a response.</summary>
    Succeeded,

    /// <summary>The function reported an error for this invocation, or its response was too large to be passed on.</summary>
    FunctionError,

    /// <summary>The function had not answered when its time was up; its process was killed.</summary>
    TimedOut,

    /// <summary>The process ended while it owed an answer.</summary>
    Crashed,

    /// <summary>The process reported an init error, ended, or took too long before it asked for its first event.</summary>
    InitFailed,
}
