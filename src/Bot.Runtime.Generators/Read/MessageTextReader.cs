using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads the text of a message: plain, or SSML from <c>&lt;speak&gt;</c> to <c>&lt;/speak&gt;</c>.</summary>
/// <param name="subject">Whose text it is, as a message calls it.</param>
/// <param name="value">The text where it is written.</param>
/// <param name="problems">Takes what cannot be read.</param>
internal sealed class MessageTextReader(string subject, JsonValue value, List<DiagnosticInfo> problems)
{
    private readonly PlaceholderReader _placeholders = new(subject, value, problems);

    public MessageText Read()
    {
        var text = value.Text!;
        if (!SsmlReader.IsSsml(text))
        {
            if (SsmlReader.StrayTag(text) is { } tag)
                Report(value.PlaceOf(tag), $"{tag} is a tag of it, and the text is not rooted in <speak>");
            return Plain(text);
        }
        if (SsmlReader.Read(text, isWholeMessage: false, out var pieces) is not { } problem)
            return new(new([.. InOrder(pieces)]));
        Report(value.Place, problem);
        // Its placeholders all the same, so that what uses the message compiles.
        return Plain(text);
    }

    private MessageText Plain(string text) => new(new([.. _placeholders.Read(text)]));

    private List<MessagePart> InOrder(List<SsmlPiece> pieces)
    {
        var parts = new List<MessagePart>();
        for (var index = 0; index < pieces.Count; index++)
        {
            var piece = pieces[index];
            if (piece.Kind is SsmlPieceKind.Words)
            {
                parts.AddRange(_placeholders.Read(piece.Text));
            }
            else if (piece.BeginsCharacters && index + 2 < pieces.Count && pieces[index + 1].Kind is SsmlPieceKind.Words && pieces[index + 2].Kind is SsmlPieceKind.Close)
            {
                parts.Add(MessagePart.Characters(_placeholders.Read(pieces[index + 1].Text)));
                index += 2;
            }
            else if (piece.BeginsSayAs && index + 1 < pieces.Count && pieces[index + 1].Kind is SsmlPieceKind.Words)
            {
                _placeholders.Refuse(piece.Text);
                parts.Add(MessagePart.Tag(piece.Text));
                parts.Add(MessagePart.Interpreted(_placeholders.Read(pieces[index + 1].Text)));
                index++;
            }
            else
            {
                _placeholders.Refuse(piece.Text);
                parts.Add(MessagePart.Tag(piece.Text));
                if (piece.Separates && piece.Kind is not SsmlPieceKind.Open && IsWithinWords(pieces, index))
                    parts.Add(MessagePart.Words(" "));
            }
        }
        return parts;
    }

    // "One.<break/>Two." is "One. Two." where nobody hears the break.
    private static bool IsWithinWords(List<SsmlPiece> pieces, int index)
    {
        var before = pieces.Take(index).LastOrDefault(piece => piece.Kind is SsmlPieceKind.Words)?.Text;
        var after = pieces.Skip(index + 1).FirstOrDefault(piece => piece.Kind is SsmlPieceKind.Words)?.Text;
        return before is { Length: > 0 } && after is { Length: > 0 } && !char.IsWhiteSpace(before[before.Length - 1]) && !char.IsWhiteSpace(after[0]);
    }

    private void Report(Place place, string problem) => problems.Add(DiagnosticInfo.At(place, DiagnosticRegister.SsmlNotWellFormed, subject, problem));
}
