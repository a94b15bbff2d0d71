using System.Collections.Immutable;

namespace MyBot.Books;

/// <summary>A few books that are long out of copyright; put your catalogue here.</summary>
public sealed class Shelves : IShelves
{
    private static readonly ImmutableArray<(string Title, Genre Genre, int Pages)> All =
    [
        ("The Moonstone, by Wilkie Collins", Genre.Crime, 464),
        ("The Hound of the Baskervilles, by Arthur Conan Doyle", Genre.Crime, 256),
        ("The Histories, by Herodotus", Genre.History, 716),
        ("Leaves of Grass, by Walt Whitman", Genre.Poetry, 160),
        ("Travels with a Donkey, by Robert Louis Stevenson", Genre.Travel, 128),
    ];

    /// <inheritdoc />
    public int FewestPages { get; } = All.Min(book => book.Pages);

    /// <inheritdoc />
    public string? Find(ImmutableArray<Genre> genres, decimal? mostPages) => All
        .Where(book => genres.IsEmpty || genres.Contains(book.Genre))
        .Where(book => mostPages is null || book.Pages <= mostPages)
        .OrderByDescending(book => book.Pages)
        .Select(book => book.Title)
        .FirstOrDefault();
}
