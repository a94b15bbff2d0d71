using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>Where the files of an intent lie.</summary>
/// <param name="Folder">The name of its folder.</param>
/// <param name="File">Intent.json, if it is there.</param>
/// <param name="Slots">The folders and files of its slots.</param>
internal sealed record IntentLayout(string Folder, string? File, ImmutableArray<(string Folder, string File)> Slots);
