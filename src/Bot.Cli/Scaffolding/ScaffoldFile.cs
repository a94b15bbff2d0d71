namespace Bot.Cli.Scaffolding;

/// <summary>A file that is about to be written.</summary>
/// <param name="Path">Its path from the root of the checkout, with / between folders.</param>
/// <param name="Content">Its whole text.</param>
/// <param name="Purpose">What it is, in a few words.</param>
/// <param name="Replaces">Whether it is there already and is added to: only the contact flow is.</param>
internal sealed record ScaffoldFile(string Path, string Content, string Purpose, bool Replaces = false);
