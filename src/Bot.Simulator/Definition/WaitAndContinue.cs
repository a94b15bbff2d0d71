namespace Bot.Simulator.Definition;

/// <summary>What is said to someone who asks for time to find an answer (waitAndContinueSpecification); on streaming channels such as a call.</summary>
/// <param name="IsActive">Whether a caller can ask for time.</param>
/// <param name="Waiting">What is said when they do.</param>
/// <param name="Continue">What is said when they are ready.</param>
/// <param name="StillWaiting">What is said while they say nothing; null if nothing is.</param>
/// <param name="FrequencyInSeconds">How often that is said, 1 to 300.</param>
/// <param name="TimeoutInSeconds">When the waiting ends, 1 to 900.</param>
public sealed record WaitAndContinue(
    bool IsActive, ResponseSpecification? Waiting, ResponseSpecification? Continue, ResponseSpecification? StillWaiting, int FrequencyInSeconds, int TimeoutInSeconds);
