using System.Text;

namespace Bot.Cli.Understanding;

/// <summary>Reads utterances, one a line. However long a line is, no more of it is kept than Lex takes.</summary>
/// <param name="input">Where from. What is not text in it reads as \uFFFD.</param>
internal sealed class UtteranceReader(TextReader input)
{
    /// <summary>Lex takes texts of at most 1,024 characters (guide, "Quotas").</summary>
    public const int LongestUtterance = 1024;

    private readonly StringBuilder _line = new();

    /// <summary>The next line; null at the end.</summary>
    /// <param name="cancel">Ends the wait for it.</param>
    public Task<TypedUtterance?> ReadAsync(CancellationToken cancel) =>
        // A terminal cannot be told to stop reading; Ctrl-C leaves the read behind, and the process ends.
        Task.Run(Read, cancel).WaitAsync(cancel);

    private TypedUtterance? Read()
    {
        _line.Clear();
        var isCut = false;
        int next;
        while ((next = input.Read()) is not (-1 or '\n'))
        {
            if (_line.Length < LongestUtterance)
                _line.Append((char)next);
            else
                isCut |= next != '\r';
        }

        if (next == -1 && _line.Length == 0)
            return null;
        if (_line.Length > 0 && _line[^1] == '\r' && !isCut)
            _line.Length--;

        // Half of a character that was cut is none.
        if (_line.Length > 0 && char.IsHighSurrogate(_line[^1]))
            _line.Length--;
        return new TypedUtterance(_line.ToString(), isCut);
    }
}
