namespace Bot.Simulator.Connect.Language;

/// <summary>What becomes of an action in a simulated voice call.</summary>
public enum ActionPlay
{
    /// <summary>It is carried out.</summary>
    CarriedOut,

    /// <summary>It does something that neither the caller nor the flow would notice, such as recording; the flow goes on by its NextAction.</summary>
    PassedOver,

    /// <summary>It needs another channel than voice, or a service that is not on this machine; the flow goes on by its error branch, as Connect's would there.</summary>
    TakesErrorBranch,
}
