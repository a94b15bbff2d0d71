namespace Bot.Simulator.Understanding;

/// <summary>The four values of AMAZON.Confirmation.</summary>
public enum ConfirmationAnswer
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Maybe.</summary>
    Maybe,

    /// <summary>Don't know.</summary>
    DontKnow,
}
