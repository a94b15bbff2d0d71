using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;

namespace Bot.Simulator.Callers;

/// <summary>A random call.</summary>
/// <param name="Seed">What makes it again.</param>
/// <param name="Locale">The locale in which the caller spoke.</param>
/// <param name="End">How it ended; null if it did not.</param>
/// <param name="Fault">The exception that ended it, or that it did not end; null if it ended as calls do.</param>
/// <param name="Transcript">What was said.</param>
public sealed record RandomCall(long Seed, BotLocale Locale, CallEnd? End, string? Fault, CallTranscript Transcript);
