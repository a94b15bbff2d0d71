using System.Collections.Immutable;

namespace MyBot.Books;

/// <summary>The books that can be borrowed.</summary>
public interface IShelves
{
    /// <summary>How many pages the shortest book has.</summary>
    int FewestPages { get; }

    /// <summary>Finds a book.</summary>
    /// <param name="genres">The genres that will do; any when empty.</param>
    /// <param name="mostPages">How many pages it may have; any number when null.</param>
    /// <returns>Its title and author; null when there is none.</returns>
    string? Find(ImmutableArray<Genre> genres, decimal? mostPages);
}
