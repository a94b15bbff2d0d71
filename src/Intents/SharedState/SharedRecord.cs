namespace Intents.SharedState;

/// <summary>A record as it was read.</summary>
/// <param name="Content">What it says; the form is its writer's own.</param>
/// <param name="Version">What a change of it names, so that it fails when somebody else has changed the record meanwhile.</param>
public readonly record struct SharedRecord(string Content, string Version);
