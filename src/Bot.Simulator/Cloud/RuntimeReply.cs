namespace Bot.Simulator.Cloud;

/// <summary>What a runtime posted: a response (no error type), or an error with its type, message and JSON.</summary>
internal sealed record RuntimeReply(ReadOnlyMemory<byte> Payload, string? ErrorType = null, string? ErrorMessage = null);
