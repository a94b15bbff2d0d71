namespace Bot.Simulator.Understanding;

/// <summary>What one of a kind of money is worth: a dime is 0.10 of USD.</summary>
/// <param name="Currency">The currency as ISO 4217 writes it.</param>
/// <param name="Worth">How much of the currency it is.</param>
internal readonly record struct MoneyUnit(string Currency, decimal Worth);
