namespace ActiveDirectory;

/// <summary>
/// A text that must not be seen: a password on its way in or out. It has no public property and is not a record, so that neither a
/// serialiser nor a log template can print it by accident; only <see cref="Reveal"/> hands the text over.
/// </summary>
/// <param name="text">The text to keep.</param>
public sealed class Secret(string text)
{
    private readonly string _text = text ?? throw new ArgumentNullException(nameof(text));

    /// <summary>Hands over the text. A caller passes it on at once and keeps it nowhere.</summary>
    /// <returns>The text as it was given.</returns>
    public string Reveal() => _text;

    /// <summary>Always the same word, whatever is inside.</summary>
    /// <returns><c>[secret]</c></returns>
    public override string ToString() => "[secret]";
}
