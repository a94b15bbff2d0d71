namespace Bot.Simulator.Cloud;

/// <summary>Everything that can be wrong with the local cloud on purpose, switched at run time. Nothing is unless it is switched on.</summary>
/// <remarks>A service that is down, so that a connection to it is refused: <see cref="LocalCloud.StopKmsAsync"/>,
/// <see cref="LocalCloud.StopSnsAsync"/>.</remarks>
public sealed class CloudFaults
{
    /// <summary>What is wrong with key management.</summary>
    public ServiceFaults Kms { get; } = new();

    /// <summary>What is wrong with text messages.</summary>
    public TextFaults Sns { get; } = new();

    /// <summary>What is wrong with the function.</summary>
    public FunctionFaults Function { get; } = new();

    /// <summary>Ends all of them.</summary>
    public void Clear()
    {
        Kms.Clear();
        Sns.Clear();
        Function.Clear();
    }
}
