namespace Bot.Simulator.Definition;

/// <summary>A context that an intent activates when it is fulfilled.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TimeToLiveInSeconds">5 to 86,400 seconds.</param>
/// <param name="TurnsToLive">1 to 20 turns.</param>
public sealed record OutputContext(string Name, int TimeToLiveInSeconds, int TurnsToLive);
