namespace Bot.Runtime.Generators.Read;

/// <summary>What a piece of SSML is.</summary>
internal enum SsmlPieceKind
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>An opening tag.</summary>
    Open,

    /// <summary>A closing tag.</summary>
    Close,

    /// <summary>A tag that is both.</summary>
    Empty,
}
