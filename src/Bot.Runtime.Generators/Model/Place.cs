using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bot.Runtime.Generators.Model;

/// <summary>Where something is: in a C# file, or in a JSON file of the definition.</summary>
internal sealed record Place(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static Place None { get; } = new(string.Empty, default, default);

    public static Place Of(SyntaxNode node) => Of(node.GetLocation());

    public static Place Of(SyntaxToken token) => Of(token.GetLocation());

    public static Place Of(Location location) => location.IsInSource
        ? new(location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span)
        : None;

    public Location ToLocation() => Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines);
}
