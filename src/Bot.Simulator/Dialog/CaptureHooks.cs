namespace Bot.Simulator.Dialog;

/// <summary>Which hooks a captured slot calls where both of its hooks would be.</summary>
public enum CaptureHooks
{
    /// <summary>The elicitation hook, then the capture hook.</summary>
    ElicitationThenCapture,

    /// <summary>The capture hook, then the elicitation hook.</summary>
    CaptureThenElicitation,

    /// <summary>The capture hook alone.</summary>
    CaptureAlone,
}
