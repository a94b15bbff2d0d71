namespace Bot.Runtime.Generators.Read;

/// <summary>A piece of SSML.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name of the tag.</param>
/// <param name="Text">The words without escapes, or the tag.</param>
/// <param name="InterpretAs">The attribute interpret-as.</param>
internal sealed record SsmlPiece(SsmlPieceKind Kind, string Name, string Text, string? InterpretAs)
{
    /// <summary>Whether what follows is read out one character at a time.</summary>
    public bool BeginsCharacters => BeginsSayAs && InterpretAs is "characters" or "spell-out";

    /// <summary>Whether what follows is read out as the text says.</summary>
    public bool BeginsSayAs => Kind is SsmlPieceKind.Open && Name is "say-as";

    /// <summary>Whether words before and after it are apart, also where there is no space.</summary>
    public bool Separates => Name is "break" or "p" or "s";
}
