namespace Bot.Cli.Scaffolding;

/// <summary>What the command line asks for, as it was typed.</summary>
/// <param name="Name">The intent.</param>
/// <param name="Slots">Each --slot.</param>
/// <param name="Utterances">Each --utterance.</param>
/// <param name="Description">The --description; null when there is none.</param>
internal sealed record NewIntentRequest(string Name, IReadOnlyList<string> Slots, IReadOnlyList<string> Utterances, string? Description);
