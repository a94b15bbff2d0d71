namespace Bot.Simulator.Dialog;

/// <summary>A value that a next step sets, with its references already filled in.</summary>
/// <param name="SlotName">The slot.</param>
/// <param name="Values">Its values; none clears the slot.</param>
internal readonly record struct SetValue(string SlotName, string[] Values);
