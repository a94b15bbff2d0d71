namespace Bot.Simulator.Connect;

/// <summary>How things stand in every queue while a call is simulated, as GetMetricData and CheckMetricData find them.</summary>
public sealed record QueueMetrics
{
    /// <summary>Agents who could take a contact.</summary>
    public int AgentsAvailable { get; init; } = 1;

    /// <summary>Agents who are online and not in a custom status.</summary>
    public int AgentsStaffed { get; init; } = 1;

    /// <summary>Agents who are signed in.</summary>
    public int AgentsOnline { get; init; } = 1;

    /// <summary>Contacts that wait.</summary>
    public int ContactsInQueue { get; init; }

    /// <summary>For how many seconds the oldest of them has waited.</summary>
    public int OldestContactAgeSeconds { get; init; }
}
