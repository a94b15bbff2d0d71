namespace Bot.Simulator.Dialog;

/// <summary>What the next input of a session is taken for.</summary>
internal enum Expectation
{
    /// <summary>Anything: an intent is looked for.</summary>
    Intent,

    /// <summary>The value of a slot.</summary>
    Slot,

    /// <summary>Yes or no.</summary>
    Confirmation,
}
