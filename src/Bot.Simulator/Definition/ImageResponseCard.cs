using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>A card for chat channels.</summary>
/// <param name="Title">The title.</param>
/// <param name="Subtitle">The subtitle, if any.</param>
/// <param name="ImageUrl">An https address, if any.</param>
/// <param name="Buttons">Up to five buttons.</param>
public sealed record ImageResponseCard(string Title, string? Subtitle, string? ImageUrl, ImmutableArray<CardButton> Buttons);
