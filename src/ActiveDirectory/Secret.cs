namespace ActiveDirectory;

/// <summary>
/// A text that must not be seen: a password on its way in or out. It has no public property that gives the text and is not a record, so that neither a
/// serialiser nor a log template can print it by accident; the compiler refuses to try (RB0028 to RB0032).
/// </summary>
/// <remarks>
/// The text is kept where the garbage collector does not copy it, so that <see cref="Clear"/> leaves none behind. Of a string that it was made from, or that
/// <see cref="Reveal"/> makes, .NET keeps copies until their memory is used again: <see cref="Use"/> makes none.
/// </remarks>
[Sensitive]
public sealed class Secret
{
    private readonly char[] _text;
    private volatile bool _isCleared;

    /// <summary>Keeps a text.</summary>
    /// <param name="text">The text to keep.</param>
    public Secret(string text)
        : this((text ?? throw new ArgumentNullException(nameof(text))).AsSpan())
    {
    }

    /// <summary>Keeps a copy of a text; what it is copied from is the caller's to clear.</summary>
    /// <param name="text">The text to keep.</param>
    public Secret(ReadOnlySpan<char> text)
    {
        _text = GC.AllocateUninitializedArray<char>(text.Length, pinned: true);
        text.CopyTo(_text);
    }

    /// <summary>Hands over the text as a string. A caller passes it on at once and keeps it nowhere.</summary>
    /// <returns>The text as it was given.</returns>
    /// <exception cref="InvalidOperationException">It was cleared.</exception>
    public string Reveal() => Use(static text => text.ToString());

    /// <summary>Lends the text, without a copy.</summary>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="use">Makes something of it, such as octets that are cleared after use.</param>
    /// <returns>What was made.</returns>
    /// <exception cref="InvalidOperationException">It was cleared.</exception>
    public T Use<T>(Func<ReadOnlySpan<char>, T> use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return _isCleared ? throw new InvalidOperationException("A secret is asked for its text after it was cleared. Use it before, or keep another.") : use(_text);
    }

    /// <summary>Overwrites the text with zeros. For the one who is the last to need it.</summary>
    public void Clear()
    {
        _isCleared = true;
        Array.Clear(_text);
    }

    /// <summary>Always the same word, whatever is inside.</summary>
    /// <returns><c>[secret]</c></returns>
    public override string ToString() => "[secret]";
}
