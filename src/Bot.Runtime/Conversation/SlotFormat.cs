namespace Bot.Runtime.Conversation;

/// <summary>How one value of a slot is written in an event, and read from it. Source: Lex V2 developer guide, "Built-in slot types".</summary>
/// <typeparam name="T">The type that a handler sees.</typeparam>
public sealed class SlotFormat<T>
    where T : notnull
{
    private readonly SlotReader<T> _reader;
    private readonly Func<T, string> _writer;

    /// <summary>A format.</summary>
    /// <param name="reader">Reads an interpreted value; false for text that is none of the type.</param>
    /// <param name="writer">Writes a value as Lex would.</param>
    public SlotFormat(SlotReader<T> reader, Func<T, string> writer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(writer);
        _reader = reader;
        _writer = writer;
    }

    internal bool TryRead(string text, out T value) => _reader(text, out value!);

    internal string Write(T value) => _writer(value);
}
